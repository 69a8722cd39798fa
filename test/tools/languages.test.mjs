import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {reportOf} from '../../tools/languages.mjs';

const en = {tag: 'en', locale: 'en-GB', longDates: {}, retry: 'Try again', more: 'More news', by: 'By'};

describe('npm run languages', () => {
  it('names what a language lacks', () => {
    assert.deepEqual(reportOf({en, uk: {tag: 'uk', by: 'Від'}}, en), ['uk: 2 missing, said in English: retry, more']);
  });

  it('asks no language for what only some have', () => {
    const {locale: _locale, longDates: _longDates, ...texts} = en;
    assert.deepEqual(reportOf({en, uk: {...texts, tag: 'uk'}}, en), ['2 languages, nothing missing']);
  });

  it('reads the files of all languages', () => {
    const told = execFileSync(process.execPath, ['--import', 'tsx', 'tools/languages.mjs'], {encoding: 'utf8'});
    assert.match(told, /^(?:25 languages, nothing missing|[a-z]{2}: \d+ missing, said in English: .*)$/m);
  });
});
