import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {blocks} from '../pages/snippets.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const DOC = readFileSync(join(root, 'docs/frameworks.md'), 'utf8');

/** The script of a component that is one file. @param {string} component */
const scriptOf = (component) => /<script[^>]*>(.*?)<\/script>/s.exec(component)?.[1] ?? '';

// Svelte's compiler knows its runes without an import.
const RUNES = `/// <reference types="svelte" />\n`;

/** What a user of a framework writes, each as a file that TypeScript can read. @type {[string, string][]} */
const FILES = [
  ...blocks(DOC, 'tsx').map((code, index) => /** @type {[string, string]} */ ([`react${index}.tsx`, code])),
  ...blocks(DOC, 'ts')
    .filter((code) => code.includes("'newsstand-elements"))
    .map((code, index) => /** @type {[string, string]} */ ([`plain${index}.ts`, code])),
  ...blocks(DOC, 'vue').map((code, index) => /** @type {[string, string]} */ ([`vue${index}.ts`, scriptOf(code)])),
  ...blocks(DOC, 'svelte').map(
    (code, index) => /** @type {[string, string]} */ ([`svelte${index}.ts`, RUNES + scriptOf(code)]),
  ),
];

describe('the types in a framework', () => {
  /** @type {string} */
  let project;

  before(() => {
    project = mkdtempSync(join(tmpdir(), 'newsstand-frameworks-'));
    mkdirSync(join(project, 'node_modules'));
    writeFileSync(join(project, 'package.json'), '{"type": "module"}');
    symlinkSync(root, join(project, 'node_modules/newsstand-elements'));
    for (const name of ['@types', '@angular', 'rxjs', 'vue', '@vue', 'svelte']) {
      symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
    }
  });

  after(() => {
    rmSync(project, {recursive: true, force: true});
  });

  /** What TypeScript says of a file. @param {string} file @param {string} code */
  function compile(file, code) {
    writeFileSync(join(project, file), code);
    const flags =
      '--noEmit --strict --exactOptionalPropertyTypes --noUnusedLocals false --target es2022 --lib es2022,dom --module esnext ' +
      `--moduleResolution bundler --jsx react-jsx --experimentalDecorators --skipLibCheck --types react ${file}`;
    const {status, stdout} = spawnSync(
      process.execPath,
      [join(root, 'node_modules/@typescript/native/bin/tsc'), ...flags.split(' ')],
      {cwd: project, encoding: 'utf8'},
    );
    return {ok: status === 0, said: stdout};
  }

  it('are those of React, Vue, Angular, Svelte and none', () => {
    assert.deepEqual(
      FILES.map(([file]) => file),
      [
        'react0.tsx',
        'react1.tsx',
        'react2.tsx',
        'plain0.ts',
        'plain1.ts',
        'plain2.ts',
        'plain3.ts',
        'vue0.ts',
        'svelte0.ts',
      ],
    );
  });

  for (const [file, code] of FILES) {
    it(`fit what docs/frameworks.md shows: ${file}, ${code.split('\n').find((line) => line.includes('newsstand'))}`, () => {
      const {ok, said} = compile(file, code);
      assert.ok(ok, said);
    });
  }

  for (const [name, from, to, message] of [
    ['a layout that is none', 'limit={4}', 'limit={4} layout="spiral"', /spiral/],
    ['an attribute that is none', 'limit={4}', 'limits={4}', /limits/],
    ['items that are none', 'items={items}', 'items={[1]}', /number/],
    ['a field that the event has not', 'items: shown, stale', 'items: shown, fresh: stale', /fresh/],
  ]) {
    it(`refuse ${name}`, () => {
      const [code = ''] = blocks(DOC, 'tsx');
      assert.ok(code.includes(String(from)));
      const {ok, said} = compile('wrong.tsx', code.replace(String(from), String(to)));
      assert.ok(!ok);
      assert.match(said, /** @type {RegExp} */ (message));
    });
  }
});
