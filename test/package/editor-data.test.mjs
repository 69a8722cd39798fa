import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Ajv} from 'ajv';
import {elementsOf} from '../../tools/manifest/manifest.mjs';

// Node sees only some names of these two, which are CommonJS made by TypeScript.
const require = createRequire(import.meta.url);
/** @type {typeof import('vscode-html-languageservice')} */
const html = require('vscode-html-languageservice');
/** @type {typeof import('vscode-css-languageservice')} */
const css = require('vscode-css-languageservice');

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @type {(file: string) => any} */
const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

const elements = elementsOf(read('dist/custom-elements.json'));

/** A text with `|` where the cursor is. @type {(marked: string) => {text: string, offset: number}} */
const cursor = (marked) => ({text: marked.replace('|', ''), offset: marked.indexOf('|')});

describe('the custom data for VS Code, in its own language services,', () => {
  const htmlService = html.getLanguageService({
    customDataProviders: [html.newHTMLDataProvider('newsstand', read('dist/vscode.html-custom-data.json'))],
  });
  const cssService = css.getCSSLanguageService({
    customDataProviders: [css.newCSSDataProvider(read('dist/vscode.css-custom-data.json'))],
  });

  /** What is offered at the cursor. @param {string} marked */
  function offered(marked) {
    const {text, offset} = cursor(marked);
    const document = html.TextDocument.create('test://page.html', 'html', 1, text);
    const {items} = htmlService.doComplete(
      document,
      document.positionAt(offset),
      htmlService.parseHTMLDocument(document),
    );
    return items.map(({label}) => label);
  }

  /** What is said of what the cursor is on. @param {string} marked */
  function said(marked) {
    const {text, offset} = cursor(marked);
    const document = html.TextDocument.create('test://page.html', 'html', 1, text);
    const hover = htmlService.doHover(document, document.positionAt(offset), htmlService.parseHTMLDocument(document));
    return JSON.stringify(hover?.contents);
  }

  /** What is offered at the cursor of a style sheet. @param {string} marked */
  function offeredInStyles(marked) {
    const {text, offset} = cursor(marked);
    const document = css.TextDocument.create('test://page.css', 'css', 1, text);
    const {items} = cssService.doComplete(document, document.positionAt(offset), cssService.parseStylesheet(document));
    return items.map(({label}) => label);
  }

  it('offers each tag', () => {
    const labels = offered('<|');
    assert.deepEqual(
      elements.map(({tagName}) => tagName).filter((tag) => !labels.includes(tag)),
      [],
    );
  });

  for (const {tagName, attributes} of elements) {
    it(`offers each attribute of <${tagName}>`, () => {
      const labels = offered(`<${tagName} |></${tagName}>`);
      assert.deepEqual(
        attributes
          .map((/** @type {any} */ {name}) => name)
          .filter((/** @type {string} */ name) => !labels.includes(name)),
        [],
      );
    });
  }

  for (const [marked = '', words = ''] of [
    ['<news-feed layout="|"></news-feed>', 'grid list compact'],
    [
      '<news-feed format="|"></news-feed>',
      'auto wordpress json-feed drupal ghost plone localist events-calendar json-ld publications mapped',
    ],
    ['<theme-list sync="|"></theme-list>', 'none query hash'],
    ['<div data-newsstand="|"></div>', 'news-feed news-source theme-list news-card'],
  ]) {
    it(`offers ${words} in ${marked.replace('|', '')}`, () => {
      assert.deepEqual(offered(marked), words.split(' '));
    });
  }

  it('says what an attribute is for, and its default', () => {
    assert.match(said('<news-feed lim|it="3"></news-feed>'), /Number of items.*Default 6/);
  });

  it('offers each custom property once', () => {
    const names = new Set(elements.flatMap(({cssProperties = []}) => cssProperties.map(({name = ''}) => name)));
    const labels = offeredInStyles('news-feed { --news| }');
    for (const name of names) {
      assert.equal(labels.filter((label) => label === name).length, 1, name);
    }
  });

  it('offers each part and each state once', () => {
    const labels = offeredInStyles('news-feed:| {}').concat(offeredInStyles('news-feed::| {}'));
    for (const name of ['::part(title)', '::part(retry)', ':state(stale)', ':state(error)']) {
      assert.ok(labels.includes(name), `${name} in ${labels.join(' ')}`);
      const {pseudoElements, pseudoClasses} = read('dist/vscode.css-custom-data.json');
      assert.equal([...pseudoElements, ...pseudoClasses].filter((entry) => entry.name === name).length, 1, name);
    }
  });
});

describe('the web-types for the editors of JetBrains', () => {
  const types = read('dist/web-types.json');

  it('are where package.json says, with its name and version', () => {
    const {name, version, 'web-types': place} = read('package.json');
    assert.deepEqual(read(place), types);
    assert.deepEqual([types.name, types.version], [name, version]);
  });

  it('keep to their schema', () => {
    // The schema is a draft 4 that uses nothing which later drafts mean otherwise, except for keys of its generator.
    /** @type {Record<string, unknown>} */
    const schema = read('test/package/schemas/web-types.json');
    delete schema.$schema;
    const fits = new Ajv({strict: false, allErrors: true}).compile(schema);
    assert.equal(fits(types), true, JSON.stringify(fits.errors?.slice(0, 3)));
    assert.equal(fits({...types, contributions: {html: {elements: 'none'}}}), false);
  });

  it('have every element with all that the manifest has of it', () => {
    /** @type {(list: any[] | undefined) => string[]} */
    const names = (list) => (list ?? []).map(({name}) => name);
    const written = types.contributions.html.elements;
    assert.deepEqual(
      written.map((/** @type {any} */ {name}) => name),
      elements.map(({tagName}) => tagName),
    );
    for (const [index, element] of elements.entries()) {
      const entry = written[index];
      assert.deepEqual(names(entry.attributes), names(element.attributes));
      assert.deepEqual(names(entry.slots), names(element.slots));
      assert.deepEqual(names(entry.js.events), names(element.events));
      assert.deepEqual(names(entry.css.parts), names(element.cssParts));
      assert.deepEqual(names(entry.css.properties), names(element.cssProperties));
    }
  });
});
