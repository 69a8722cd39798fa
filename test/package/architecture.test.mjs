import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {drawArchitecture, withoutShortcuts} from '../../tools/architecture/draw.mjs';
import {folderArrows} from '../../tools/architecture/folder-arrows.mjs';

/** @param {string} name */
const doc = (name) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

describe('the drawing of the folders', () => {
  it('is that of the code; otherwise run npm run architecture', async () => {
    assert.equal(doc('architecture.svg'), drawArchitecture(await folderArrows()));
  });

  it('has a box for each folder, and the table beside it a line', async () => {
    const arrows = await folderArrows();
    const folders = new Set(arrows.flatMap(({from, to}) => [from, to]));
    assert.ok(folders.size >= 9);
    for (const folder of folders) {
      assert.ok(doc('architecture.svg').includes(`>${folder}</text>`), folder);
      assert.match(doc('architecture.md'), new RegExp(`^\\| \`${folder}\``, 'm'));
    }
  });

  it('leaves out the arrows that others lead along, and no other', () => {
    const arrows = [
      {from: 'a', to: 'b'},
      {from: 'b', to: 'c'},
      {from: 'a', to: 'c'},
      {from: 'd', to: 'c'},
    ];
    assert.deepEqual(
      withoutShortcuts(arrows).map(({from, to}) => from + to),
      ['ab', 'bc', 'dc'],
    );
  });

  it('cannot be drawn of folders that import each other', () => {
    assert.throws(
      () =>
        drawArchitecture([
          {from: 'a', to: 'b'},
          {from: 'b', to: 'a'},
        ]),
      /in a circle/,
    );
  });
});
