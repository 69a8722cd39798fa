import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readManifest} from '../../tools/manifest/manifest.mjs';
import {fillGenerated} from '../../tools/manifest/reference.mjs';

/** The lines, without the spaces and dashes that the formatter lines tables up with. @param {string} text */
const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').trim())
    .filter(Boolean);

describe('docs/reference.md', () => {
  const text = readFileSync(new URL('../../docs/reference.md', import.meta.url), 'utf8');

  it('is that of the sources; otherwise run npm run reference', () => {
    assert.deepEqual(lines(text), lines(fillGenerated(text, readManifest())));
  });

  it('has a part that is made from the sources, and names nothing else to make', () => {
    assert.match(text, /<!-- generated: reference -->\n[^]*<!-- \/generated -->/);
    assert.throws(() => fillGenerated('<!-- generated: nonsense -->\n<!-- /generated -->', readManifest()), /nonsense/);
  });
});
