import {expect} from 'chai';
import fc from 'fast-check';
import {NewsError} from '../../src/data/model/news-error.js';
import {readNews, readThemes} from '../../src/data/pages/read.js';
import {ITEM_SHAPES} from '../hostile/shapes.js';
import {withoutDeepElements} from '../../cli/src/xml/deep-elements.js';
import {withoutPrologue} from '../../cli/src/xml/prologue.js';
import {startTags} from '../../cli/src/xml/start-tags.js';
import {junkBeforeFeed} from '../../cli/src/xml/is-xml-feed.js';
import {withUnreadElements} from '../../cli/src/xml/unread-elements.js';
import {otherAddresses} from '../../cli/src/http/other-addresses.js';
import {rfcAddress} from '../../cli/src/snapshot/rfc-address.js';
import {feed, LARGE_ANSWERS} from './large-answers.js';
import {countSteps, watched} from './steps.js';
import {tries} from '../tries.js';

const url = 'https://news.example.org/news.json';

/** Steps that it takes to read an answer, as news and as themes; that it is refused is a result too. */
function stepsOf(json: unknown): number {
  const seen = watched(json);
  return countSteps(() => {
    for (const read of [readNews, readThemes]) {
      try {
        read(seen, {url});
      } catch (error) {
        expect(error).to.be.instanceOf(NewsError);
      }
    }
  });
}

// What is bounded may take this many steps at once: the search for a list, and ten thousand entries.
const BOUNDED = 2_000_000;

// A step takes some ten nanoseconds, so that 200 ms a megabyte are twenty steps a byte.
const STEPS_PER_BYTE = 20;

describe('an answer made to keep a page busy', () => {
  for (const {what, make} of LARGE_ANSWERS) {
    it(`takes steps in proportion to its size: ${what}`, () => {
      const [small, large] = [100_000, 200_000].map((size) => stepsOf(make(size))) as [number, number];
      expect(large).to.be.below(200_000 * STEPS_PER_BYTE + BOUNDED);
      expect(large - small).to.be.below(100_000 * STEPS_PER_BYTE);
    });
  }
});

describe('a title of any length', () => {
  for (const part of ['<', '&amp;', '<br>a', '<b>a</b>', 'a ']) {
    it(`is read no further than it can be shown: ${part}${part}…`, () => {
      const title = (length: number) => part.repeat(length / part.length);
      for (const make of [
        (length: number) => [{id: 1, title: {rendered: title(length)}, link: 'https://a.example/1'}],
        (length: number) => feed({title: title(length), url: '/a'}),
      ]) {
        const [small, large] = [60_000, 600_000].map((length) => stepsOf(make(length))) as [number, number];
        // Only looked through for what tells that there are references or tags in it.
        expect(large - small).to.be.below(540_000 * 3);
      }
    });
  }
});

/** A value that becomes larger with a number. */
type Pump = (count: number, inner: unknown) => unknown;

const part = fc.oneof(
  fc.string({minLength: 1, maxLength: 6}),
  fc.constantFrom(
    '<',
    '&',
    '[',
    '"',
    "'",
    '/',
    ',',
    '.',
    '@',
    ' ',
    '=',
    '-',
    '<p>',
    '<img ',
    '](',
    '…',
    '\u0301',
    'é',
    '10.1/',
  ),
  fc
    .array(fc.constantFrom('<', '>', '/', 'a', ' ', '=', '"', '&', ';', '[', ']', '@', '.', ',', '-', '1', ':'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join('')),
);

const pump: fc.Arbitrary<Pump> = fc.oneof(
  fc.tuple(part, part, part).map(
    ([start, middle, end]): Pump =>
      (count) =>
        start + middle.repeat(count) + end,
  ),
  fc.constant<Pump>((count, inner) => Array.from({length: count}, () => inner)),
  fc.constantFrom('k', 'name', 'field_', '').map(
    (key): Pump =>
      (count, inner) =>
        Object.fromEntries(Array.from({length: count}, (_, index) => [key + index, inner])),
  ),
  fc.constantFrom('data', 'items', 'url', 'image', 'name', 'children', '0').map((key): Pump => (count, inner) => {
    let value = inner;
    for (let level = 0; level < Math.min(count, 2000); level++) {
      value = {[key]: value};
    }
    return value;
  }),
);

/** A real answer, of which the value at a place, and all others with the same key, are replaced. */
const pumped = fc
  .tuple(fc.constantFrom(...Object.values(ITEM_SHAPES)), fc.nat(60), pump, pump, fc.boolean())
  .map(([shape, place, outer, inner, isTwice]) => (count: number): unknown => {
    let seen = 0;
    return JSON.parse(JSON.stringify(shape('A text', 'https://news.example.org/a')), (_, value: unknown) =>
      seen++ === place ? outer(count, isTwice ? inner(20, value) : value) : value,
    ) as unknown;
  });

/** Whether the steps grow faster than the answer: of what grows with the square, twice as much takes four times as long. */
function growsTooFast(make: (count: number) => unknown, counts: [number, number, number]): boolean {
  const [small, middle, large] = counts.map((count) => stepsOf(make(count))) as [number, number, number];
  // A larger answer may also take fewer steps: what is found in it too late is looked for no longer, and says nothing of growth.
  return middle > small && large - middle >= 2.8 * (middle - small) + 60_000;
}

describe('an answer of which any part is made larger', () => {
  it('takes steps that grow no faster than it', () => {
    fc.assert(
      fc.property(pumped, (make) => {
        // What is near a bound goes up and down there; what grows without one does so at every size.
        expect(growsTooFast(make, [200, 400, 800]) && growsTooFast(make, [800, 1600, 3200])).to.equal(false);
      }),
      tries(80),
    );
  });
});

const XML_PARTS = [
  '<x>',
  '</x>',
  '<x/>',
  '<x ',
  '<x a="',
  "<x a='>",
  '<a b>',
  '<!--',
  '<!-- -->',
  '-->',
  '<![CDATA[',
  '<?xml ',
  '<?a?>',
  '<script>',
  '</script',
  '<',
  '>',
  ' ',
  'text',
];

describe('a document in XML that is made to keep a program busy', () => {
  for (const [name, read] of [
    ['withoutDeepElements', withoutDeepElements],
    ['withoutPrologue', withoutPrologue],
    ['startTags', (text: string) => [...startTags(text)].length],
  ] as const) {
    it(`takes steps in proportion to its size: ${name}`, () => {
      const parts = fc.tuple(
        fc.constantFrom(...XML_PARTS),
        fc.constantFrom('', ...XML_PARTS),
        fc.constantFrom(...XML_PARTS),
      );
      fc.assert(
        fc.property(parts, ([start, end, middle]) => {
          const [small, middling, large] = [2000, 4000, 8000].map((count) =>
            countSteps(() => read(start + (middle + end).repeat(count) + end)),
          ) as [number, number, number];
          expect(large - middling).to.be.below(2.8 * (middling - small) + 60_000);
        }),
        tries(150),
      );
    });
  }
});

// What a pattern does within itself is no step. Each of these is read in some milliseconds, or takes minutes to years where a
// pattern begins anew at each sign, or tries each of the ways to share out what it has read.
describe('a text that is made to keep a pattern busy', () => {
  it('is read at once as the path of a picture in Joomla', () => {
    const picture = `images/a.jpg${'#'.repeat(2_000_000)}\n`;
    const {items} = readNews(
      {data: [{type: 'articles', id: 1, attributes: {title: 'A', images: {image_intro: picture}}}]},
      {url: 'https://portal.example.org/api/index.php/v1/content/articles'},
    );
    expect(items.map(({image}) => image?.url)).to.deep.equal(['https://portal.example.org/images/a.jpg']);
  });

  it('is read at once as the name of a field', () => {
    const key = `${';'.repeat(400_000)}\n;`;
    const {items} = readNews([{title: 'A', url: '/a', [key]: 'x'}], {url});
    expect(items.map(({title}) => title)).to.deep.equal(['A']);
  });

  for (const [what, text] of [
    ['many comments after a declaration', `x<?xml ?>${'<!---->'.repeat(2_000)}<html>`],
    ['many declarations', `x${'<?xml ?>'.repeat(2_000)}<html>`],
    ['many comments that do not end', `x${'<?xml ?><!--'.repeat(2_000)}`],
  ] as const) {
    it(`is read at once as what may stand before a feed: ${what}`, () => {
      expect(junkBeforeFeed(text)).to.equal(undefined);
    });
  }

  it('is still told from a feed that something was printed before', () => {
    expect(junkBeforeFeed('Warning <?xml version="1.0"?>\n<!-- a --><!-- b -->\n<rss version="2.0">')).to.equal(
      'Warning ',
    );
    expect(junkBeforeFeed('Oh <rss xmlns:a="b" version="2.0">')).to.equal('Oh ');
    expect(junkBeforeFeed('<p>Write <?xml version="1.0"?> first.</p>')).to.equal(undefined);
  });

  for (const tag of ['<image', '<ev:startdate', '<pheedo:origLink']) {
    it(`is read at once as entries of a feed with ${tag}${tag}…`, () => {
      const [nothing, none] = [{value: undefined, html: undefined}, undefined];
      const texts = {title: nothing, summary: nothing, content: nothing};
      const others = {id: none, link: none, published: none, updated: none, language: none, publisher: none};
      const entries = Array.from({length: 40}, () => ({...texts, ...others, authors: [], themes: [], pictures: []}));
      const text = `<item>${tag.repeat(190_000 / tag.length)}</item>`.repeat(entries.length);
      expect(withUnreadElements(entries, text)).to.deep.equal(entries);
    });
  }

  it('is read at once as the tags of a page, and as a header', () => {
    const [text, link] = ['<link '.repeat(30_000), '<'.repeat(1_000_000)];
    expect(otherAddresses({text, url: 'https://news.example.org/', link}, 'any feed')).to.equal(undefined);
  });

  it('is written at once as the fragment of an address', () => {
    const address = `https://news.example.org/a[1]#${'#'.repeat(400_000)}`;
    expect(rfcAddress(address)).to.equal(`https://news.example.org/a%5B1%5D#${'%23'.repeat(400_000)}`);
  });
});
