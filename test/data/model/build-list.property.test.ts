import {expect} from 'chai';
import fc from 'fast-check';
import {buildItems, buildThemes} from '../../../src/data/model/build-list.js';
import {anyJson, faultsIn, frozen, readTwice} from '../../sound.js';
import {tries} from '../../tries.js';

const URL = 'https://news.example.org/news.json';

// Few enough that they meet, with each other and with those that are made up for a second one.
const id = fc.constantFrom(1, '1', '1#1', '1#2', '1#2#', '', null);
const theme = fc.record(
  {id, slug: anyJson, name: anyJson, description: anyJson, url: anyJson, count: anyJson, parent: anyJson},
  {requiredKeys: []},
);
const item = fc.record(
  {
    id: fc.oneof(id, anyJson),
    title: fc.oneof(fc.constantFrom('A', 'B'), anyJson),
    url: anyJson,
    excerpt: anyJson,
    truncated: anyJson,
    published: anyJson,
    updated: anyJson,
    image: fc.oneof(
      anyJson,
      fc.record({url: fc.webUrl(), alt: anyJson, width: anyJson, height: anyJson, srcset: anyJson}),
    ),
    authors: fc.oneof(anyJson, fc.array(anyJson, {maxLength: 3})),
    themes: fc.oneof(anyJson, fc.array(theme, {maxLength: 3})),
    language: anyJson,
    source: fc.oneof(anyJson, fc.record({name: anyJson, url: anyJson})),
  },
  {requiredKeys: []},
);

describe('with any drafts', () => {
  for (const [name, build, draft] of [
    ['buildItems', buildItems, item],
    ['buildThemes', buildThemes, theme],
  ] as const) {
    it(`${name} gives sound entries with an id each, or a NewsError, and leaves the drafts as they were`, () => {
      fc.assert(
        fc.property(fc.array(fc.oneof({weight: 9, arbitrary: draft}, anyJson), {maxLength: 5}), (drafts) => {
          const built = readTwice<{entries: {id: string}[]; issues: unknown[]}>(() => build(frozen(drafts), URL));
          if (built !== undefined) {
            expect(faultsIn(built)).to.deep.equal([]);
            const ids = built.entries.map((entry) => entry.id);
            expect(new Set(ids).size).to.equal(ids.length);
            // Each draft is there, or it is said why not.
            const dropped = built.issues.filter((issue) => (issue as {dropped: boolean}).dropped);
            expect(built.entries.length + dropped.length).to.equal(drafts.length);
          }
        }),
        tries(400),
      );
    });
  }
});
