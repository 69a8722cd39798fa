import {expect} from 'chai';
import {readNews, readThemes} from '../../../src/data/pages/read.js';
import {NewsError} from '../../../src/data/model/news-error.js';
import {fixtureText} from '../../unit/fixture.js';
import {RECORDED} from './recorded-answers.js';

type Answer = (typeof RECORDED)[number];

const MARKUP = /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;
const DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?)?)?$/;

/** The text that was sent, decoded as a browser decodes it, and the address it came from. */
async function sent({file, url = ''}: Answer): Promise<{text: string; url: string}> {
  const text = await fixtureText(file);
  const {request, response} = JSON.parse(text) as {request?: {url: string}; response?: {body: string | null}};
  // A TextDecoder takes a byte order mark off, and so does `Response`.
  const body = response && new TextDecoder().decode(new TextEncoder().encode(response.body ?? ''));
  return {text: body ?? text, url: request?.url ?? url};
}

async function sentJson(answer: Answer): Promise<{json: unknown; url: string}> {
  const {text, url} = await sent(answer);
  return {json: JSON.parse(text) as unknown, url};
}

const answers = (gives: Answer['gives']) => RECORDED.filter((answer) => answer.gives === gives);

describe('a recorded answer', () => {
  it('is in the table once', () => {
    const files = RECORDED.map(({file}) => file);
    expect([...new Set(files)]).to.deep.equal(files);
  });

  for (const answer of answers('items')) {
    it(`${answer.file} gives ${answer.count} news items`, async () => {
      const {json, url} = await sentJson(answer);
      const {items, issues} = readNews(json, {url});
      expect(items).to.have.lengthOf(answer.count ?? Number.NaN);
      expect(items.at(0)?.title).to.equal(answer.first);
      expect(items.at(-1)?.title).to.equal(answer.last);
      expect(issues.map(({index, field}) => `${index} ${field}`)).to.deep.equal(answer.issues ?? []);
    });

    it(`${answer.file} gives nothing that a card could not show`, async () => {
      const {json, url} = await sentJson(answer);
      const {items} = readNews(json, {url});
      expect(new Set(items.map(({id}) => id)).size, 'ids').to.equal(items.length);
      for (const {title, excerpt, authors, themes, image, ...item} of items) {
        for (const text of [title, ...authors, ...themes.map(({name}) => name)]) {
          expect(text).not.to.equal('');
        }
        // Titles of Drupal and Ghost are plain text: what looks like markup in them was written as text.
        const plain = /^(drupal|ghost)/.test(answer.file);
        for (const text of [...(plain ? [] : [title]), excerpt, ...authors, ...themes.map(({name}) => name)]) {
          expect(text).not.to.match(MARKUP);
        }
        for (const text of [title, excerpt, ...authors, ...themes.map(({name}) => name)]) {
          expect(text).to.equal(text.trim());
        }
        expect(excerpt).not.to.match(/\[(…|\.\.\.)\]$/);
        for (const date of [item.published, item.updated].filter((value) => value !== undefined)) {
          expect(date).to.match(DATE);
          expect(Date.parse(date)).to.be.above(0);
        }
        for (const link of [item.url, image?.url].filter((value) => value !== undefined)) {
          expect(link).to.match(/^https?:\/\//);
        }
      }
    });
  }

  for (const answer of answers('themes')) {
    it(`${answer.file} gives ${answer.count} themes`, async () => {
      const {json, url} = await sentJson(answer);
      const {themes, issues} = readThemes(json, {url});
      expect(themes).to.have.lengthOf(answer.count ?? Number.NaN);
      expect(themes.at(0)?.name).to.equal(answer.first);
      expect(themes.at(-1)?.name).to.equal(answer.last);
      expect(issues).to.deep.equal([]);
    });

    it(`${answer.file} is no news`, async () => {
      const {json, url} = await sentJson(answer);
      expect(() => readNews(json, {url}))
        .to.throw(NewsError)
        .that.includes({kind: 'format', url});
    });
  }

  for (const answer of answers('format error')) {
    it(`${answer.file} is a format error, with a hint`, async () => {
      const {json, url} = await sentJson(answer);
      for (const read of [readNews, readThemes]) {
        expect(() => read(json, {url}))
          .to.throw(NewsError)
          .that.includes({kind: 'format', url})
          .and.has.property('hint')
          .that.is.not.equal('');
      }
    });
  }

  for (const answer of answers('not JSON')) {
    it(`${answer.file} is not JSON`, async () => {
      const {text} = await sent(answer);
      expect(() => JSON.parse(text) as unknown).to.throw(SyntaxError);
    });
  }

  it('with a byte order mark is JSON only without it', async () => {
    const {response} = JSON.parse(await fixtureText('wordpress/broken-bom-before-json')) as {response: {body: string}};
    expect(() => JSON.parse(response.body) as unknown).to.throw(SyntaxError);
    expect(JSON.parse(response.body.replace(/^\ufeff/, ''))).to.have.lengthOf(2);
  });
});
