import {expect} from 'chai';
import type {NewsChoice} from '../../../src/data/model/choice.js';
import type {NewsItem} from '../../../src/data/model/news-item.js';
import {chooserOf, readChoice} from '../../../src/data/pages/choose.js';

const PAGE = 'https://institute.example/news/incubator/';
const NOW = Date.UTC(2026, 5, 30, 21);
const CONTEXT = {language: 'fr-LU', base: PAGE, now: NOW};

const theme = (name: string, slug = '') => ({id: slug || name, slug, name});

const item = (fields: Partial<NewsItem>): NewsItem => ({
  id: '1',
  title: 'Luxembourg opens a Santé lab',
  excerpt: 'Twenty companies.',
  truncated: false,
  authors: ['Zoë Klein'],
  themes: [theme('Data & AI', 'data-ai'), theme('Health')],
  ...fields,
});

/** Whether an item is wanted where a server is asked for nothing. */
function isWanted(choice: NewsChoice | readonly NewsChoice[], fields: Partial<NewsItem> = {}): boolean {
  const chooser = chooserOf(Array.isArray(choice) ? choice : [choice as NewsChoice], CONTEXT);
  return chooser.accepts(item(fields), chooser.choice);
}

describe('choosing', () => {
  const cases: readonly [what: string, choice: NewsChoice, fields: Partial<NewsItem>, wanted: boolean][] = [
    ['a theme by its slug, in any case', {theme: 'DATA-AI'}, {}, true],
    ['a theme by its name', {theme: 'health'}, {}, true],
    ['any of several themes', {theme: 'space, health'}, {}, true],
    ['none of several themes', {theme: 'space, sports'}, {}, false],
    ['empty places between commas', {theme: ' , ,'}, {themes: []}, true],
    ['one of each group of themes', {theme: 'space, health; data-ai'}, {}, true],
    ['one group of two', {theme: 'health; space'}, {}, false],
    ['an empty group', {theme: '; health;'}, {}, true],
    ['a theme that is excluded', {excludeTheme: 'health'}, {}, false],
    ['a theme that is wanted, with one that is excluded', {theme: 'data-ai', excludeTheme: 'health'}, {}, false],
    ['no theme, where one is excluded', {excludeTheme: 'health'}, {themes: []}, true],
    ['a word, without case and accents', {search: 'SANTE'}, {}, true],
    ['words in several fields', {search: 'twenty zoe data'}, {}, true],
    ['one word of two', {search: 'lab berlin'}, {}, false],
    ['letters that only two fields together have', {search: 'labtwenty'}, {}, false],
    ['a word with “ß”, written with “ss”', {search: 'STRASSE'}, {title: 'Die Straße'}, true],
    ['a word with an umlaut, as it is written without', {search: 'oekologie'}, {title: 'Ökologie heute'}, true],
    ['letters that have no accent to take off', {search: 'lodz aero'}, {title: 'Łódź: Ærø'}, true],
    ['words in quotation marks', {search: '„opens a" “santé”'}, {}, true],
    ['nothing but quotation marks', {search: '"'}, {}, true],
    ['an age beyond all dates', {maxAge: 1e12}, {published: '0999'}, true],
    ['an age without end', {maxAge: Infinity}, {published: '1999'}, true],
    ['an item of the earliest day', {maxAge: 30}, {published: '2026-05-31T00:10:00+02:00'}, true],
    ['an item of the day before', {maxAge: 30}, {published: '2026-05-30T23:50:00+00:00'}, false],
    ['a day without a time', {maxAge: 30}, {published: '2026-05-31'}, true],
    ['a month of which some days are new enough', {maxAge: 30}, {published: '2026-05'}, true],
    ['a month that is over', {maxAge: 30}, {published: '2026-04'}, false],
    ['an item without a date', {maxAge: 30}, {}, true],
    ['an item of today', {maxAge: 0.5}, {published: '2026-06-30'}, true],
    ['an age that is none', {maxAge: -1}, {published: '1999'}, true],
    ['an age that is no number', {maxAge: Number.NaN}, {published: '1999'}, true],
    ['the language', {itemLang: 'fr'}, {language: 'fr'}, true],
    ['a region of the language', {itemLang: 'fr'}, {language: 'fr_CA'}, true],
    ['the language, without the region wanted', {itemLang: 'fr-CA'}, {language: 'fr'}, true],
    ['the language, by its code of three letters', {itemLang: 'deu'}, {language: 'de_AT'}, true],
    ['a language that is called so no more', {itemLang: 'he'}, {language: 'iw'}, true],
    ['what is no language', {itemLang: '*'}, {language: 'fr'}, false],
    ['the page’s language, in upper case', {itemLang: 'PAGE'}, {language: 'fr'}, true],
    ['another region', {itemLang: 'en-GB'}, {language: 'en-US'}, false],
    ['another language, which begins alike', {itemLang: 'fi'}, {language: 'fil'}, false],
    ['any of several languages', {itemLang: 'de, fr'}, {language: 'fr'}, true],
    ['the language of the page, of whatever region', {itemLang: 'page'}, {language: 'fr-CA'}, true],
    ['another language than the page’s', {itemLang: 'page'}, {language: 'de'}, false],
    ['an item without a language', {itemLang: 'fr'}, {}, true],
    ['the page itself', {excludeUrl: 'page'}, {url: 'http://www.institute.example/news/incubator?utm_source=x'}, false],
    ['the page itself, in upper case', {excludeUrl: 'Page'}, {url: PAGE}, false],
    ['another page', {excludeUrl: 'page'}, {url: 'https://institute.example/news/'}, true],
    ['a relative address', {excludeUrl: '../old'}, {url: 'https://institute.example/news/old'}, false],
    ['one of several addresses', {excludeUrl: '/a  /b'}, {url: 'https://institute.example/b'}, false],
    ['an item without an address', {excludeUrl: 'page'}, {}, true],
    ['no address', {excludeUrl: 'javascript:alert(1)'}, {url: PAGE}, true],
  ];
  for (const [what, choice, fields, wanted] of cases) {
    it(`${wanted ? 'keeps' : 'leaves out'} ${what}: ${JSON.stringify(choice)}`, () => {
      expect(isWanted(choice, fields)).to.equal(wanted);
    });
  }

  it('wants an item that meets the words of the feed and those of its source', () => {
    const both = (feed: NewsChoice, source: NewsChoice, fields?: Partial<NewsItem>) => isWanted([feed, source], fields);
    expect(both({theme: 'health'}, {theme: 'data-ai'})).to.equal(true);
    expect(both({theme: 'health'}, {theme: 'space'})).to.equal(false);
    expect(both({search: 'lab'}, {search: 'santé'})).to.equal(true);
    expect(both({search: 'lab'}, {search: 'berlin'})).to.equal(false);
    expect(both({maxAge: 30}, {maxAge: 7}, {published: '2026-06-20'})).to.equal(false);
    expect(both({itemLang: 'fr, de'}, {itemLang: 'de'}, {language: 'fr'})).to.equal(false);
    expect(both({excludeTheme: 'x'}, {excludeTheme: 'health'})).to.equal(false);
    expect(both({excludeUrl: '/a'}, {excludeUrl: '/b'}, {url: 'https://institute.example/a'})).to.equal(false);
  });

  it('asks the same all day', () => {
    const at = (hour: number) => readChoice([{maxAge: 7}], {...CONTEXT, now: Date.UTC(2026, 5, 30, hour)}).since;
    expect(at(0)).to.equal(Date.UTC(2026, 5, 23));
    expect(at(23)).to.equal(at(0));
  });

  it('counts from a day some hundred thousand days ago at the most', () => {
    const sinceOf = (maxAge: number) => readChoice([{maxAge}], CONTEXT).since;
    expect(sinceOf(99_999)).to.equal(Date.UTC(2026, 5, 30) - 99_999 * 86_400_000);
    expect(sinceOf(100_000)).to.equal(undefined);
    expect(sinceOf(0)).to.equal(undefined);
  });

  const languages: readonly [itemLang: string, page: string, read: readonly (readonly string[])[]][] = [
    ['deu, pt_BR', 'fr-LU', [['de', 'pt-br']]],
    // What no language is called like stays as it is written, but for the case.
    ['Français', 'fr-LU', [['français']]],
    ['page', 'fr-LU', [['fr']]],
    ['page', 'pt-BR', [['pt-br', 'pt']]],
    ['page', 'lzh-TW', [['lzh']]],
    ['page', '', []],
  ];
  for (const [itemLang, language, read] of languages) {
    it(`reads the languages "${itemLang}" in a page in "${language}" as ${JSON.stringify(read)}`, () => {
      expect(readChoice([{itemLang}], {...CONTEXT, language}).languages).to.deep.equal(read);
    });
  }

  it('takes values that are no text for nothing', () => {
    for (const value of [null, 7, {}, ['a'], Symbol('a')]) {
      const words = {theme: value, excludeTheme: value, search: value, itemLang: value, excludeUrl: value};
      expect(isWanted(words as unknown as NewsChoice)).to.equal(true);
    }
  });

  it('reads no more of a long text than anybody writes', () => {
    const {themes, search, excludedUrls} = readChoice(
      [{theme: 'a,'.repeat(1e6), search: 'word '.repeat(1e6), excludeUrl: '/xy '.repeat(1e6)}],
      CONTEXT,
    );
    expect([themes[0]?.length, search, excludedUrls.length]).to.deep.equal([1, 'word', 1]);
    expect(readChoice([{search: 'x'.repeat(600)}], CONTEXT).search).to.have.lengthOf(500);
    const many = readChoice([{theme: Array.from({length: 1000}, (_, index) => `t${index}`).join()}], CONTEXT);
    expect(many.themes[0]).to.have.lengthOf(50);
  });

  it('says which words were chosen here, and which no item can be chosen by', () => {
    const chooser = chooserOf([{theme: 'a', search: 'b', maxAge: 7, itemLang: 'fr', excludeUrl: 'page'}], CONTEXT);
    const nothing = readChoice([], CONTEXT);
    const fieldsOf = (rest: typeof nothing, items: readonly NewsItem[]) =>
      chooser.issues(rest, items).map(({field, ofList, dropped}) => [field, ofList, dropped].join(' '));
    expect(fieldsOf(nothing, [item({published: '2026', language: 'fr'})])).to.deep.equal([]);
    expect(fieldsOf(chooser.choice, [item({published: '2026', language: 'fr'})])).to.deep.equal([
      'theme true false',
      'search true false',
      'max-age true false',
      'item-lang true false',
    ]);
    expect(fieldsOf(nothing, [item({})])).to.deep.equal(['max-age true false', 'item-lang true false']);
    expect(fieldsOf(nothing, [])).to.deep.equal([]);
    // One that says it is enough.
    expect(fieldsOf(nothing, [item({}), item({published: '2026', language: 'fr'})])).to.deep.equal([]);
  });

  it('says why they were', () => {
    const chooser = chooserOf([{theme: 'a', excludeTheme: 'c', search: 'b'}], CONTEXT);
    const reasons = (isUnsure?: boolean) =>
      chooser
        .issues(chooser.choice, [item({})], isUnsure)
        .map(({field, reason}) => `${field}: ${/from at most ten answers|which is below which/.exec(reason)?.[0]}`);
    const here = 'from at most ten answers';
    expect(reasons()).to.deep.equal([`theme: ${here}`, `exclude-theme: ${here}`, `search: ${here}`]);
    expect(reasons(true)).to.deep.equal([
      'theme: which is below which',
      'exclude-theme: which is below which',
      `search: ${here}`,
    ]);
    const [age] = chooserOf([{maxAge: 7}], CONTEXT).issues(readChoice([], CONTEXT), [item({})]);
    expect(age?.reason).to.equal('no item says when it was published, so all of them stay');
  });
});
