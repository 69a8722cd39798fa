import {expect} from 'chai';
import {buildItems, buildThemes, MAX_ITEMS} from '../../../src/data/model/build-list.js';
import {NewsError} from '../../../src/data/model/news-error.js';

const URL = 'https://news.example.org/news.json';

describe('buildItems', () => {
  it('fills what every item has', () => {
    expect(buildItems([{title: 'A'}], URL)).to.deep.equal({
      entries: [{id: 'A', title: 'A', excerpt: '', truncated: false, authors: [], themes: []}],
      issues: [],
    });
  });

  it('keeps all of a whole item', () => {
    const whole = {
      id: '4',
      title: 'A',
      url: 'https://news.example.org/a',
      excerpt: 'B',
      truncated: true,
      published: '2026-06-30T09:00:00+02:00',
      updated: '2026-07-01',
      image: {
        url: 'https://news.example.org/a.png',
        alt: 'C',
        width: 16,
        height: 9,
        srcset: 'https://news.example.org/b.png 2w',
      },
      authors: ['D'],
      themes: [
        {id: '2', slug: 'e', name: 'E', description: 'F', url: 'https://news.example.org/e', count: 3, parent: '1'},
      ],
      language: 'de-LU',
      source: {name: 'G', url: 'https://news.example.org/'},
    };
    expect(buildItems([whole], URL)).to.deep.equal({entries: [whole], issues: []});
  });

  it('drops a bad item, says why, and keeps the rest', () => {
    const {entries, issues} = buildItems([{title: 'A'}, {url: '/x'}, null, 'text', {title: 'B'}], URL);
    expect(entries.map(({title}) => title)).to.deep.equal(['A', 'B']);
    expect(issues).to.deep.equal([
      {index: 1, field: 'item', reason: 'no title and no text', dropped: true},
      {index: 2, field: 'item', reason: 'not an object', dropped: true},
      {index: 3, field: 'item', reason: 'not an object', dropped: true},
    ]);
  });

  it('keeps an item whose link, picture or date cannot be used, and says why', () => {
    const {entries, issues} = buildItems(
      [{title: 'A', url: 'javascript:alert(1)', image: {url: 'data:image/png,x'}, published: '19/09/01'}],
      URL,
    );
    expect(entries[0]).to.deep.equal({id: 'A', title: 'A', excerpt: '', truncated: false, authors: [], themes: []});
    expect(issues.map(({field, dropped}) => [field, dropped])).to.deep.equal([
      ['url', false],
      ['published', false],
      ['image', false],
    ]);
    expect([issues[0]?.reason, issues[2]?.reason]).to.deep.equal(['not an http(s) address', 'not an http(s) address']);
    expect(issues[1]?.reason).to.contain('19/09/01').and.to.contain('2026-06-30');
  });

  it('says nothing of a link, a picture and a date that are empty or null', () => {
    for (const empty of ['', null, undefined]) {
      const draft = {title: 'A', url: empty, image: {url: empty}, published: empty, updated: empty};
      expect(buildItems([draft], URL).issues, String(empty)).to.deep.equal([]);
    }
  });

  it('reads dates as people write them, in the language of the item', () => {
    const [item] = buildItems([{title: 'A', published: '3 listopada 2026', language: 'pl'}], URL).entries;
    expect(item?.published).to.equal('2026-11-03');
  });

  it('takes a closing "[…]" off the excerpt and remembers it', () => {
    const [item] = buildItems([{title: 'A', excerpt: 'The opening […]'}], URL).entries;
    expect(item).to.include({excerpt: 'The opening', truncated: true});
  });

  it('makes a headline of the first sentence where there is none', () => {
    const [item] = buildItems([{excerpt: 'Cats are neat. And quiet.'}], URL).entries;
    expect(item).to.include({title: 'Cats are neat.', excerpt: 'And quiet.'});
  });

  it('makes a headline of the first words where the first sentence is long', () => {
    const [item] = buildItems([{excerpt: 'word '.repeat(60)}], URL).entries;
    expect(item?.title).to.match(/^(word )+word…$/);
    expect(item?.title.length).to.be.below(125);
    expect(item?.excerpt).to.equal('word '.repeat(60).trim());
  });

  it('makes a headline of the first words where the first sentence ends later than a headline', () => {
    const long = `${'word '.repeat(30)}end. And more.`;
    const [item] = buildItems([{excerpt: long}], URL).entries;
    expect(item?.title).to.match(/^(word )+word…$/);
    expect(item?.excerpt).to.equal(long);
  });

  it('makes no headline of words that a dot within them ends', () => {
    // A name with a dot in it, just where a headline can be no longer.
    const text = `${'word '.repeat(23)}site.example has it.`;
    expect(text.charAt(119)).to.equal('.');
    expect(buildItems([{excerpt: text}], URL).entries[0]?.title).to.match(/word…$/);
    const ends = `${'word '.repeat(23)}ends. More.`;
    expect(ends.charAt(119)).to.equal('.');
    expect(buildItems([{excerpt: ends}], URL).entries[0]).to.include({title: ends.slice(0, 120), excerpt: 'More.'});
  });

  it('makes a headline of all of a short text, and says nothing twice', () => {
    expect(buildItems([{excerpt: 'Cats are neat'}], URL).entries[0]).to.include({title: 'Cats are neat', excerpt: ''});
    expect(buildItems([{excerpt: 'Cats are neat.'}], URL).entries[0]).to.include({
      title: 'Cats are neat.',
      excerpt: '',
    });
  });

  it('takes title and date for an id where there is no address either', () => {
    expect(buildItems([{title: 'A', published: '2026-06-30'}], URL).entries[0]?.id).to.equal('A 2026-06-30');
  });

  it('takes the address for an id where there is none', () => {
    expect(buildItems([{title: 'A', url: '/a'}], URL).entries[0]?.id).to.equal('https://news.example.org/a');
  });

  it('drops an item that comes twice, but not another one under the same id', () => {
    const {entries, issues} = buildItems(
      [
        {id: 1, title: 'A'},
        {id: 1, title: 'A'},
        {id: 1, title: 'B'},
      ],
      URL,
    );
    expect(entries.map(({id, title}) => [id, title])).to.deep.equal([
      ['1', 'A'],
      ['1#2', 'B'],
    ]);
    expect(issues).to.deep.equal([{index: 1, field: 'item', reason: 'the same as an earlier one', dropped: true}]);
  });

  it('gives an item no id that another one has', () => {
    const {entries} = buildItems(
      [
        {id: '1', title: 'A'},
        {id: '1#2', title: 'B'},
        {id: '1', title: 'C'},
        {id: '1#2#', title: 'D'},
      ],
      URL,
    );
    expect(entries.map(({id}) => id)).to.deep.equal(['1', '1#2', '1#6', '1#2#']);
  });

  it('says nothing of 50 themes and authors', () => {
    const many = Array.from({length: 50}, (_, number) => `N${number}`);
    const {entries, issues} = buildItems([{title: 'A', themes: many, authors: many}], URL);
    expect(entries[0]?.authors).to.deep.equal(many);
    expect(issues).to.deep.equal([]);
  });

  it('keeps a theme once, the first by its id, and none without a name', () => {
    const themes = [{id: 1, name: 'A'}, {id: 1, name: 'B'}, {id: 2}, 'C'];
    const [item] = buildItems([{title: 'A', themes, authors: ['', 'D', ' ', 'D']}], URL).entries;
    expect(item?.themes.map(({name}) => name)).to.deep.equal(['A', 'C']);
    expect(item?.authors).to.deep.equal(['D']);
  });

  it('keeps the first 50 themes and authors, and says so', () => {
    const many = Array.from({length: 60}, (_, index) => `N${index}`);
    const {entries, issues} = buildItems(
      [
        {title: 'A', themes: many, authors: many},
        {title: 'B', themes: ['C']},
      ],
      URL,
    );
    expect(entries[0]?.themes.map(({name}) => name)).to.deep.equal(many.slice(0, 50));
    expect(entries[0]?.authors).to.deep.equal(many.slice(0, 50));
    const reason = 'more than 50: the first 50 are kept';
    expect(issues).to.deep.equal([
      {index: 0, field: 'themes', reason, dropped: false},
      {index: 0, field: 'authors', reason, dropped: false},
    ]);
  });

  it('keeps the first 20 sizes of a picture, and says so', () => {
    const srcset = Array.from({length: 21}, (_, index) => `/${index}.png ${index + 1}w`);
    const {entries, issues} = buildItems([{title: 'A', image: {url: '/a.png', srcset: srcset.join(', ')}}], URL);
    expect(entries[0]?.image?.srcset?.split(', ')).to.have.lengthOf(20);
    expect(issues).to.deep.equal([
      {index: 0, field: 'image', reason: 'its srcset has more than 20 sizes: the first 20 are kept', dropped: false},
    ]);
  });

  it('takes nothing from names that the page put into Object.prototype', () => {
    const names = {excerpt: 'x', url: 'https://evil.example/', image: {url: '/x.png'}, truncated: true, themes: ['x']};
    Object.assign(Object.prototype, names);
    try {
      expect(
        JSON.stringify(buildItems([{title: 'A', source: {name: 'B'}, image: {url: '/a.png'}}], URL).entries),
      ).to.equal(
        JSON.stringify([
          {
            id: 'A',
            title: 'A',
            excerpt: '',
            truncated: false,
            image: {url: 'https://news.example.org/a.png', alt: ''},
            authors: [],
            themes: [],
            source: {name: 'B'},
          },
        ]),
      );
    } finally {
      for (const name of Object.keys(names)) {
        Reflect.deleteProperty(Object.prototype, name);
      }
    }
  });

  it('takes no part of a picture for a number that is none', () => {
    const odd = JSON.parse('{"toString": 1, "valueOf": 1}') as unknown;
    const {entries} = buildItems([{title: 'A', image: {url: '/a.png', width: odd, height: [9]}}], URL);
    expect(entries[0]?.image).to.deep.equal({url: 'https://news.example.org/a.png', alt: ''});
  });

  it('takes both sides of a picture or none', () => {
    const sides: [unknown, unknown][] = [
      [16, undefined],
      [undefined, 9],
      [0, 9],
      [16, 0],
      [-16, -9],
      [1e200, 1e200],
    ];
    const list = sides.map(([width, height], index) => ({title: `${index}`, image: {url: '/a.png', width, height}}));
    for (const {image} of buildItems(list, URL).entries) {
      expect(image).to.deep.equal({url: 'https://news.example.org/a.png', alt: ''});
    }
  });

  it('says of a date that is no text what it is', () => {
    const {issues} = buildItems(
      [
        {title: 'A', published: {from: 1}},
        {title: 'B', published: true},
      ],
      URL,
    );
    expect(issues.map(({field, reason}) => [field, reason.split(';')[0]])).to.deep.equal([
      ['published', 'the date "object" cannot be read, or not in one way only'],
      ['published', 'the date "boolean" cannot be read, or not in one way only'],
    ]);
  });

  it('says what was wrong without control characters', () => {
    const {issues} = buildItems([{title: 'A', published: '\u001b[31m 1 May'}], URL);
    expect(issues[0]?.reason).to.contain('"[31m 1 May"');
  });

  it('bounds texts of a megabyte', () => {
    const [item] = buildItems([{title: 'a'.repeat(1e6), excerpt: 'b '.repeat(5e5)}], URL).entries;
    expect(item?.title).to.have.lengthOf(500);
    expect(item?.excerpt.length).to.be.at.most(1000);
    expect(item?.truncated).to.equal(true);
  });

  it('reads a language with an underscore, and drops what is none', () => {
    expect(buildItems([{title: 'A', language: 'de_LU'}], URL).entries[0]?.language).to.equal('de-LU');
    const longest = 'en-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaa';
    for (const language of ['en', 'yue', 'en-Latn-GB', longest]) {
      expect(buildItems([{title: 'A', language}], URL).entries[0]?.language).to.equal(language);
    }
    for (const language of ['"><b>', '1en', 'en_GB!', 'en-!!', 'e', `${longest}a`, `en${'-aaaaaaaa'.repeat(1e5)}`]) {
      expect(buildItems([{title: 'A', language}], URL).entries[0]).not.to.have.property('language');
    }
  });

  it('is an empty list for an empty list', () => {
    expect(buildItems([], URL)).to.deep.equal({entries: [], issues: []});
  });

  it('is an error where nothing of a list can be used', () => {
    expect(() => buildItems([{}, {}], URL))
      .to.throw(NewsError, 'None of the 2 entries can be used: no title and no text.')
      .that.includes({
        kind: 'format',
        hint: 'If this is news, name its fields with the map attribute.',
        url: URL,
      });
  });

  it('is an error where the list is too long', () => {
    expect(() =>
      buildItems(
        Array.from({length: MAX_ITEMS + 1}, () => ({title: 'A'})),
        URL,
      ),
    )
      .to.throw(NewsError, 'The list has 10001 entries.')
      .that.includes({
        kind: 'format',
        hint: 'At most 10000 are read. Ask the source for fewer, or for pages.',
        url: URL,
      });
  });
});

describe('buildThemes', () => {
  it('takes names alone', () => {
    expect(buildThemes(['A', 'B'], URL).entries).to.deep.equal([
      {id: 'A', slug: '', name: 'A'},
      {id: 'B', slug: '', name: 'B'},
    ]);
  });

  it('drops what has no name', () => {
    const {entries, issues} = buildThemes([{slug: 'a'}, {name: 'B', slug: 'b', parent: 0, count: -1}], URL);
    expect(entries).to.deep.equal([{id: 'b', slug: 'b', name: 'B'}]);
    expect(issues).to.deep.equal([{index: 0, field: 'item', reason: 'no name', dropped: true}]);
  });
});
