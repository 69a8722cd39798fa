#!/usr/bin/env node
import {FAILED} from './exit-codes.js';
import {runCommand} from './run-command.js';
import {processContext} from './context.js';

let code: number | undefined;

// Node ends with 13 and no word where something is awaited that nothing will ever settle.
process.on('exit', () => {
  if (code === undefined && process.exitCode === undefined) {
    process.stderr.write('newsstand: it waits for something that never comes, and ends here. Please report this.\n');
    process.exitCode = FAILED;
  }
});

async function main(): Promise<void> {
  code = await runCommand(process.argv.slice(2), processContext());
  process.exitCode = code;
}

void main();
