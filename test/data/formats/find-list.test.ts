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
      [
        {type: 'a', l: [2]},
        {type: 'b', l: [2]},
        {type: 'a', l: [2]},
      ],
      [2, 2],
    ],
    ['no list that is worse beside it', [{l: [1]}, {l: [3]}, {l: [2]}], [3, 2]],
    ['a list as deep as in a page of TYPO3', below(6, [1]), [1]],
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
    expect(findList({x: record, y: {d: 4}}, wanted)).to.equal(undefined);
    expect(findList({x: record}, wanted)).to.equal(undefined);
    expect(findList({x: record, y: record}, {...wanted, score: () => 3})).to.equal(undefined);
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
