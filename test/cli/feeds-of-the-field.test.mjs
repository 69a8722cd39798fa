import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {readNews} from 'newsstand-elements/data';
import {built, inProcess, serve} from './newsstand.mjs';

/** @type {typeof import('../../cli/src/xml/feed-to-json.js')} */
const {feedToJson} = await built('xml/feed-to-json.js');
/** @type {typeof import('../../cli/src/xml/first-picture.js')} */
const {firstPicture} = await built('xml/first-picture.js');
/** @type {typeof import('../../cli/src/http/decode-text.js')} */
const {decodeText} = await built('http/decode-text.js');

const URL_OF_FEED = 'https://news.example.org/feed/';

/** @param {string} items @param {string} [more] attributes of the root @param {string} [title] */
const rss = (items, more = '', title = 'L’institut') =>
  `<?xml version="1.0"?><rss version="2.0" ${more}><channel><title>${title}</title>` +
  `<link>https://news.example.org/</link>${items}</channel></rss>`;

/** @param {string} text */
const newsOf = (text) => readNews(feedToJson(text, URL_OF_FEED), {url: URL_OF_FEED}).items;

describe('the text of a feed', () => {
  const WORDS = 'L’institut – “10 €”…';
  const BYTES = Buffer.from([
    0x4c,
    0x92,
    ...Buffer.from('institut '),
    0x96,
    0x20,
    0x93,
    ...Buffer.from('10 '),
    0x80,
    0x94,
    0x85,
  ]);
  /** @param {string} declaration @param {Uint8Array} [words] */
  const feed = (declaration, words = BYTES) =>
    Buffer.concat([Buffer.from(`${declaration}<rss><t>`), words, Buffer.from('</t></rss>')]);

  for (const [declared, header] of /** @type {const} */ ([
    ['<?xml version="1.0" encoding="windows-1252"?>', null],
    ['<?xml version="1.0" encoding="ISO-8859-1"?>', null],
    ['<?xml version="1.0" encoding="us-ascii"?>', 'text/xml'],
    ['<?xml version="1.0" encoding="cp-1252"?>', null],
    ['<?xml version="1.0"?>', 'application/rss+xml; charset=iso-8859-1'],
    ['<?xml version="1.0"?>', null],
    ['', null],
    // A server that says Latin-1, or UTF-8, of everything.
    ['<?xml version="1.0" encoding="windows-1252"?>', 'text/xml; charset=utf-8'],
  ])) {
    it(`has its apostrophes, dashes and euros: ${declared || 'nothing declared'}, ${header ?? 'no header'}`, () => {
      assert.ok(decodeText(feed(declared), header).includes(`<t>${WORDS}</t>`));
    });
  }

  it('is UTF-8 where it is, whatever else it says of UTF-16', () => {
    const declared = '<?xml version="1.0" encoding="utf-16"?>';
    assert.ok(decodeText(feed(declared, Buffer.from(WORDS)), null).includes(WORDS));
    assert.ok(decodeText(Buffer.from(`<?xml version="1.0"?><rss>${WORDS}</rss>`, 'utf16le'), null).includes(WORDS));
  });

  it('keeps what is sound where one letter of UTF-8 is broken', () => {
    const broken = Buffer.concat([Buffer.from('é “a”'), Buffer.from([0xc3]), Buffer.from('b')]);
    assert.ok(decodeText(feed('<?xml version="1.0" encoding="utf-8"?>', broken), null).includes('é “a”\uFFFDb'));
  });

  it('is UTF-8 where a server says Latin-1 of everything, and where one letter of it is broken and nobody says what it is', () => {
    const plain = '<?xml version="1.0"?>';
    assert.ok(decodeText(feed(plain, Buffer.from(WORDS)), 'text/xml; charset=iso-8859-1').includes(WORDS));
    const cut = Buffer.concat([Buffer.from('é “a” – b'), Buffer.from([0xc3]), Buffer.from('…')]);
    assert.ok(decodeText(feed(plain, cut), null).includes('é “a” – b\uFFFD…'));
  });

  it('is left alone in other encodings', () => {
    const text = decodeText(feed('<?xml version="1.0" encoding="iso-8859-15"?>', Buffer.from([0xa4])), null);
    assert.ok(text.includes('€'));
  });
});

describe('an excerpt', () => {
  const LINK = 'https://news.example.org/2026/new-lab/';
  for (const [language, sentence] of /** @type {const} */ ([
    ['English', (/** @type {string} */ a, /** @type {string} */ b) => `The post ${a} appeared first on ${b}.`],
    ['French', (/** @type {string} */ a, /** @type {string} */ b) => `L’article ${a} est apparu en premier sur ${b}.`],
    ['German', (/** @type {string} */ a, /** @type {string} */ b) => `Der Beitrag ${a} erschien zuerst auf ${b}.`],
    ['Greek', (/** @type {string} */ a, /** @type {string} */ b) => `Το άρθρο ${a} εμφανίστηκε πρώτα στο ${b}.`],
  ])) {
    const html = sentence(
      `<a rel="nofollow" href="${LINK}?utm_source=rss">New lab &amp; more</a>`,
      // A site often calls itself otherwise than its feed.
      '<a rel="nofollow" href="https://news.example.org">The Institute</a>',
    );
    it(`has no line that names the post and the site, in ${language}`, () => {
      const item = (/** @type {string} */ description) =>
        `<item><title>New lab &amp;amp; more</title><link>${LINK}</link><description><![CDATA[${description}]]></description></item>`;
      const [linked, bare] = newsOf(
        rss(
          item(`<p>A lab was opened […]</p>\n<p>${html}</p>`) +
            item(`A lab was opened. ${sentence('New lab & more', 'L’institut')}`),
        ),
      );
      assert.equal(linked?.excerpt, 'A lab was opened');
      assert.equal(bare?.excerpt, 'A lab was opened.');
    });
  }

  /** @typedef {(title: string, site: string) => string} Sentence */
  for (const [language, sentence] of /** @type {readonly (readonly [string, Sentence])[]} */ ([
    ['Arabic', (a, b) => `التدوينة ${a} ظهرت أولاً على ${b}.`],
    ['Basque', (a, b) => `${a} bidalketa lehenengo ${b}-(e)n agertu zen.`],
    ['Bulgarian', (a, b) => `Материалът ${a} е публикуван за пръв път на ${b}.`],
    ['Chinese', (a, b) => `${a}最先出现在${b}。`],
    ['Croatian', (a, b) => `Post ${a} je prvi puta viđen na ${b}.`],
    ['Czech', (a, b) => `Příspěvek ${a} pochází z ${b}`],
    ['Danish', (a, b) => `Indlægget ${a} blev først udgivet på ${b}.`],
    ['Dutch', (a, b) => `Het bericht ${a} verscheen eerst op ${b}.`],
    ['Finnish', (a, b) => `Artikkeli ${a} julkaistiin ensimmäisen kerran ${b}.`],
    ['Hebrew', (a, b) => `הפוסט ${a} הופיע ראשון ב${b}`],
    ['Hungarian', (a, b) => `A ${a} bejegyzés először ${b}-én jelent meg.`],
    ['Italian', (a, b) => `L'articolo ${a} proviene da ${b}.`],
    ['Japanese', (a, b) => `投稿 ${a} は ${b} に最初に表示されました。`],
    ['Korean', (a, b) => `게시물 ${a}이 ${b}에 처음 등장했습니다.`],
    ['Norwegian', (a, b) => `Innlegget ${a} dukket først opp på ${b}.`],
    ['Persian', (a, b) => `نوشته ${a} اولین بار در ${b} پدیدار شد.`],
    ['Polish', (a, b) => `Artykuł ${a} pochodzi z serwisu ${b}.`],
    ['Portuguese', (a, b) => `O post ${a} apareceu primeiro em ${b}.`],
    ['Romanian', (a, b) => `Articolul ${a} apare prima dată în ${b}.`],
    ['Russian', (a, b) => `Сообщение ${a} появились сначала на ${b}.`],
    ['Slovak', (a, b) => `Príspevok ${a} zobrazený najskôr ${b}.`],
    ['Spanish', (a, b) => `La entrada ${a} se publicó primero en ${b}.`],
    ['Swedish', (a, b) => `Inlägget ${a} dök först upp på ${b}.`],
    ['Turkish', (a, b) => `${a} yazısı ilk önce ${b} üzerinde ortaya çıktı.`],
    ['Ukrainian', (a, b) => `Запис ${a} спершу з'явиться на ${b}.`],
    ['Vietnamese', (a, b) => `Bài viết ${a} đã xuất hiện đầu tiên vào ngày ${b}.`],
    ['one that names the site first', (a, b) => `Na ${b} se poprvé objevil článek ${a}.`],
    // That no list of words has, so it is told by being there twice.
    ['one that nobody knows', (a, b) => `Ipi ${a} weka ${b} moja.`],
  ])) {
    /** @param {readonly (readonly [string, string])[]} entries titles and texts */
    const excerpts = (entries, site = 'L’institut') =>
      newsOf(
        rss(
          entries
            .map(
              ([title, text]) =>
                `<item><title>${title}</title><link>https://news.example.org/${title.length}</link><description><![CDATA[${text}]]></description></item>`,
            )
            .join(''),
          '',
          site,
        ),
      ).map(({excerpt}) => excerpt);

    it(`has no such line without links, in ${language}, whatever stands before`, () => {
      assert.deepEqual(
        excerpts([
          ['New lab', `A lab was opened. ${sentence('New lab', 'L’institut')}`],
          ['Who wins?', `The prize [&hellip;] ${sentence('Who wins?', "L'institut")}`],
          ['A third', `<p>No full stop</p><p>${sentence('A third', 'L’institut')}</p>`],
        ]).map((text) => text?.replace(/ ?\[…\]$/, '')),
        ['A lab was opened.', 'The prize', 'No full stop'],
      );
    });

    it(`has no such line in the feed of a category, or in a feed of one item, in ${language}`, () => {
      const one = excerpts(
        [['New lab', `A lab was opened. ${sentence('New lab', 'L’institut')}`]],
        'Health – L’institut',
      );
      const isUnknown = language === 'one that nobody knows';
      assert.equal(one[0] === 'A lab was opened.', !isUnknown);
    });
  }

  it('keeps a last sentence that has its title and its site in it', () => {
    const texts = [
      ['Open day', 'It rains. Come to the Open day at L’institut.'],
      ['Summer school', 'It is hot. We hold the Summer school at L’institut.'],
      ['Prize', 'The Prize goes to L’institut for its work on new methods. It was given for the fifth time.'],
    ];
    assert.deepEqual(
      newsOf(
        rss(
          texts
            .map(
              ([title, text]) =>
                `<item><title>${title}</title><link>https://news.example.org/${title}</link><description>${text}</description></item>`,
            )
            .join(''),
        ),
      ).map(({excerpt}) => excerpt),
      texts.map(([, text]) => text),
    );
  });

  for (const [what, html] of /** @type {const} */ ([
    [
      'before an empty paragraph',
      `<p>The post <a href="${LINK}">New lab</a> appeared first on <a href="/">I</a>.</p><p>&nbsp;</p>`,
    ],
    [
      'before a picture that counts',
      `<p>The post <a href="${LINK}">New lab</a> appeared first on <a href="/">I</a>.</p><div><img src="/p.gif"></div><br>`,
    ],
    [
      'within two others',
      `<div><p><em>The post <a href="${LINK}">New lab</a> appeared first on <a href="/">I</a>.</em></p></div>`,
    ],
    ['in a block of its own', `<div>The post <a href="${LINK}">New lab</a> appeared first on <a href="/">I</a>.</div>`],
    ['after a line', `<br>The post <a href="${LINK}">New lab</a> appeared first on <a href="/">I</a>.`],
    [
      'that names the site first',
      `<p><a href="/">I</a> の投稿 <a href="${LINK}">New lab</a> が最初に表示されました。</p>`,
    ],
  ])) {
    it(`has no line ${what}, and all of the text before it`, () => {
      const [item] = newsOf(
        rss(
          `<item><title>New lab</title><link>${LINK}</link><description><![CDATA[<p>A lab was opened.</p>${html}]]></description></item>`,
        ),
      );
      assert.equal(item?.excerpt, 'A lab was opened.');
    });
  }

  it('has no line that names the post with other quotation marks', () => {
    const html = `<p>Open.</p><p>The post <a href="${LINK}">It’s “new”</a> appeared first on <a href="/">I</a>.</p>`;
    const [item] = newsOf(
      rss(`<item><title>It's "new"</title><link>${LINK}</link><description><![CDATA[${html}]]></description></item>`),
    );
    assert.equal(item?.excerpt, 'Open.');
  });

  it('keeps a text that is one line with its own title in it', () => {
    const item = (/** @type {string} */ html) =>
      newsOf(
        rss(`<item><title>New lab</title><link>${LINK}</link><description><![CDATA[${html}]]></description></item>`),
      )[0];
    assert.equal(item(`<div>Our <a href="${LINK}">New lab</a> opens.</div>`)?.excerpt, 'Our New lab opens.');
    assert.equal(item(`<p>The post <a href="${LINK}">New lab</a> appeared on <a href="/">I</a>.</p>`)?.excerpt, '');
  });

  it('keeps a last paragraph that only links to the post, or names the site', () => {
    const paragraph = `<p>Read <a href="${LINK}">the report</a>, which the Institut has published.</p>`;
    const [item] = newsOf(
      rss(
        `<item><title>New lab</title><link>${LINK}</link><description><![CDATA[<p>Open.</p>${paragraph}]]></description></item>`,
      ),
    );
    assert.match(item?.excerpt ?? '', /Read the report/);
  });
});

describe('a closing link to the item itself', () => {
  for (const [what, html, excerpt, cut] of /** @type {const} */ ([
    ['says that the text was cut', '<p>Open. <a href="/a">Continue reading &rarr;</a></p>', 'Open.', true],
    [
      'takes the ellipsis with it',
      '<p>It opens [&hellip;]</p> <p><a rel="nofollow" href="/a/?utm_source=rss">Weiterlesen</a></p>',
      'It opens',
      true,
    ],
    ['stays where words follow', '<p>See <a href="/a">the report</a> of 2026.</p>', 'See the report of 2026.', false],
    ['stays where it leads elsewhere', '<p>Open. <a href="/b">More</a></p>', 'Open. More', false],
    ['stays where it is all there is', '<a href="/a">A lab opens</a>', 'A lab opens', false],
  ])) {
    it(what, () => {
      const [item] = newsOf(
        rss(
          `<item><title>T</title><link>https://news.example.org/a</link><description><![CDATA[${html}]]></description></item>`,
        ),
      );
      assert.deepEqual([item?.excerpt, item?.truncated], [excerpt, cut]);
    });
  }
});

describe('the picture in a text', () => {
  for (const [what, html, url] of /** @type {const} */ ([
    ['a placeholder by its name', '<img data-lazy="/a.jpg" src="/placeholder.png">', '/a.jpg'],
    ['a film', '<video poster="/a.jpg" src="/a.mp4"></video>', '/a.jpg'],
    ['a smiley', '<img class="wp-smiley" src="/s.png"><img src="/a.jpg">', '/a.jpg'],
    [
      'an emoji of WordPress',
      '<img src="https://s.w.org/images/core/emoji/15.0.3/72x72/1f600.png" style="height: 1em"><img src="/a.jpg">',
      '/a.jpg',
    ],
    [
      'a portrait',
      '<img src="https://secure.gravatar.com/avatar/1?s=96" width="96" height="96"><img src="/a.jpg">',
      '/a.jpg',
    ],
    ['a small portrait', '<img src="/me.jpg" width="30" height="30"><img src="/a.jpg">', '/a.jpg'],
    [
      'a counter',
      '<img src="http://feeds.feedburner.com/~r/x/~4/y" alt=""><img src="https://pixel.wp.com/b.gif?x=1">',
      undefined,
    ],
    ['a place that a script fills', '<img src="data:image/gif;base64,R0" data-src="/a.jpg">', '/a.jpg'],
    [
      'a place that another script fills',
      '<img src="/blank.gif" data-lazy-src="/a.jpg?w=1&amp;h=2">',
      '/a.jpg?w=1&h=2',
    ],
    [
      'what is for readers without scripts',
      '<img src="data:image/gif;base64,R0"><noscript><img src="/a.jpg"></noscript>',
      '/a.jpg',
    ],
    ['sizes alone', '<img srcset="/a-300.jpg 300w, /a-600.jpg 600w">', '/a-300.jpg'],
    ['a place that a script fills with one of several sizes', '<img src="/p.svg" data-srcset="/a.jpg 300w">', '/a.jpg'],
    ['a place that a script nobody knows fills', '<img src="/images/loading.gif" data-url="/a.jpg">', '/a.jpg'],
    ['a place that such a script fills by a key of its own', '<img nitro-lazy-src="/a.jpg" src="data:,">', '/a.jpg'],
    ['the sources of a picture', '<picture><source srcset="/a.webp 1x"><img src="data:,"></picture>', '/a.webp'],
    ['a drawing', '<img src="/a.svg">', '/a.svg'],
    [
      'HTML that was escaped for readers without scripts',
      '<img src="data:,"><noscript>&lt;img src=&quot;/a.jpg?w=1&amp;amp;h=2&quot; width="640" height="480"&gt;</noscript>',
      '/a.jpg?w=1&h=2',
    ],
    [
      'the same, of which the first is a counter',
      '<NOSCRIPT>&lt;img src="https://pixel.wp.com/b.gif"&gt;</NOSCRIPT><p>A</p><noscript>&lt;img src=/a.jpg&gt;',
      '/a.jpg',
    ],
    ['what lies behind a text', '<div style="color: red; background-image: url(&quot;/a.jpg&quot;)">A</div>', '/a.jpg'],
    ['what lies behind it, in one word', '<p style="background:#fff url( \'/a.webp\' ) no-repeat">A</p>', '/a.webp'],
    ['what a script puts behind it', '<div data-bg="url(/a.jpg)"></div>', '/a.jpg'],
    ['what another script puts behind it', '<section data-background-image="/a.png?x=1">A</section>', '/a.png?x=1'],
    ['what newsletters put behind it', '<table background="/a.gif"><td>A</td></table>', '/a.gif'],
    [
      'a background, before a picture of its own',
      '<div style="background:url(/b.jpg)"></div><img src="/a.jpg">',
      '/a.jpg',
    ],
    [
      'a background that is a place to fill',
      '<div style="background-image:url(data:image/png;base64,R0)"></div>',
      undefined,
    ],
    ['a small mark', '<i style="background:url(/dot.png);width:16px"></i>', undefined],
    ['a colour', '<div data-background="#fff" data-bg-position="top">A</div>', undefined],
    [
      'a comment and a script',
      '<!-- <img src="/no.jpg"> --><script>"<img src=/no.jpg>"</script><img src=/a.jpg>',
      '/a.jpg',
    ],
  ])) {
    it(`is found beside, or in, ${what}`, () => assert.equal(firstPicture(html)?.url, url));
  }

  it('is not the author’s portrait that a feed names as media', () => {
    const [item] = newsOf(
      rss(
        '<item><title>A</title><link>https://news.example.org/a</link><media:content url="https://1.gravatar.com/avatar/x?s=96" medium="image"/>' +
          '<media:content url="https://news.example.org/a.jpg" medium="image"/></item>',
        'xmlns:media="http://search.yahoo.com/mrss/"',
      ),
    );
    assert.equal(item?.image?.url, 'https://news.example.org/a.jpg');
  });
});

describe('an entry', () => {
  /** @param {string} item */
  const itemOf = (item) =>
    newsOf(
      rss(
        `<itunes:image href="https://news.example.org/cover.jpg"/><item><title>A</title>${item}</item>`,
        'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ev="http://purl.org/rss/1.0/modules/event/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"',
      ),
    )[0];
  const LINK = '<link>https://news.example.org/a</link>';

  it('leads to the publisher’s page, and not to FeedBurner’s', () => {
    const item = itemOf(
      '<link>http://feedproxy.google.com/~r/x</link><feedburner:origLink>https://news.example.org/a</feedburner:origLink>',
    );
    assert.equal(item?.url, 'https://news.example.org/a');
  });

  it('has an address that was escaped twice', () => {
    assert.equal(
      itemOf('<link>https://news.example.org/?a=1&amp;amp;b=2</link>')?.url,
      'https://news.example.org/?a=1&b=2',
    );
  });

  for (const [element, url] of /** @type {const} */ ([
    ['<image><url>https://news.example.org/i.jpg</url><title>House</title></image>', 'https://news.example.org/i.jpg'],
    ['<thumbnail><![CDATA[https://news.example.org/i.jpg]]></thumbnail>', 'https://news.example.org/i.jpg'],
    ['<featuredImage>https://news.example.org/i.jpg</featuredImage>', 'https://news.example.org/i.jpg'],
    // The page says what is relative.
    ['<description>&lt;img src="i.jpg"&gt;</description>', 'https://news.example.org/i.jpg'],
    // A small copy for lists.
    [
      '<media:thumbnail url="https://news.example.org/s72/i.jpg" width="72" height="72"/><description>&lt;img src="/i.jpg" width="320" height="240"&gt;</description>',
      'https://news.example.org/i.jpg',
    ],
  ])) {
    it(`has the picture of ${element.slice(0, 24)}…`, () => assert.equal(itemOf(LINK + element)?.image?.url, url));
  }

  it('of a podcast has its cover, and leads to the sound where it has no page', () => {
    const item = itemOf('<enclosure url="https://news.example.org/a.mp3" type="audio/mpeg" length="1"/>');
    assert.equal(item?.image?.url, 'https://news.example.org/cover.jpg');
    assert.equal(item?.url, 'https://news.example.org/a.mp3');
    assert.equal(itemOf(LINK)?.image, undefined);
  });

  it('of a podcast has the author that only iTunes is told', () => {
    const named = '<itunes:author>Jane Doe</itunes:author>';
    assert.deepEqual(itemOf(LINK + named)?.authors, ['Jane Doe']);
    assert.deepEqual(itemOf(`${LINK}${named}<dc:creator>John Roe</dc:creator>`)?.authors, ['John Roe']);
  });

  it('has an excerpt without tags where its text was escaped twice, and keeps a tag that is spoken of', () => {
    const text = (/** @type {string} */ words) => itemOf(`${LINK}<description>${words}</description>`)?.excerpt;
    assert.equal(text('&amp;lt;p&amp;gt;One &amp;amp;amp; two&amp;lt;/p&amp;gt;'), 'One & two');
    assert.equal(text('&amp;lt;p&amp;gt; begins a paragraph.'), '<p> begins a paragraph.');
  });

  it('of a calendar has the date on which it begins', () => {
    const item = itemOf(
      `${LINK}<pubDate>Tue, 30 Jun 2026 10:00:00 GMT</pubDate><ev:startdate>2026-09-12T10:00:00+02:00</ev:startdate>`,
    );
    assert.equal(item?.published, '2026-09-12T10:00:00+02:00');
  });

  const LANGUAGES = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
  for (const language of Intl.DateTimeFormat.supportedLocalesOf(LANGUAGES)) {
    it(`has the date that is written in the language of its feed: ${language}`, () => {
      const days = Array.from({length: 12}, (_, month) => new Date(Date.UTC(2026, month, 13, 9, 5)));
      const written = days.flatMap((day) =>
        /** @type {Intl.DateTimeFormatOptions[]} */ ([
          {dateStyle: 'full', timeStyle: 'short'},
          {dateStyle: 'long'},
          {dateStyle: 'medium', timeStyle: 'medium'},
          {weekday: 'short', day: '2-digit', month: 'short', year: 'numeric'},
        ]).map((style) => ({day, text: new Intl.DateTimeFormat(language, {timeZone: 'UTC', ...style}).format(day)})),
      );
      const items = newsOf(
        rss(
          `<language>${language}-${language.toUpperCase()}</language>` +
            written
              .map(({text}, index) => `<item><title>${index}</title>${LINK}<pubDate>${text}</pubDate></item>`)
              .join(''),
        ),
      );
      assert.deepEqual(
        items.map(({published}, index) => `${written[index]?.text}: ${published?.slice(0, 10)}`),
        written.map(({day, text}) => `${text}: ${day.toISOString().slice(0, 10)}`),
      );
    });
  }

  it('is read although a sign in it is not escaped', () => {
    assert.equal(itemOf(`${LINK}<description>R & D, p < 0.05</description>`)?.excerpt, 'R & D, p < 0.05');
  });

  it('of Atom leads to its page before the same as JSON', () => {
    const [item] = newsOf(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>urn:a</id><title>A</title><link type="application/json" href="https://news.example.org/a.json"/><link type="text/html" href="https://news.example.org/a"/></entry></feed>',
    );
    assert.equal(item?.url, 'https://news.example.org/a');
  });

  it('has the link, the date and the author that .NET writes as Atom', () => {
    const [item] = newsOf(
      rss(
        '<item><title>A</title><a10:link href="https://news.example.org/a"/><a10:updated>2026-01-02T03:04:05Z</a10:updated><a10:author><a10:name>N</a10:name></a10:author></item>',
        'xmlns:a10="http://www.w3.org/2005/Atom"',
      ),
    );
    assert.equal(item?.url, 'https://news.example.org/a');
    assert.match(item?.published ?? '', /^2026-01-02T03:04:05/);
    assert.deepEqual(item?.authors, ['N']);
  });

  it('leads to its id where that is its only address', () => {
    const atom = (/** @type {string} */ id) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>${id}</id><title>A</title><updated>2026-01-02T03:04:05Z</updated></entry></feed>`;
    assert.equal(newsOf(atom('https://news.example.org/a'))[0]?.url, 'https://news.example.org/a');
    assert.equal(newsOf(atom('tag:news.example.org,2026:a'))[0]?.url, undefined);
  });

  it('of YouTube has its description', () => {
    const [item] = newsOf(
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>T</title><entry><id>yt:1</id><title>A</title>' +
        '<link rel="alternate" href="https://video.example/1"/><media:group><media:thumbnail url="https://video.example/1.jpg" width="480" height="360"/>' +
        '<media:description>What is shown.</media:description></media:group></entry></feed>',
    );
    assert.equal(item?.excerpt, 'What is shown.');
    assert.equal(item?.image?.url, 'https://video.example/1.jpg');
  });
});

describe('newsstand snapshot of a feed', () => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let site;
  /** @type {string} */
  let folder;
  let body = '';

  before(async () => {
    site = await serve((_, response) => response.end(body));
  });

  after(() => site.close());

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsstand-feeds-'));
  });

  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  const file = () => join(folder, 'news.json');
  const snapshot = () =>
    inProcess(['snapshot', `${site.origin}/feed`, '-o', 'news.json', '--no-cache', '--retries', '0'], {cwd: folder});

  for (const [what, text] of /** @type {const} */ ([
    ['RSS', rss('')],
    ['RSS without a title', '<rss version="2.0"><channel></channel></rss>'],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>'],
  ])) {
    it(`without entries makes a file without items: ${what}`, async () => {
      body = text;
      const {code, err} = await snapshot();
      assert.equal(code, 0, err);
      assert.deepEqual(JSON.parse(readFileSync(file(), 'utf8')).items, []);
    });
  }

  for (const [what, text, said] of /** @type {const} */ ([
    ['is cut off', rss('<item><title>A</title><link>https://').replace(/<\/channel.*/, ''), /not well-formed XML/],
    [
      'ends before its first entry',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>',
      /not well-formed XML/,
    ],
    [
      'has entries without a word',
      rss('<item><guid>1</guid></item><item><guid>2</guid></item>'),
      /None of the 2 entries.*<title>/,
    ],
    [
      'comes after a warning of PHP',
      `<br />\n<b>Warning</b>:  Undefined index: x in <b>/srv/x.php</b> on line <b>3</b><br />\n${rss('<item><title>A</title></item>')}`,
      /printed before the feed: “Warning: Undefined index.*display_errors/,
    ],
  ])) {
    it(`never writes over a good file where the feed ${what}, and says what to do`, async () => {
      body = text;
      assert.equal((await snapshot()).code, 1);
      assert.ok(!existsSync(file()));
      writeFileSync(file(), 'good');
      const {code, err} = await snapshot();
      assert.equal(code, 1);
      assert.match(err, said);
      // The reader of RSS has no use for the attribute that is for JSON.
      assert.doesNotMatch(err, /\bmap\b/);
      assert.equal(readFileSync(file(), 'utf8'), 'good');
    });
  }

  it('gives the file the title of the feed, if no other is chosen', async () => {
    body = rss('<item><title>A</title></item>', '', 'News &amp;amp; more');
    assert.equal((await snapshot()).code, 0);
    assert.equal(JSON.parse(readFileSync(file(), 'utf8')).title, 'News & more');
  });
});

describe('addresses in the text of an entry', () => {
  /** @param {string} content @param {string} [entry] attributes */
  const atom = (content, entry = '') =>
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://cdn.example.org/site/"><title>T</title>
     <entry ${entry}><id>urn:1</id><title>A</title><link href="https://news.example.org/a"/>${content}</entry></feed>`;
  const picture = (/** @type {string} */ text) => newsOf(text)[0]?.image?.url;
  const HTML = '&lt;p&gt;&lt;img src="p.jpg"&gt;&lt;/p&gt;';

  it('are relative to the base of the text', () => {
    const base = 'xml:base="https://pictures.example.org/2026/"';
    assert.equal(
      picture(atom(`<content type="html" ${base}>${HTML}</content>`)),
      'https://pictures.example.org/2026/p.jpg',
    );
    assert.equal(
      picture(atom(`<summary ${base} type="html">${HTML}</summary>`)),
      'https://pictures.example.org/2026/p.jpg',
    );
  });

  it('are relative to bases that are relative to the one around them', () => {
    assert.equal(
      picture(atom(`<content type="html" xml:base="06/">${HTML}</content>`, 'xml:base="2026/"')),
      'https://cdn.example.org/site/2026/06/p.jpg',
    );
    assert.equal(
      picture(atom(`<content type="html">${HTML}</content>`, 'xml:base="/2026/"')),
      'https://cdn.example.org/2026/p.jpg',
    );
  });
});
