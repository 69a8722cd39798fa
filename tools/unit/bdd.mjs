// Puts the words of the tests in place: those of Mocha, which runs the tests in browsers, are Node's own too.
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

Object.assign(globalThis, {after, afterEach, before, beforeEach, describe, it});
