import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compressed, LIMITS, sizeOf} from '../../tools/sizes.mjs';

describe('the size of what visitors download', () => {
  for (const [name, most] of Object.entries(LIMITS)) {
    it(`${name} stays below its limit`, async () => {
      const {gz, br} = await sizeOf(name);
      // An empty bundle would be below any limit.
      assert.ok(gz > most.gz / 2, `${name} is ${gz} bytes: there cannot be everything in it`);
      assert.ok(
        gz <= most.gz && br <= most.br,
        `${name} is ${gz} bytes with gzip and ${br} with brotli; its limits are ${most.gz} and ${most.br}. ` +
          'See what weighs how much with "node tools/size-modules.mjs", and cut: load what few pages need on demand, say ' +
          'nothing twice, look for a dependency that came along. If the function is worth its bytes, raise the limit in ' +
          'tools/sizes.mjs in the same commit, and say there what they buy.',
      );
    });
  }

  it('is measured compressed as servers do it', () => {
    const {gz, br} = compressed('news '.repeat(1_000));
    assert.ok(gz < 100 && br < gz, `${gz}, ${br}`);
  });
});
