import {expect} from 'chai';
import {excerptOfHtml} from '../../../src/data/model/excerpt.js';

const URL = 'https://news.example.org/2026/story/';

describe('excerptOfHtml', () => {
  const cases: readonly (readonly [what: string, html: string, text: string, cut: boolean])[] = [
    ['takes the text', '<p>The <em>opening</em></p>', 'The opening', false],
    ['takes a closing "[…]" for a cut', '<p>The opening [&hellip;]</p>\n', 'The opening', true],
    [
      'leaves out the link of the usual themes',
      `<p>The opening&hellip; <a class="more-link" href="${URL}">Continue reading <span class="screen-reader-text">Story</span></a></p>`,
      'The opening',
      true,
    ],
    [
      'leaves it out in any language, in a paragraph of its own',
      `<p>Die Eröffnung &hellip; </p>\n<p class="link-more"><a href='https://news.example.org/2026/story/#more-12' class="more-link"><span class="screen-reader-text">„Story“</span> weiterlesen</a></p>`,
      'Die Eröffnung',
      true,
    ],
    [
      'leaves it out where it is written in another way',
      `L’ouverture [...] <a href="http://www.news.example.org/2026/story">Lire la suite</a>.`,
      'L’ouverture',
      true,
    ],
    [
      'leaves out a link whose address has no quotes, after other attributes',
      `<p>The opening</p> <a class=more download title='a > b' href=${URL}>More</a>`,
      'The opening',
      true,
    ],
    ['keeps an anchor, which leads nowhere', '<p>The opening <a id="note">of May</a></p>', 'The opening of May', false],
    [
      'keeps a link whose parameter only ends like one that counts readers',
      `<p>The opening, <a href="${URL}?xref=7">in pictures</a></p>`,
      'The opening, in pictures',
      false,
    ],
    [
      'keeps words in brackets that only begin or end like a shortcode',
      '<p>Our [videos] and [subgallery]</p>',
      'Our [videos] and [subgallery]',
      false,
    ],
    [
      'leaves out what a theme counts after it',
      `<p>The opening… <a href="${URL}">Read more</a> <span class="rt-reading-time">3 min read</span></p>`,
      'The opening',
      true,
    ],
    [
      'leaves that out in any language',
      `<p>Die Eröffnung</p><p><a href="${URL}">Weiterlesen</a> | Lesezeit: 12 Minuten</p>`,
      'Die Eröffnung',
      true,
    ],
    [
      'leaves out how many comments there are',
      `<p>L’ouverture</p><a href="${URL}">Lire la suite</a> <a href="${URL}#comments">2 commentaires</a>`,
      'L’ouverture',
      true,
    ],
    [
      'keeps a sentence with a number that goes on after the link',
      `<p>The <a href="${URL}">story</a> of 2026 was read by 300 people in Luxembourg.</p>`,
      'The story of 2026 was read by 300 people in Luxembourg.',
      false,
    ],
    [
      'keeps a short end of a sentence',
      `<p>We opened the <a href="${URL}">house</a> in May 2026.</p>`,
      'We opened the house in May 2026.',
      false,
    ],
    [
      'leaves out one by which the site counts its readers',
      `<p>The opening</p> <a href="${URL}?utm_source=feed&amp;fbclid=7">More</a>`,
      'The opening',
      true,
    ],
    ['keeps one to another page of it', `The <a href="${URL}?page=2">opening</a>`, 'The opening', false],
    [
      'leaves out the short address of WordPress',
      'The opening <a href="https://news.example.org/?p=123">More</a>',
      'The opening',
      true,
    ],
    [
      'leaves out that of a page',
      'The opening <a href="https://www.news.example.org/?page_id=12">More</a>',
      'The opening',
      true,
    ],
    [
      'keeps the short address of another site',
      'The <a href="https://other.example/?p=123">opening</a>',
      'The opening',
      false,
    ],
    [
      'keeps what only begins as a short address',
      'The <a href="https://news.example.org/?p=123&amp;author=4">opening</a>',
      'The opening',
      false,
    ],
    ['keeps another parameter', 'The <a href="https://news.example.org/?q=123">opening</a>', 'The opening', false],
    ['leaves out the signs before it', `The opening – | · <a href="${URL}">More</a>`, 'The opening', true],
    ['keeps the word before it', `The opening<a href="${URL}">More</a>`, 'The opening', true],
    [
      'leaves out three of them',
      `The <a href="${URL}">opening</a>${` <a href="${URL}#more">More</a>`.repeat(3)}`,
      'The opening',
      true,
    ],
    [
      'leaves it out at the end of a long text',
      `<!--${' '.repeat(4000)}-->The opening <a href="${URL}">More</a>`,
      'The opening',
      true,
    ],
    [
      'keeps links to the item and the site that are no paragraph, at the end of a long text',
      `<!--${' '.repeat(4000)}-->The post <a href="${URL}">Story</a> on <a href="https://news.example.org">News</a>`,
      'The post Story on News',
      false,
    ],
    [
      'has nothing of a text that says only who published it first',
      `<p>The post <a href="${URL}">Story</a> appeared first on <a href="https://news.example.org">News</a>.</p>`,
      '',
      false,
    ],
    [
      'keeps a link that is not closed before a full stop',
      'The <a href="/2026/story/">opening.',
      'The opening.',
      false,
    ],
    ['leaves out a relative one', 'The opening <a href="/2026/story/">More &raquo;</a>', 'The opening', true],
    [
      'keeps a link to elsewhere',
      '<p>The opening, see <a href="https://other.example/2026/story/">there</a></p>',
      'The opening, see there',
      false,
    ],
    ['keeps a link that is not the end', `<a href="${URL}">The</a> opening`, 'The opening', false],
    [
      'leaves out who published it first',
      `<p>The opening.</p>\n<p>The post <a href="${URL}">Story</a> appeared first on <a href="https://news.example.org">News</a>.</p>`,
      'The opening.',
      false,
    ],
    [
      'keeps a closing paragraph that leads to another site',
      `<p>The opening.</p>\n<p>The post <a href="${URL}">Story</a> is also on <a href="https://other.example">Other</a>.</p>`,
      'The opening. The post Story is also on Other.',
      false,
    ],
    [
      'keeps a closing paragraph that leads to the site alone',
      '<p>The opening.</p>\n<p>See <a href="https://news.example.org">News</a>.</p>',
      'The opening. See News.',
      false,
    ],
    [
      'keeps a closing paragraph where it is another one that leads to the item',
      `<p>The <a href="${URL}">opening</a>.</p>\n<p>See <a href="https://news.example.org">News</a>.</p>`,
      'The opening. See News.',
      false,
    ],
    [
      'keeps links to the item and the site that are no paragraph',
      `The post <a href="${URL}">Story</a> on <a href="https://news.example.org">News</a>`,
      'The post Story on News',
      false,
    ],
    ['keeps a closing link whose address is none', '<p>The <a href="http://">opening</a></p>', 'The opening', false],
    ['keeps a link that is not closed', 'The <a href="/2026/story/">opening', 'The opening', false],
    [
      'leaves out shortcodes',
      'The [caption id="a" align="left"] opening [/caption] of [vc_row] it[1]',
      'The opening of it[1]',
      false,
    ],
    [
      'leaves out a shortcode that the cut went through',
      '<p>[et_pb_section fb_built="1"][et_pb_column type="4_4" [&hellip;]</p>',
      '',
      true,
    ],
    ['leaves out the beginning of a cut one', 'The opening [/et_pb_text][et_pb_text […]', 'The opening', true],
    [
      'leaves out the signs of one and keeps what is in it',
      'The [embed]film[/embed] opening',
      'The film opening',
      false,
    ],
    ['leaves out those of WordPress that stand alone', '[toc] The opening [gallery]', 'The opening', false],
    [
      'keeps brackets with an equals sign',
      'The [ab=c] opening [see there] a=b',
      'The [ab=c] opening [see there] a=b',
      false,
    ],
    ['leaves out one that is never closed', 'The opening [caption id="a" al', 'The opening', true],
    ['keeps what is never closed and is none', 'The opening [ab=c', 'The opening [ab=c', false],
    ['leaves out the beginning of its name', 'The opening [et_ […]', 'The opening', true],
    ['keeps the beginning of its name in a whole text', 'The opening [et_', 'The opening [et_', false],
    ['keeps an ellipsis within', `The… long opening… <a href="${URL}">More</a>`, 'The… long opening', true],
    ['keeps a bracket that the cut left open', 'The opening [see there […]', 'The opening [see there', true],
  ];
  for (const [what, html, text, cut] of cases) {
    it(what, () => {
      expect(excerptOfHtml(html, URL, 320)).to.deep.equal({text, cut});
    });
  }

  it('knows no link that leads on where the item has no address', () => {
    expect(excerptOfHtml('The <a href="/x">opening</a>', undefined, 320)).to.deep.equal({
      text: 'The opening',
      cut: false,
    });
  });

  it('tells items apart by their parameters', () => {
    const read = (href: string) => excerptOfHtml(`The opening <a href="${href}">More</a>`, `${URL}?id=7&lang=en`, 320);
    expect(read('?id=7&lang=en&utm_medium=rss')).to.deep.equal({text: 'The opening', cut: true});
    expect(read('?id=8&lang=en')).to.deep.equal({text: 'The opening More', cut: false});
    expect(read('?id=7')).to.deep.equal({text: 'The opening More', cut: false});
  });

  it('is cut to its length', () => {
    const {text, cut} = excerptOfHtml('<p>word</p>'.repeat(10_000), URL, 320);
    expect(text.length).to.be.within(300, 320);
    expect(cut).to.equal(true);
  });

  it('takes no link for one to the item where neither address can be read', () => {
    const html = 'The opening of <a href="https://a.example/%E9">a study</a>';
    expect(excerptOfHtml(html, 'https://news.example.org/%FF/', 320)).to.deep.equal({
      text: 'The opening of a study',
      cut: false,
    });
  });

  it('reads the addresses of the last links alone', () => {
    const {URL: Native} = globalThis;
    let read = 0;
    globalThis.URL = class extends Native {
      constructor(...args: ConstructorParameters<typeof Native>) {
        super(...args);
        read++;
      }
    };
    try {
      excerptOfHtml(`<p>${'<a href="?p=1">m</a>'.repeat(140)}</p>`, URL, 320);
    } finally {
      globalThis.URL = Native;
    }
    expect(read).to.be.below(30);
  });
});
