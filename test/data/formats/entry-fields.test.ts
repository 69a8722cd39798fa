import {expect} from 'chai';
import {EntryFields} from '../../../src/data/formats/entry-fields.js';
import type {MapField} from '../../../src/data/formats/field-map.js';
import {entryReader} from '../../../src/data/formats/news-fields.js';
import {asText} from '../../../src/data/model/json.js';

/** The texts that may stand for a field, the best first. */
function textsFor(field: MapField, entry: object, language = 'en'): string[] {
  const texts: string[] = [];
  entryReader(language)(entry)?.first(field, (value) => {
    texts.push(asText(value) ?? '');
    return undefined;
  });
  return texts;
}

describe('the fields of an entry', () => {
  const frames: readonly (readonly [what: string, entry: object, title: string | undefined])[] = [
    ['below three frames', {item: {record: {doc: {title: 'A'}}}}, 'A'],
    ['nowhere below four', {item: {record: {doc: {story: {title: 'A'}}}}}, undefined],
    ['in the one record of a list', {item: [{title: 'A'}]}, 'A'],
    ['in no list of several records', {item: [{title: 'A'}, {title: 'B'}]}, undefined],
    ['in no list of items, even of one', {items: [{title: 'A'}]}, undefined],
    ['in the first of the summaries of a work (ORCID)', {'work-summary': [{title: 'A'}, {title: 'B'}]}, 'A'],
    ['in the first of translations that name no language', {translations: [{title: 'A'}, {title: 'B'}]}, 'A'],
    [
      'in no list of translations of a page',
      {
        item: [
          {locale: 'de', title: 'A'},
          {locale: 'en', title: 'B'},
        ],
      },
      undefined,
    ],
    ['in a module (ClinicalTrials.gov)', {identificationModule: {title: 'A'}}, 'A'],
    ['in nothing that only begins as a module does', {identificationModules: {title: 'A'}}, undefined],
    ['in no text that is an object', {content: {rendered: '<p>B</p>', title: 'A'}}, undefined],
    ['in no value that is an object', {fields: {value: 'B', title: 'A'}}, undefined],
  ];
  for (const [what, entry, title] of frames) {
    it(`are looked for ${what}`, () => {
      expect(textsFor('title', entry)[0]).to.equal(title);
    });
  }

  it('are those of the translation into the language of the page', () => {
    const entry = {
      translations: [
        {languages_code: 'de-DE', title: 'Ein Titel'},
        {languages_code: 'en-US', title: 'A title'},
      ],
    };
    expect(textsFor('title', entry, 'de')[0]).to.equal('Ein Titel');
    expect(textsFor('title', entry, 'en')[0]).to.equal('A title');
  });

  it('are kept in the entry, then in what stands beside them, the most important first', () => {
    const meta = {title: 'B'};
    const entry = {title: 'A', meta, nothing: null, words: 'C'};
    expect(entryReader('en')(entry)?.frames).to.deep.equal([entry, meta]);
  });

  it('are kept in the record in a frame, if only that is an entry, before the frames that it is in', () => {
    const inner = {title: 'A'};
    const doc = {record: inner};
    const meta = {views: 1};
    const entry = {item: doc, meta};
    expect(entryReader('en')(entry)?.frames).to.deep.equal([inner, doc, entry, meta]);
  });

  it('are kept in the record that has a text, if none has a title', () => {
    const item = {content: 'B'};
    const framed = {views: 1, item};
    expect(entryReader('en')(framed)?.frames).to.deep.equal([item, framed]);
    const whole = {content: 'A', item};
    expect(entryReader('en')(whole)?.frames).to.deep.equal([whole]);
  });

  it('are looked for in no frame if a path already finds them', () => {
    const entry = {x: 1, item: {x: 1}};
    const fields = new EntryFields(entry, 'en', new Map(), [(tried) => tried.at(['x']) === 1]);
    expect(fields.frames).to.deep.equal([entry]);
  });

  it('are none of the commit of a release that has a name of its own (GitLab)', () => {
    const commit = {title: 'Merge branch', web_url: '/commit'};
    expect(textsFor('url', {name: 'Version 2', commit})).to.deep.equal([]);
    expect(textsFor('url', {title: 'Version 2', commit})).to.deep.equal([]);
    expect(textsFor('title', {tag: '2', commit})).to.deep.equal(['Merge branch']);
  });

  describe('named by a system', () => {
    it('are the author by the name of who wrote a post (Discourse)', () => {
      for (const post of [{cooked: '<p>Words.</p>'}, {post_number: 1}]) {
        const entry = {username: 'jd', name: 'Jane Doe', ...post};
        expect(textsFor('title', entry)).to.deep.equal([]);
        expect(textsFor('authors', entry)[0]).to.equal('Jane Doe');
      }
    });

    it('are the title by any other name', () => {
      for (const entry of [
        {username: 'jd', name: 'A headline'},
        {name: 'A headline', cooked: '<p>Words.</p>'},
        {name: 'A headline', post_number: 1},
      ]) {
        expect(textsFor('title', entry)).to.deep.equal(['A headline']);
        expect(textsFor('authors', entry)).not.to.include('A headline');
      }
    });

    it('are the title by the headline beside an entry, whose name is for its editors (Storyblok)', () => {
      expect(textsFor('title', {name: 'home-2', content: {headline: 'A headline'}})).to.deep.equal([
        'A headline',
        'home-2',
      ]);
      expect(textsFor('title', {name: 'home-2', content: {heading: 'A headline'}})[0]).to.equal('A headline');
      expect(textsFor('title', {name: 'A name', headline: 'A longer headline'})[0]).to.equal('A name');
    });

    it('are the excerpt by a description before the headline beside an entry', () => {
      expect(textsFor('excerpt', {name: 'home-2', content: {headline: 'A', description: 'B'}})[0]).to.equal('B');
    });

    it('are the title by the subject of a mailing that was sent, whose name is for its senders', () => {
      for (const sent of ['SentDate', 'sent_at', 'sentTime', 'sentOn']) {
        expect(textsFor('title', {name: 'June, list B', subject: 'What is new', [sent]: '2026-06-30'})[0]).to.equal(
          'What is new',
        );
      }
      for (const other of ['resent_at', 'sent_atlas', 'sent']) {
        expect(textsFor('title', {name: 'A name', subject: 'Physics', [other]: '2026-06-30'})[0]).to.equal('A name');
      }
    });

    it('are themes by the subject of a mailing, in the order of their keys', () => {
      expect(textsFor('themes', {subject: 'Physics', tags: 'Light', sent_at: '2026-06-30'})).to.deep.equal([
        'Light',
        'Physics',
      ]);
    });
  });

  it('come in the order of the keys of equal rank', () => {
    expect(textsFor('url', {meta: {link: '/a'}, info: {link: '/b'}, title: 'A'})).to.deep.equal(['/a', '/b']);
    expect(textsFor('title', {'a:title': 'A', 'b:title': 'B'})).to.deep.equal(['A', 'B']);
  });

  it('come with how good their key is', () => {
    const fields = entryReader('en')({headline: 'B', title: 'A'});
    expect(fields?.ranked('title', asText)).to.deep.equal({value: 'A', rank: 0});
    expect(fields?.ranked('excerpt', () => '')).to.equal(undefined);
    expect(fields?.ranked('date', asText)).to.equal(undefined);
  });

  it('are at the path of a map in the first frame that has it', () => {
    const fields = entryReader('en')({title: 'A', meta: {x: 'B'}, data: {x: 'C'}});
    expect([fields?.at(['x']), fields?.at(['data', 'x']), fields?.at(['y'])]).to.deep.equal(['B', 'C', undefined]);
  });

  it('are not read beyond the first 200', () => {
    const many = (count: number) => Object.fromEntries(Array.from({length: count}, (_, index) => [`x${index}`, 1]));
    expect(textsFor('title', {...many(199), title: 'A'})).to.deep.equal(['A']);
    expect(textsFor('title', {...many(200), title: 'A'})).to.deep.equal([]);
  });
});
