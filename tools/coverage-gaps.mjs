// Names the sources that no test has loaded, in Node or in a browser: the reports of what ran count the lines of the others only.
import {readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {RUN_FROM_THE_BUILD} from './run-from-the-build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Whether a source has anything to run: one of types alone leaves nothing. @param {string} file */
function runs(file) {
  const {outputText} = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: {target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true, removeComments: true},
  });
  return outputText.replace(/export \{\};?/, '').trim() !== '';
}

const report = ['coverage/unit/lcov.info', 'coverage/lcov.info']
  .map((file) => readFileSync(resolve(root, file), 'utf8'))
  .join('\n');
const loaded = new Set([...report.matchAll(/^SF:(.*)$/gm)].map(([, file = '']) => resolve(root, file.trim())));
const missing = readdirSync(resolve(root, 'src'), {recursive: true, encoding: 'utf8'})
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts') && !RUN_FROM_THE_BUILD.includes(file))
  .filter((file) => !loaded.has(resolve(root, file)) && runs(resolve(root, file)));
if (missing.length > 0) {
  console.error(`No test loads ${missing.join(', ')}: import each in its test, or say why not.`);
  process.exitCode = 1;
}
