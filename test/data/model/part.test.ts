import {expect} from 'chai';
import sinon from 'sinon';
import {NewsError} from '../../../src/data/model/news-error.js';
import {importPart, loadMissing, Part} from '../../../src/data/model/part.js';

let copies = 0;

describe('a module that is imported when it is needed', () => {
  it('is imported once, however often it is asked for', async () => {
    let times = 0;
    const part = new Part(async () => ++times);
    expect(await Promise.all([part.load(), part.load(), part.tryLoad()])).to.deep.equal([1, 1, 1]);
    expect(part.module).to.equal(1);
    expect(part.isSettled).to.equal(true);
  });

  it('is done without where it does not come, and tried again when it is asked for', async () => {
    sinon.stub(console, 'warn');
    let times = 0;
    const part = new Part(() => (++times === 1 ? Promise.reject(new TypeError('404')) : Promise.resolve('here')));
    expect(await part.tryLoad()).to.equal(undefined);
    expect(part.isSettled).to.equal(true);
    expect(await part.load()).to.equal('here');
  });

  it('is said once in the console where it does not come, whichever it is', async () => {
    // A copy that has not said anything yet, whenever this runs.
    const address = new URL(`../../../src/data/model/part.js?fresh${++copies}`, import.meta.url).href;
    const fresh = (await import(address)) as {Part: typeof Part};
    const warn = sinon.stub(console, 'warn');
    for (const why of ['404', '500']) {
      expect(await new fresh.Part(() => Promise.reject(new TypeError(why))).tryLoad()).to.equal(undefined);
    }
    expect(warn.args.map(([text]) => String(text).slice(0, 80))).to.deep.equal(
      ['Newsstand: A file of Newsstand could not be loaded (TypeError: 404). Copy the folder'].map((text) =>
        text.slice(0, 80),
      ),
    );
  });

  it('is handed on to nobody where it does not come', async () => {
    sinon.stub(console, 'warn');
    const part = new Part(() => Promise.reject(new TypeError('404')));
    let called = false;
    part.use(() => {
      called = true;
    });
    await part.tryLoad();
    await Promise.resolve();
    expect(called).to.equal(false);
  });

  it('is not waited for for ever where its server never answers', async () => {
    const clock = sinon.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    try {
      const loading = importPart(() => new Promise<never>(() => {})).catch((error: unknown) => error);
      await clock.tickAsync(10_000);
      const error = await loading;
      expect(error).to.be.instanceOf(NewsError);
      expect(error).to.include({
        kind: 'network',
        message: 'A file of Newsstand could not be loaded (Error: It took too long.).',
        url: '',
      });
      expect(error).to.have.property('hint').that.contains('Copy the folder "chunks"');
      expect(clock.countTimers()).to.equal(0);
    } finally {
      clock.restore();
    }
  });

  it('leaves no timer behind when it has come', async () => {
    const clock = sinon.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    try {
      await importPart(async () => 1);
      expect(clock.countTimers()).to.equal(0);
    } finally {
      clock.restore();
    }
  });

  it('is loaded after it was wanted where nobody could wait', async () => {
    const part = new Part(async () => 'here');
    expect(part.want()).to.equal(undefined);
    await loadMissing();
    expect(part.want()).to.equal('here');
    expect(loadMissing()).to.equal(undefined);
  });

  it('is handed on at once if it is here, and later if it has to come', async () => {
    const part = new Part(async () => 'here');
    const got: string[] = [];
    part.use((module) => got.push(module));
    expect(got).to.deep.equal([]);
    await part.load();
    await Promise.resolve();
    part.use((module) => got.push(`${module} now`));
    expect(got).to.include.members(['here', 'here now']);
  });
});
