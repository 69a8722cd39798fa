import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import {recordedJson} from '../../demo/server/recordings.mjs';
import {readNews} from 'newsstand-elements/data';
import {built} from './newsstand.mjs';

/** @type {typeof import('../../cli/src/snapshot/feed-file.js')} */
const {feedFile} = await built('snapshot/feed-file.js');

/** @type {typeof import('../../cli/src/snapshot/rfc-address.js')} */
const {rfcAddress} = await built('snapshot/rfc-address.js');

const FIXTURES = new URL('../fixtures/', import.meta.url);
const URL_OF_SOURCE = 'https://news.example.org/source';

const ajv = new Ajv.default({strict: false, allErrors: true});
addFormats.default(ajv);
const isJsonFeed = ajv.compile(JSON.parse(readFileSync(new URL('jsonfeed/schema-v1.1.json', FIXTURES), 'utf8')));

/** @type {import('../../cli/src/snapshot/snapshot-options.js').FeedOptions} */
const OPTIONS = {sources: [{src: URL_OF_SOURCE}], output: 'news.json', limit: 100, order: 'source'};

/** @param {readonly import('../../src/data.js').NewsItem[]} items */
function thereAndBack(items) {
  const file = JSON.parse(feedFile(items, OPTIONS));
  assert.ok(isJsonFeed(file), JSON.stringify(isJsonFeed.errors?.slice(0, 3)));
  const expected = items.map(({url, image, ...item}) => ({
    ...item,
    ...(url && {url: rfcAddress(url)}),
    ...(image && {image: {...image, url: rfcAddress(image.url)}}),
  }));
  assert.deepEqual(readNews(file, {url: 'https://portal.example/news.json'}), {items: expected, issues: []});
}

/** The news of a recorded answer, or undefined of an error, say. @param {string} name */
function itemsIn(name) {
  try {
    return readNews(recordedJson(name), {url: URL_OF_SOURCE}).items;
  } catch {
    return undefined;
  }
}

describe('the file of a snapshot', () => {
  const names = readdirSync(FIXTURES, {recursive: true, encoding: 'utf8'})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json') && !/schema/.test(name))
    .map((name) => name.replace(/\.json$/, ''));
  let read = 0;
  for (const name of names) {
    const items = itemsIn(name);
    if (items !== undefined) {
      read += items.length;
      it(`is valid, and gives back every field of ${name}`, () => thereAndBack(items));
    }
  }
  it('gives no address to an item that has none, though its id looks like one', () => {
    thereAndBack([
      {id: 'https://a.example/1', title: 'A', excerpt: '', truncated: false, authors: [], themes: []},
      {id: '2', title: '<em>B</em>', excerpt: '<i>C</i>', truncated: false, authors: [], themes: []},
    ]);
  });

  it('was tried with news of many kinds', () => assert.ok(read > 150, String(read)));

  it('gives back every field of anything that a source could say', () => {
    const text = fc.oneof(
      fc.string({unit: 'binary', maxLength: 40}),
      fc.lorem({maxCount: 90}),
      fc.constantFrom('a & b', 'R&amp;D', 'x &#38; y', ' […] […]', '…', '[…]'),
      // What is still written as markup or a reference once it is read as text.
      fc.constantFrom(
        'R&amp;amp;D',
        '&amp;#8217;',
        'a &amp;lt;b&amp;gt;',
        '&lt;p&gt;text',
        '&lt;!-- x',
        '&lt;b> &amp;amp;',
      ),
    );
    const link = fc.oneof(fc.webUrl(), text);
    const date = fc.oneof(
      fc.constantFrom('2026', '2026-07', '2026-07-01', '2026-07-01T09:00:00+02:00', 'May 27, 2026', 1_593_500_000),
      text,
    );
    const theme = fc.oneof(
      text,
      fc.record(
        {
          id: fc.oneof(text, fc.nat()),
          slug: text,
          name: text,
          url: link,
          description: text,
          count: fc.nat(),
          parent: fc.nat(3),
        },
        {requiredKeys: []},
      ),
    );
    const item = fc.record(
      {
        id: fc.oneof(text, fc.nat()),
        title: text,
        url: link,
        summary: text,
        content_text: text,
        date_published: date,
        date_modified: date,
        image: link,
        authors: fc.array(fc.record({name: text}), {maxLength: 3}),
        language: fc.constantFrom('fr', 'de_LU', 'nonsense language'),
        _newsstand: fc.record(
          {
            image: fc.record(
              {alt: text, width: fc.nat(), height: fc.nat(), srcset: fc.webUrl().map((url) => `${url} 300w`)},
              {requiredKeys: []},
            ),
            themes: fc.array(theme, {maxLength: 3}),
            source: fc.record({name: text, url: link}, {requiredKeys: []}),
            published: date,
          },
          {requiredKeys: []},
        ),
      },
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(fc.array(item, {maxLength: 5}), (items) => {
        let built;
        try {
          built = readNews({version: 'https://jsonfeed.org/version/1.1', items}, {url: URL_OF_SOURCE}).items;
        } catch {
          return;
        }
        thereAndBack(built);
      }),
      {numRuns: 1000},
    );
  });

  it('writes addresses as RFC 3986 does, and leaves alone those that are so already', () => {
    assert.equal(rfcAddress('https://a.example/x[1]|y?q=[2]#a#b'), 'https://a.example/x%5B1%5D%7Cy?q=%5B2%5D#a%23b');
    const plain = 'https://[::1]:8080/a%20b/~c;d=1,2?e=%C3%A9&f=(g)*!#h';
    assert.equal(rfcAddress(plain), plain);
  });

  it('says the same of the same news, to the byte', () => {
    const {items} = readNews(recordedJson('wordpress/posts-page-1'), {url: URL_OF_SOURCE});
    assert.equal(feedFile(items, OPTIONS), feedFile(structuredClone(items), {...OPTIONS}));
    assert.doesNotMatch(feedFile(items, OPTIONS), new RegExp(String(new Date().getFullYear() + 1)));
  });

  it('is named after its sources, and says what it is told to', () => {
    const sources = [{src: 'https://a.example/feed', label: 'LIH'}, {src: 'https://b.example/feed'}];
    assert.equal(JSON.parse(feedFile([], {...OPTIONS, sources})).title, 'LIH, b.example');
    const {
      title,
      home_page_url: home,
      feed_url: url,
    } = JSON.parse(
      feedFile([], {...OPTIONS, title: 'Ours', home: 'https://a.example/', url: 'https://a.example/news.json'}),
    );
    assert.deepEqual(
      {title, home, url},
      {title: 'Ours', home: 'https://a.example/', url: 'https://a.example/news.json'},
    );
  });
});
