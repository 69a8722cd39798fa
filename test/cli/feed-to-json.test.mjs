import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readNews} from 'newsstand-elements/data';
import {built} from './newsstand.mjs';

/** @type {typeof import('../../cli/src/xml/feed-to-json.js')} */
const {feedToJson} = await built('xml/feed-to-json.js');
/** @type {typeof import('../../cli/src/xml/is-xml-feed.js')} */
const {isXmlFeed} = await built('xml/is-xml-feed.js');
/** @type {typeof import('../../cli/src/http/decode-text.js')} */
const {decodeText} = await built('http/decode-text.js');

const FEED_URL = 'https://news.example.org/feed/';

/** @param {string} text */
function newsOf(text) {
  assert.ok(isXmlFeed(text));
  const {items, issues} = readNews(feedToJson(text, FEED_URL), {url: FEED_URL});
  assert.deepEqual(issues, []);
  return items;
}

/** @param {string} name */
const recorded = (name) => readFileSync(new URL(`../fixtures/rss/${name}.xml`, import.meta.url), 'utf8');

/** @param {string} item */
const rss = (item) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><link>https://news.example.org/</link>${item}</channel></rss>`;

describe('RSS, Atom and RDF', () => {
  for (const name of ['wordpress-rss', 'wordpress-atom']) {
    it(`are read as WordPress sends them: ${name}`, () => {
      const items = newsOf(recorded(name));
      assert.equal(items.length, 10);
      const [first, second] = items;
      assert.equal(first?.title, 'Luxembourg to open healthtech incubator');
      assert.equal(first?.url, 'https://news.example.org/2026/06/30/luxembourg-to-open-healthtech-incubator/');
      assert.equal(Date.parse(first?.published ?? ''), Date.parse('2026-06-30T07:00:00Z'));
      assert.match(first?.excerpt ?? '', /^The incubator will give twenty .* to the clinic\.$/);
      assert.deepEqual(first?.authors, ['Fiona Schmit']);
      assert.deepEqual(
        first?.themes.map((theme) => theme.name),
        ['Personalised Healthcare', 'Data-driven healthcare', 'Innovation'],
      );
      assert.equal(first?.language, 'en-US');
      assert.equal(second?.truncated, true);
      assert.ok(items.every(({title, excerpt}) => !/&#?\w+;|<\w/.test(title + excerpt)));
    });
  }

  it('are read as Ghost sends them, pictures too, and cut texts are known as such', () => {
    const [first, second] = newsOf(recorded('ghost-rss'));
    assert.deepEqual(first?.image, {
      url: 'https://ghost.example.org/content/images/2026/11/healthtech-incubator.png',
      alt: 'Luxembourg to open healthtech incubator',
    });
    assert.equal(second?.truncated, true);
    assert.match(second?.excerpt ?? '', /and runs$/);
  });

  it('are read as Drupal sends them, without the title, author and date in the description', () => {
    for (const {excerpt, title} of newsOf(recorded('drupal-rss'))) {
      assert.ok(!excerpt.startsWith(title), excerpt);
      assert.doesNotMatch(excerpt, /\/2026 - |\/2025 - |^admin/);
    }
  });

  it('have the date that a view of Drupal writes as a page shows it, with references for its brackets or without', () => {
    const time = '<time datetime="2026-06-30T07:00:00Z" class="datetime">Tue, 06/30/2026 - 09:00</time>';
    for (const written of [
      `\n ${time}\n`,
      time.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    ]) {
      const [item] = newsOf(
        rss(`<item><title>A</title><link>https://news.example.org/a</link><pubDate>${written}</pubDate></item>`),
      );
      assert.equal(item?.published, '2026-06-30T07:00:00+00:00');
    }
  });

  it('are read as RDF', () => {
    const [item] =
      newsOf(`<?xml version="1.0"?><!-- a comment --><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://news.example.org/"><title>T</title><link>https://news.example.org/</link><description>D</description><dc:language>fr</dc:language></channel>
      <item rdf:about="https://news.example.org/1"><title>Un &amp; deux</title><link>https://news.example.org/1</link><description>Texte</description><dc:date>2026-01-02T03:04:05+01:00</dc:date><dc:creator>Moi</dc:creator><dc:subject>Santé</dc:subject></item></rdf:RDF>`);
    assert.deepEqual(item, {
      id: 'https://news.example.org/1',
      title: 'Un & deux',
      url: 'https://news.example.org/1',
      excerpt: 'Texte',
      truncated: false,
      published: '2026-01-02T03:04:05+01:00',
      authors: ['Moi'],
      themes: [{id: 'Santé', slug: '', name: 'Santé'}],
      language: 'fr',
    });
  });

  it('give the picture with its size: Media RSS, the widest first', () => {
    const [item] = newsOf(
      rss(`<item><title>A</title><media:thumbnail url="/t.jpg" width="100" height="50"/><media:group>
        <media:content url="/s.jpg" medium="image" width="300" height="200"/>
        <media:content url="/l.jpg" medium="image" width="1200" height="800"><media:description>A lab</media:description></media:content>
        <media:content url="/film.mp4" type="video/mp4" width="4000" height="3000"/></media:group></item>`),
    );
    assert.deepEqual(item?.image, {url: 'https://news.example.org/l.jpg', alt: 'A lab', width: 1200, height: 800});
  });

  it('give the picture of an enclosure, or else the first in the text that is no smiley and counts no readers', () => {
    const [enclosed, inText] = newsOf(
      rss(`<item><title>A</title><enclosure url="p.jpg" type="image/jpeg" length="1"/></item>
        <item><title>B</title><content:encoded><![CDATA[<img src="https://stats.example/pixel.gif" width="1" height="1"><p><img src="smile.png" height="20"><img src="/b.png" alt="R&amp;D" width="640" height="480" srcset="/b-320.png 320w, /b.png 640w">]]></content:encoded></item>`),
    );
    assert.equal(enclosed?.image?.url, 'https://news.example.org/p.jpg');
    assert.deepEqual(inText?.image, {
      url: 'https://news.example.org/b.png',
      alt: 'R&D',
      width: 640,
      height: 480,
      srcset: 'https://news.example.org/b-320.png 320w, https://news.example.org/b.png 640w',
    });
  });

  it('publish the names of authors, and never their addresses', () => {
    const [named, unnamed] = newsOf(
      rss(
        '<item><title>A</title><author>jane@example.org (Jane Doe)</author></item><item><title>B</title><author>jane@example.org</author></item>',
      ),
    );
    assert.deepEqual(named?.authors, ['Jane Doe']);
    assert.deepEqual(unnamed?.authors, []);
  });

  it('take HTML out of titles where there is some, and leave text that only looks alike', () => {
    const titles = newsOf(
      rss(
        '<item><title>A &lt;em&gt;B&lt;/em&gt; &amp;amp; C</title></item><item><title>p &lt; 0.05 &amp; rising</title></item>',
      ),
    ).map(({title}) => title);
    assert.deepEqual(titles, ['A B & C', 'p < 0.05 & rising']);
  });

  it('take a guid for a link only where it says that it is one', () => {
    const [yes, no] = newsOf(
      rss(
        '<item><title>A</title><guid>https://news.example.org/a</guid></item><item><title>B</title><guid isPermaLink="false">https://news.example.org/b</guid></item>',
      ),
    );
    assert.equal(yes?.url, 'https://news.example.org/a');
    assert.equal(no?.url, undefined);
  });

  it('run nothing and lead nowhere but to http', () => {
    const {items} = readNews(
      feedToJson(
        rss(
          '<item><title>&lt;script&gt;alert(1)&lt;/script&gt;A</title><link>javascript:alert(1)</link><enclosure url="data:image/png,x" type="image/png"/></item>',
        ),
        FEED_URL,
      ),
      {url: FEED_URL},
    );
    assert.deepEqual(
      items.map(({title, url, image}) => ({title, url, image})),
      [{title: 'A', url: undefined, image: undefined}],
    );
  });

  it('do not grow by the entities of a hostile document', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><rss version="2.0"><channel><title>T</title><item><title>&c;</title></item></channel></rss>`;
    let size = 0;
    try {
      size = JSON.stringify(feedToJson(bomb, FEED_URL)).length;
    } catch {
      // Refused, which is as good.
    }
    assert.ok(size < 100_000, String(size));
  });

  it('are read although something in them is nested deep: other elements, and HTML that nobody escaped', () => {
    const one = '<item><title>One</title><link>https://news.example.org/1</link>';
    const two = '<item><title>Two</title><link>https://news.example.org/2</link></item>';
    for (const levels of [100, 600, 50_000]) {
      const deep = '<x a="1"><!-- </x> --><![CDATA[</x>]]>'.repeat(levels) + '</x>'.repeat(levels);
      const text = `${'<p><b>'.repeat(levels)}<br>text${'</b></p>'.repeat(levels)}`;
      for (const feed of [
        rss(`${one}${deep}</item>${two}`),
        rss(`${deep}${one}</item>${two}`),
        rss(`${one}<summary>${text}</summary></item>${two}`),
      ]) {
        assert.deepEqual(
          newsOf(feed).map(({title}) => title),
          ['One', 'Two'],
        );
      }
    }
  });

  it('are told from anything else', () => {
    for (const text of [
      '',
      '{}',
      '<html><rss></rss></html>',
      '<!doctype html><title>feed</title>',
      'text <rss>',
      '<!-- not closed <rss>',
      // A pattern that tries every way to read these would not come back.
      `${'<!---->'.repeat(1000)}<div>`,
      `${'<!---->'.repeat(200)}${'<?a?>'.repeat(200)}<div>`,
    ]) {
      assert.equal(isXmlFeed(text), false, text);
    }
    for (const text of [
      '\n<?xml version="1.0"?>\n<?xml-stylesheet href="x"?><!-- c --><feed xmlns="http://www.w3.org/2005/Atom">',
      '<?xml version="1.0" encoding="utf-8">\n<!-- a --><!DOCTYPE rss [<!ENTITY nbsp "x">]><!-- b --><rss version="0.91">',
      `${'<!---->'.repeat(1000)}<rss>`,
      '<rss version="2.0">',
      '<rdf:RDF >',
      '<atom:feed xmlns:atom="x">',
    ]) {
      assert.equal(isXmlFeed(text), true, text);
    }
  });

  it('never fail in another way than with an error, whatever is in them', () => {
    const whole = ['wordpress-rss', 'wordpress-atom', 'ghost-rss'].map(recorded);
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(2000), fc.string(), (text, at, cut, added) => {
        const start = at % text.length;
        const damaged = text.slice(0, start) + added + text.slice(start + cut);
        let feed;
        try {
          feed = feedToJson(damaged, FEED_URL);
        } catch (error) {
          assert.ok(error instanceof Error);
          return;
        }
        assert.ok(Array.isArray(feed.items));
      }),
      {numRuns: 60},
    );
  });
});

describe('the text of an answer', () => {
  const umlaut = '<?xml version="1.0" encoding="ISO-8859-1"?><rss>Müller</rss>';
  /** @type {[name: string, bytes: Buffer, type: string | null, text: RegExp][]} */
  const TEXTS = [
    ['as the document says', Buffer.from(umlaut, 'latin1'), 'application/rss+xml', /Müller/],
    ['as the header says, against the document', Buffer.from(umlaut), 'text/xml; charset=utf-8', /Müller/],
    [
      'as a byte order mark says, against the header',
      Buffer.from(`\uFEFF${umlaut}`),
      'text/xml; charset=iso-8859-1',
      /^<.*Müller/,
    ],
    ['as UTF-16 with its mark', Buffer.from(`\uFEFF${umlaut}`, 'utf16le'), null, /Müller/],
    [
      'as UTF-8 under a charset that nobody knows',
      Buffer.from(umlaut.replace('ISO-8859-1', 'klingon')),
      null,
      /Müller/,
    ],
    [
      'of JSON as UTF-8, whatever the header says',
      Buffer.from('{"a":"Müller"}'),
      'application/json; charset=iso-8859-1',
      /Müller/,
    ],
  ];
  for (const [name, bytes, type, text] of TEXTS) {
    it(`is read ${name}`, () => assert.match(decodeText(bytes, type), text));
  }
});
