import {expect} from 'chai';
import {findList} from '../../../src/data/formats/find-list.js';

/** An entry scores what it says. */
const score = (entry: unknown) => (typeof entry === 'number' ? entry : 0);

const WANTED = {score, whole: 5, within: 0, keyScore: () => 0, emptyKeys: []};

const find = (json: unknown, emptyKeys: readonly string[] = []) => findList(json, {...WANTED, emptyKeys})?.list;

/** The list below as many objects. */
const below = (depth: number, list: unknown): unknown =>
  Array.from({length: depth}).reduce<unknown>((inner) => ({inner}), list);

describe('findList', () => {
  const found: readonly (readonly [what: string, json: unknown, list: unknown])[] = [
    ['the answer itself', [1, 2], [1, 2]],
    ['a list below any key', {anything: [1]}, [1]],
    ['a list within the entries of a list', [{news: [1]}], [1]],
    ['the list with the best entries, not the first', {a: [1], b: [3], c: [2]}, [3]],
    ['the list with the best entries, not the least deep', {a: [1], b: {c: [2]}}, [2]],
    ['the least deep of lists as good', {a: {b: [2, 'deep']}, c: [2, 'flat']}, [2, 'flat']],
    ['the first of lists as good and as deep', {a: [2, 'first'], b: [2, 'second']}, [2, 'first']],
    ['a list whose first entries are broken', {a: [null, 'x', {}, 2]}, [null, 'x', {}, 2]],
    ['an object with numbers for keys', {a: {0: 1, 2: 2}}, [1, 2]],
    ['the outer of two lists, where its entries are whole', [[6], 5], [[6], 5]],
    ['the lists of all groups', [{g: 1, news: [1]}, {g: 2}, {g: 3, news: [1, 1]}], [1, 1, 1]],
    ['the lists of groups of groups', {a: {y: [{m: [{n: [1]}, {n: [1]}]}, {m: [{n: [1]}]}]}}, [1, 1, 1]],
    [
      'no list of another kind beside it',
      [{type: 'a', l: [2, 'first']}, {type: 'b', l: [2, 'other']}, null, {type: 'a', l: [2, 'last']}],
      [2, 'first', 2, 'last'],
    ],
    [
      'the lists beside it, if only their names are others, or their kinds are no texts',
      [
        {name: 'a', type: {id: 1}, l: [2, 'first']},
        {name: 'b', type: {id: 2}, l: [2, 'last']},
      ],
      [2, 'first', 2, 'last'],
    ],
    [
      'the first of lists in a list',
      [
        [2, 'first'],
        [2, 'last'],
      ],
      [2, 'first'],
    ],
    ['no list that is worse beside it', [{l: [1]}, {l: [3]}, {l: [2]}], [3, 2]],
    ['a list as deep as in a page of TYPO3', below(6, [1]), [1]],
    ['a list as deep as any that is looked at', below(8, [1]), [1]],
  ];
  for (const [what, json, list] of found) {
    it(`finds ${what}`, () => {
      expect(find(json)).to.deep.equal(list);
    });
  }

  const none: readonly (readonly [what: string, json: unknown])[] = [
    ['an object without lists', {a: 1}],
    ['a list without a good entry', [0, 'x', null]],
    ['a text', 'text'],
    ['a number', 1],
    ['null', null],
    ['nothing', undefined],
    ['an empty list below an unknown key', {anything: []}],
    ['a list too deep to be meant', below(20, [1])],
    ['a list a little too deep to be meant', below(9, [1])],
    ['errors, which have titles too', {errors: [5]}],
  ];
  for (const [what, json] of none) {
    it(`finds nothing in ${what}`, () => {
      expect(find(json, ['items'])).to.equal(undefined);
    });
  }

  it('takes an empty answer, or one below a key that is known for it, for the list', () => {
    expect(find([], ['items'])).to.deep.equal([]);
    expect(find({items: []}, ['items', 'data'])).to.deep.equal([]);
    expect(find({data: []}, ['items', 'data'])).to.deep.equal([]);
  });

  it('takes an object with a record for each key for a list where they are alike and look like it', () => {
    const record = {a: 1, b: 2, c: 3};
    const wanted = {...WANTED, score: (entry: unknown) => (JSON.stringify(entry) === JSON.stringify(record) ? 4 : 0)};
    expect(findList({x: record, y: record, keys: ['x', 'y']}, wanted)?.list).to.deep.equal([record, record]);
    expect(findList({x: {}, y: record, z: record}, wanted)?.list, 'one is empty').to.deep.equal([{}, record, record]);
    const others: readonly (readonly [what: string, json: object])[] = [
      ['one is another', {x: record, y: {d: 4}}],
      ['one between them is another', {x: record, y: {d: 4, e: 5, f: 6}, z: record}],
      ['all but one are empty', {x: record, y: {}}],
      ['there is one', {x: record}],
      ['there are as many other fields', {x: record, y: record, total: 2, page: 1}],
    ];
    for (const [what, json] of others) {
      expect(findList(json, wanted), what).to.equal(undefined);
    }
    expect(findList({x: record, y: record}, {...wanted, score: () => 3})).to.equal(undefined);
  });

  it('takes records for alike that have three keys in common, and half of their own', () => {
    const list = (...records: readonly object[]) =>
      findList({...records}, {...WANTED, score: (entry) => (typeof entry === 'object' ? 4 : 0)})?.list.length;
    const keyed = (...records: readonly string[]) =>
      findList(
        Object.fromEntries(
          records.map((keys, index) => [`r${index}`, Object.fromEntries([...keys].map((key) => [key, 1]))]),
        ),
        {...WANTED, score: (entry) => (JSON.stringify(entry).includes('"a"') ? 4 : 0)},
      )?.list.length;
    expect(list({a: 1}, {b: 1})).to.equal(2);
    expect(keyed('abc', 'abc')).to.equal(2);
    expect(keyed('abc', 'abcdef')).to.equal(2);
    expect(keyed('abc', 'abcdefg')).to.equal(undefined);
    expect(keyed('ab', 'ab')).to.equal(undefined);
    expect(keyed('abc', 'abd')).to.equal(undefined);
    expect(keyed('abc', 'abc', 'abc', 'abc', 'x')).to.equal(5);
  });

  describe('where a list beside an object has its keys (Mattermost)', () => {
    const post = {id: 'x', message: 'A', create_at: 1};
    const wanted = {...WANTED, score: (entry: unknown) => (JSON.stringify(entry) === JSON.stringify(post) ? 3 : 0)};
    const orders: readonly (readonly [what: string, order: unknown, isFound: boolean])[] = [
      ['in their order', ['y', 'x'], true],
      ['of some of them', ['y'], true],
      ['in none', [], false],
      ['of another', ['y', 'z'], false],
      ['that are no texts', [['x'], ['y']], false],
      ['as a text', 'xy', false],
      ['as nothing', null, false],
    ];
    for (const [what, order, isFound] of orders) {
      it(`takes it for a list${isFound ? '' : ' not'}: ${what}`, () => {
        const posts = {x: post, y: post};
        expect(findList({order, posts}, wanted)?.list).to.deep.equal(isFound ? [post, post] : undefined);
      });
    }

    it('takes it for none that has less than a text and a date', () => {
      expect(
        findList(
          {order: ['x', 'y'], posts: {x: post, y: post}},
          {...wanted, score: (entry) => Math.min(2, wanted.score(entry))},
        ),
      ).to.equal(undefined);
    });
  });

  /** An entry that scores what it says, and what else is in it. */
  const scoring = {...WANTED, score: (entry: unknown) => Number((entry as {s?: number} | null)?.s ?? 0)};

  describe('where one entry stands for a list of them, as in XML', () => {
    const ones = {...scoring, holdsOne: (key: string) => key === 'item' || key === 'entry'};
    const one = {s: 5};
    const cases: readonly (readonly [what: string, json: unknown, list: unknown])[] = [
      ['takes it', {channel: {item: one}}, [one]],
      ['takes the first of two', {item: one, entry: {s: 6}}, [one]],
      ['takes none that is not whole', {item: {s: 4}}, undefined],
      ['takes none below another key', {channel: one}, undefined],
      ['takes none that is in an entry of a list', [{item: one}], undefined],
      ['takes a list for one', {item: [one, one]}, [one, one]],
      ['takes it before a list that is worse', {item: one, links: [{s: 4}]}, [one]],
      ['takes a list that is as good before it', {item: one, links: [{s: 5, l: 1}]}, [{s: 5, l: 1}]],
    ];
    for (const [what, json, list] of cases) {
      it(what, () => {
        expect(findList(json, ones)?.list).to.deep.equal(list);
      });
    }

    it('says where it was', () => {
      const channel = {item: one};
      expect(findList({channel}, ones)).to.deep.equal({list: [one], holder: channel, key: 'item', score: 5});
    });
  });

  describe('by what the keys say', () => {
    const by = (scores: Readonly<Record<string, number>>, json: unknown, within = 0) =>
      findList(json, {...scoring, within, keyScore: (key) => scores[key] ?? 0})?.list;
    const cases: readonly (readonly [
      what: string,
      scores: Readonly<Record<string, number>>,
      json: unknown,
      list: unknown,
    ])[] = [
      ['takes a list that speaks against itself a little', {authors: -1}, {authors: [{s: 3}]}, [{s: 3}]],
      [
        'takes no part of an entry with a title',
        {related: -1},
        [{s: 2, related: [{s: 9}]}],
        [{s: 2, related: [{s: 9}]}],
      ],
      ['takes what is in an entry without a title', {related: -1}, [{s: 1, related: [{s: 9}]}], [{s: 9}]],
      ['takes what is in an entry, if nothing speaks against it', {}, [{s: 2, parts: [{s: 3}]}], [{s: 3}]],
      [
        'takes what is in entries that are none',
        {authors: -4, related: -1},
        {authors: [{s: 3, related: [{s: 9}]}]},
        [{s: 9}],
      ],
      [
        'takes what is in entries that are hardly any',
        {authors: -3, related: -1},
        {authors: [{s: 3, related: [{s: 9}]}]},
        [{s: 9}],
      ],
      ['takes what is in whole entries that are none', {authors: -9}, {authors: [{s: 5, works: [{s: 4}]}]}, [{s: 4}]],
      [
        'takes what is in whole entries that are hardly any',
        {authors: -5},
        {authors: [{s: 5, works: [{s: 4}]}]},
        [{s: 4}],
      ],
      [
        'takes no items of what belongs to an entry',
        {authors: -4, items: 0.5},
        {authors: {items: [{s: 3}]}},
        undefined,
      ],
      ['takes what else is in what belongs to an entry', {authors: -4}, {authors: {works: [{s: 3}]}}, [{s: 3}]],
    ];
    for (const [what, scores, json, list] of cases) {
      it(what, () => {
        expect(by(scores, json)).to.deep.equal(list);
      });
    }

    it('takes nothing for what only its key speaks for', () => {
      expect(by({items: 2}, {items: [{s: 0}]})).to.equal(undefined);
    });

    it('says by which key a list is kept', () => {
      expect(findList({channel: {items: [{s: 3}]}}, {...scoring, keyScore: () => 0.5})?.key).to.equal('items');
      expect(
        findList({channel: {items: [{s: 3}]}}, {...scoring, keyScore: (key) => (key === 'items' ? 0.5 : 0)})?.key,
      ).to.equal('items');
    });

    it('asks nothing of the key of the answer itself', () => {
      expect(findList([{s: 3}], {...scoring, keyScore: (key) => (key === '' ? 0 : -9)})?.list).to.deep.equal([{s: 3}]);
    });

    it('takes a list in an entry of a list only if its entries have what such have', () => {
      expect(by({}, [{l: [{s: 2}]}], 2)).to.deep.equal([{s: 2}]);
      expect(by({}, [{l: [{s: 1}]}], 2)).to.equal(undefined);
    });
  });

  it('heeds what the key of a list says', () => {
    const keyed = {...WANTED, keyScore: (key: string) => (key === 'authors' ? -4 : 0)};
    expect(findList({authors: [3], stories: [2]}, keyed)?.list).to.deep.equal([2]);
    expect(findList({authors: [3]}, keyed)).to.equal(undefined);
  });

  it('takes little for news only where it is all of the answer', () => {
    expect(findList([0.5], {...WANTED})?.list).to.deep.equal([0.5]);
    expect(findList({a: [0.5]}, {...WANTED})).to.equal(undefined);
  });

  it('prefers a list with entries to an empty one', () => {
    expect(find({items: [], other: [1]}, ['items'])).to.deep.equal([1]);
  });

  it('does not reach prototypes by the keys', () => {
    expect(find({}, ['__proto__', 'constructor'])).to.equal(undefined);
  });

  it('asks the score of a few entries of a list only', () => {
    let asked = 0;
    findList(
      Array.from({length: 10_000}, () => 0),
      {
        ...WANTED,
        score() {
          asked++;
          return 0;
        },
      },
    );
    expect(asked).to.be.at.most(10);
  });

  it('looks at no more groups than news has, however many an answer is made of', () => {
    let asked = 0;
    const scoring = (entry: unknown) => {
      asked++;
      return entry === 3 ? 3 : 1;
    };
    const groups = (count: number) => ({
      groups: [{items: [3]}, ...Array.from({length: count}, () => ({items: [1, 1, 1, 1, 1]}))],
    });
    findList(groups(20_000), {...WANTED, score: scoring});
    const many = asked;
    asked = 0;
    findList(groups(40_000), {...WANTED, score: scoring});
    expect(asked).to.equal(many);
    expect(many).to.be.below(10_000);
  });

  describe('with a hostile answer', () => {
    it('does not run out of stack in deep nesting', () => {
      let deep: unknown = [];
      for (let depth = 0; depth < 100_000; depth++) {
        deep = [deep];
      }
      expect(find(deep)).to.equal(undefined);
    });

    it('does not run out of stack with as many keys as an answer can hold', () => {
      const wide = Object.fromEntries(Array.from({length: 400_000}, (_, index) => [`k${index}`, 1]));
      expect(find(wide)).to.equal(undefined);
    });

    it('gives up on lists within lists within lists', () => {
      const list = (depth: number): unknown => (depth === 0 ? [0] : Array.from({length: 8}, () => list(depth - 1)));
      expect(find(list(6))).to.equal(undefined);
    });
  });
});
