#!/usr/bin/env node
import {runCommand} from './run-command.js';
import {processWorld} from './world.js';

process.exitCode = await runCommand(process.argv.slice(2), processWorld());
