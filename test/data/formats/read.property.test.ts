import {expect} from 'chai';
import fc from 'fast-check';
import {readNews, readThemes} from '../../../src/data/pages/read.js';
import {NewsError} from '../../../src/data/model/news-error.js';
import {FORMATS} from '../../../src/data/pages/formats.js';
import {parseFieldMap} from '../../../src/data/formats/field-map.js';
import {findList} from '../../../src/data/formats/find-list.js';
import {ITEM_SHAPES, THEME_SHAPES} from '../../hostile/shapes.js';
import {anyJson, faultsIn, frozen, readTwice} from '../../sound.js';
import {tries} from '../../tries.js';

const URL = 'https://news.example.org/';
const MAPS = ['', 'title: title.rendered; url: link; image: image.url', 'items: items; title: __proto__.title'];

/** A real answer of which some values, at any depth, are something else. */
function damaged(shapes: typeof ITEM_SHAPES): fc.Arbitrary<unknown> {
  const places = fc.array(fc.tuple(fc.nat(45), anyJson), {minLength: 1, maxLength: 4});
  return fc.tuple(fc.constantFrom(...Object.values(shapes)), places).map(([shape, damages]) => {
    let place = 0;
    return JSON.parse(JSON.stringify(shape('Some text.', '/a.png')), (_, value: unknown) => {
      const damage = damages.find(([where]) => where === place);
      place += 1;
      return damage === undefined ? value : damage[1];
    }) as unknown;
  });
}

describe('an answer that is damaged anywhere', () => {
  for (const [what, read, shapes] of [
    ['news', readNews, ITEM_SHAPES],
    ['themes', readThemes, THEME_SHAPES],
  ] as const) {
    for (const format of FORMATS) {
      it(`gives sound ${what} or a NewsError, and stays as it was, read as ${format}`, () => {
        fc.assert(
          fc.property(damaged(shapes), fc.constantFrom(...MAPS), (json, map) => {
            const url = format === 'auto' ? `${URL}wp-json/wp/v2/posts` : URL;
            const result = readTwice(() => read(frozen(json), {url, format, ...(format === 'mapped' && {map})}));
            expect(faultsIn(result ?? [])).to.deep.equal([]);
          }),
          tries(150),
        );
        expect(Object.keys(Object.prototype)).to.deep.equal([]);
      });
    }
  }
});

const ANY_LIST = {score: () => 0, within: 0, whole: 5, keyScore: () => 0, emptyKeys: []};

describe('findList', () => {
  it('finds a list that is in the answer, or none, in any JSON', () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        const score = (entry: unknown) => Number(typeof entry === 'string');
        const list = findList(frozen(json), {...ANY_LIST, score, emptyKeys: ['items']})?.list;
        // An object with numbers for keys is a list too, and no part of the text.
        expect((list ?? []).every((entry) => JSON.stringify(json).includes(JSON.stringify(entry)))).to.equal(true);
      }),
      tries(500),
    );
  });

  it('looks at a bounded part of an answer that is wide and deep', () => {
    let json: unknown = {title: 'Too deep'};
    for (let depth = 0; depth < 12; depth++) {
      json = Array.from({length: 40}, () => json);
    }
    // All of it would take longer than anybody lives.
    expect(findList(json, ANY_LIST)).to.equal(undefined);
  });
});

describe('parseFieldMap', () => {
  it('reads any text, or says in a NewsError of kind config what it cannot read', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('items', 'title', ':', ';', '.', '__proto__', 'constructor', ' '),
    );
    fc.assert(
      fc.property(fc.array(part, {maxLength: 8}), (parts) => {
        try {
          const {items = [], fields} = parseFieldMap(parts.join(''), URL);
          expect([...items, ...Object.values(fields).flat()].every((key) => key.length > 0)).to.equal(true);
          expect(Object.getPrototypeOf(fields)).to.equal(Object.prototype);
        } catch (error) {
          expect(error).to.be.instanceOf(NewsError).and.to.include({kind: 'config', url: URL});
        }
      }),
      tries(400),
    );
  });
});
