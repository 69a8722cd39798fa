// What holds for each test in a browser: web-test-runner.config.mjs puts this module before every test file.
import {chai} from '@open-wc/testing';
import sinon from 'sinon';
import './unit/root-hooks.js';

/** What stands for `console.warn`: what elements tell the webmaster is asserted on where it matters, and noise elsewhere. */
export let warn: sinon.SinonStub;

beforeEach(() => {
  warn = sinon.stub(console, 'warn');
});

// axe reads elements, attributes and computed styles, which are ours and not the engine's, and takes a quarter of the time of the
// tests that ask it: one engine is asked, and for the colours of whole pages see test/pages/colours.test.mjs.
if (!navigator.userAgent.includes('Chrome/')) {
  chai.use(({Assertion}) => Assertion.overwriteMethod('accessible', () => () => Promise.resolve()));
}
