import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import * as elements from 'newsstand-elements';
import {elementsOf} from '../../tools/manifest/manifest.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The sources of what is drawn: not the data layer, whose errors and words are no part of a tag. */
const sources = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts') && !/^(data|i18n|define)[\\/]/.test(file))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n');

/** @type {(text: string, pattern: RegExp) => Set<string>} */
const found = (text, pattern) => new Set([...text.matchAll(pattern)].flatMap(([, names = '']) => names.split(/\s+/)));

describe('custom-elements.json', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const described = elementsOf(manifest);

  /** @type {(what: string) => any[]} */
  const all = (what) => described.flatMap((element) => element[what] ?? []);
  /** @type {(what: string) => Set<string>} */
  const names = (what) => new Set(all(what).map(({name}) => name));

  it('has the elements, under the tags that they are registered with', () => {
    const tags = readdirSync(join(root, 'src/define')).flatMap(
      (file) => /^(news|theme)-\w+(?=\.ts)/.exec(file)?.[0] ?? [],
    );
    assert.deepEqual(described.map(({tagName}) => tagName).toSorted(), tags.toSorted());
    assert.ok(tags.length >= 3);
  });

  it('names only files that are there', () => {
    const paths = [...JSON.stringify(manifest).matchAll(/"(?:path|module)":"(dist\/[^"]+)"/g)].map(([, path]) => path);
    assert.ok(paths.length > 20);
    for (const path of new Set(paths)) {
      assert.ok(readFileSync(join(root, String(path))).length > 0, path);
    }
  });

  for (const what of ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssStates', 'cssProperties']) {
    it(`says of each of the ${what} what it is for`, () => {
      assert.ok(all(what).length > 0);
      for (const element of described) {
        assert.ok(element.description, element.tagName);
        for (const {name, description} of element[what] ?? []) {
          assert.ok(description?.trim(), `${element.tagName}: ${what} "${name}" needs a sentence in the source`);
        }
      }
    });
  }

  for (const element of described) {
    it(`has the attributes that <${element.tagName}> observes, no more and no less`, () => {
      const {observedAttributes} = /** @type {any} */ (elements)[element.name];
      assert.deepEqual(
        element.attributes.map((/** @type {any} */ {name}) => name).toSorted(),
        [...new Set(observedAttributes)].toSorted(),
      );
    });

    it(`has a type, and a default of that type, for each attribute of <${element.tagName}>`, () => {
      for (const {name, type, default: value} of element.attributes) {
        assert.ok(type?.text, name);
        if (value !== undefined && type.text.includes(' | ')) {
          assert.ok(type.text.split(' | ').includes(value), `${name}: ${value} is none of ${type.text}`);
        }
      }
    });
  }

  it('has each part that the templates name, and no other', () => {
    const templates = sources.replaceAll(/^\s*\*.*$/gm, '');
    // Of what is put together from several, the words in quotes are the names.
    const attributes = [...templates.matchAll(/\bpart=(?:"([^"]*)"|\$\{([^}]*)\})/g)];
    const written = new Set(
      attributes.flatMap(([, text = '', code = '']) => [
        ...(text.replaceAll(/\$\{[^}]*\}/g, ' ').match(/\w+/g) ?? []),
        ...[...`${text} ${code}`.matchAll(/'([\w ]+)'/g)].flatMap(([, words = '']) => words.split(' ')),
      ]),
    );
    for (const [, part = ''] of templates.matchAll(/headingTemplate\([^,]+,\s*'(\w+)'/g)) {
      written.add(part);
    }
    assert.deepEqual(names('cssParts'), written);
  });

  it('has each slot that the templates have, and no other', () => {
    assert.deepEqual(
      names('slots'),
      new Set(['', ...found(sources.replaceAll(/^\s*\*.*$/gm, ''), /<slot\s+name="([^"]+)"/g)]),
    );
  });

  it('has each custom property that the style sheets read, and no other', () => {
    assert.deepEqual(names('cssProperties'), found(sources, /var\((--newsstand-[\w-]+)/g));
  });

  it('has each event that is dispatched, and no other', () => {
    assert.deepEqual(names('events'), found(sources, /super\('([\w-]+)'/g));
  });
});
