// What holds for each test in a browser: web-test-runner.config.mjs puts this module before every test file.
import sinon from 'sinon';
import './unit/root-hooks.js';

/** What stands for `console.warn`: what elements tell the webmaster is asserted on where it matters, and noise elsewhere. */
export let warn: sinon.SinonStub;

beforeEach(() => {
  warn = sinon.stub(console, 'warn');
});
