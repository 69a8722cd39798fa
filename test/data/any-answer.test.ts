import {expect} from 'chai';
import fc from 'fast-check';
import {readNews, readThemes} from '../../src/data/pages/read.js';
import {parseDate} from '../../src/data/model/dates.js';
import {htmlToText} from '../../src/data/model/html-to-text.js';
import {NewsError} from '../../src/data/model/news-error.js';
import type {NewsItem} from '../../src/data/model/news-item.js';
import {MAX_EXCERPT, MAX_TITLE, shorten} from '../../src/data/model/plain-text.js';
import {safeSrcset, safeUrl} from '../../src/data/model/safe-url.js';
import {parseFieldMap} from '../../src/data/formats/field-map.js';
import {ITEM_SHAPES, THEME_SHAPES} from '../hostile/shapes.js';
import {tries} from '../tries.js';

const URLS = [
  'https://news.example.org/wp-json/wp/v2/posts',
  'https://news.example.org/feed/json',
  'https://news.example.org/news.json',
];
const RUNS = tries(400);

const text = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string(),
  fc.webUrl(),
  fc.constantFrom('<p>', '&#8217;', '', ' '),
);

/** A real shape with some of its values put in each other's place, or replaced by any JSON at all. */
function damaged(shapes: Readonly<Record<string, (text: string, address: string) => unknown>>): fc.Arbitrary<unknown> {
  const whole = fc.tuple(fc.constantFrom(...Object.values(shapes)), text, text).map(([shape, a, b]) => shape(a, b));
  return fc.tuple(whole, fc.jsonValue(), fc.nat(40)).map(([json, other, position]) => {
    let seen = 0;
    return JSON.parse(JSON.stringify(json), (_, value: unknown) => (seen++ === position ? other : value)) as unknown;
  });
}

const answers = (shapes: typeof ITEM_SHAPES) => fc.oneof(fc.jsonValue({maxDepth: 6}), damaged(shapes));

/** What a reader gives, or the NewsError that it throws; any other exception is a failure. */
function outcome<Value>(read: () => Value): Value | NewsError {
  try {
    return read();
  } catch (error) {
    expect(error).to.be.instanceOf(NewsError);
    return error as NewsError;
  }
}

// eslint-disable-next-line no-control-regex
const UNWANTED = /[\0-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

function expectSafe(item: NewsItem): void {
  const texts = [
    item.title,
    item.excerpt,
    ...item.authors,
    ...item.themes.map(({name}) => name),
    item.image?.alt ?? '',
  ];
  for (const one of texts) {
    expect(UNWANTED.test(one)).to.equal(false);
    expect(() => encodeURIComponent(one)).not.to.throw();
  }
  expect(item.title.length).to.be.within(1, MAX_TITLE);
  expect(item.excerpt.length).to.be.at.most(MAX_EXCERPT);
  for (const url of [item.url, item.image?.url, ...item.themes.map((theme) => theme.url)]) {
    expect(url === undefined || /^https?:\/\//.test(url)).to.equal(true);
  }
  // Nothing undefined, nothing that JSON does not know.
  expect(JSON.parse(JSON.stringify(item))).to.deep.equal(item);
}

describe('any answer at all', () => {
  it('gives news that are safe to show, or a NewsError, and is not changed by that', () => {
    fc.assert(
      fc.property(answers(ITEM_SHAPES), fc.constantFrom(...URLS), (json, url) => {
        const before = JSON.stringify(json);
        const result = outcome(() => readNews(json, {url}));
        if (!(result instanceof NewsError)) {
          result.items.forEach(expectSafe);
          expect(new Set(result.items.map(({id}) => id)).size).to.equal(result.items.length);
          expect(readNews(json, {url})).to.deep.equal(result);
        }
        expect(JSON.stringify(json)).to.equal(before);
      }),
      RUNS,
    );
  });

  it('gives themes that are safe to show, or a NewsError', () => {
    fc.assert(
      fc.property(answers(THEME_SHAPES), fc.constantFrom(...URLS), (json, url) => {
        const result = outcome(() => readThemes(json, {url}));
        if (!(result instanceof NewsError)) {
          for (const theme of result.themes) {
            expect(theme.name).not.to.equal('');
            expect(theme.url === undefined || /^https?:\/\//.test(theme.url)).to.equal(true);
            expect(JSON.parse(JSON.stringify(theme))).to.deep.equal(theme);
          }
        }
      }),
      RUNS,
    );
  });

  it('gives news or a NewsError with any map', () => {
    const map = fc.oneof(
      text,
      fc
        .array(fc.tuple(fc.constantFrom('items', 'title', 'url', 'image', '__proto__', 'x'), text))
        .map((parts) => parts.map(([name, path]) => `${name}: ${path}`).join('; ')),
    );
    fc.assert(
      fc.property(answers(ITEM_SHAPES), map, (json, written) => {
        outcome(() => parseFieldMap(written, 'https://news.example.org/'));
        outcome(() => readNews(json, {url: 'https://news.example.org/', format: 'mapped', map: written}));
      }),
      RUNS,
    );
  });
});

describe('any text at all', () => {
  it('becomes text without markup semantics of its own, once', () => {
    fc.assert(
      fc.property(text, (html) => {
        const plain = htmlToText(html);
        expect(UNWANTED.test(plain)).to.equal(false);
        expect(plain).to.equal(plain.trim());
        expect(plain.length).to.be.at.most(html.length);
      }),
      tries(2000),
    );
  });

  it('is a date in ISO 8601, or none', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.date({noInvalidDate: true}).map(String), fc.float(), fc.jsonValue()), (written) => {
        const date = parseDate(written);
        if (date !== undefined) {
          expect(Number.isNaN(Date.parse(date))).to.equal(false);
          expect(parseDate(date)).to.equal(date);
        }
      }),
      tries(2000),
    );
  });

  it('is an http or https address, or none', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.jsonValue()), (written) => {
        const url = safeUrl(written, 'https://news.example.org/a/');
        expect(url === undefined || /^https?:\/\//.test(url)).to.equal(true);
        for (const candidate of safeSrcset(written, 'https://news.example.org/')?.split(', ') ?? []) {
          expect(candidate).to.match(/^https?:\/\/\S+ \d+(\.\d+)?[wx]$/);
        }
      }),
      tries(2000),
    );
  });

  it('is cut to a length and never within a character', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.integer({min: 1, max: 40}), (written, length) => {
        const {text: cut} = shorten(written, length);
        expect(cut.length).to.be.at.most(length);
        expect(() => encodeURIComponent(cut)).not.to.throw();
      }),
      tries(1000),
    );
  });
});
