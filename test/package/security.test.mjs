import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('what SECURITY.md says of the tests', () => {
  const rows = readFileSync(join(root, 'SECURITY.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`test/'));

  it('names a test for each promise', () => assert.ok(rows.length > 15, String(rows.length)));

  for (const row of rows) {
    const [, promise = '', tests = ''] = row.split('|').map((cell) => cell.trim());
    it(`is so: ${promise}`, () => {
      const files = [...tests.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file);
      assert.deepEqual(
        files.filter((file) => !existsSync(join(root, file))),
        [],
      );
      // In quotation marks stands what its tests are called there.
      const texts = files
        .filter((file) => /\.(m?js|ts)$/.test(file))
        .map((file) => readFileSync(join(root, file), 'utf8'));
      const groups = [...tests.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
      assert.deepEqual(
        groups.filter((name) => !texts.some((text) => text.includes(`'${name}'`) || text.includes(`'${name} `))),
        [],
      );
    });
  }
});
