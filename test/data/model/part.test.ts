import {expect} from 'chai';
import sinon from 'sinon';
import {NewsError} from '../../../src/data/model/news-error.js';
import {loadMissing, Part} from '../../../src/data/model/part.js';

describe('a part that is imported on demand', () => {
  const broken = () => new Part<string>(() => Promise.reject(new TypeError('404')));

  it('is imported once', async () => {
    const load = sinon.fake.resolves('module');
    const part = new Part(load);
    expect(await Promise.all([part.load(), part.load()])).to.deep.equal(['module', 'module']);
    expect(load.callCount).to.equal(1);
    expect(part.module).to.equal('module');
  });

  it('says what to copy where it does not come, and is tried again the next time', async () => {
    const load = sinon.stub().onFirstCall().rejects(new TypeError('404')).resolves('module');
    const part = new Part<string>(load);
    const error = await part.load().catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(NewsError).and.include({kind: 'network'});
    expect((error as NewsError).hint).to.include('"chunks"');
    expect(await part.load()).to.equal('module');
  });

  it('is used at once where it is here, later where it comes, and never where it does not', async () => {
    const part = new Part(() => Promise.resolve('module'));
    const used = sinon.fake();
    part.use(used);
    expect(used.callCount).to.equal(0);
    await part.load();
    await Promise.resolve();
    expect(used.callCount).to.equal(1);
    part.use(used);
    expect(used.args).to.deep.equal([['module'], ['module']]);
    const warn = sinon.stub(console, 'warn');
    broken().use(used);
    await broken().tryLoad();
    warn.restore();
    expect(used.callCount).to.equal(2);
  });

  it('is missing where it is wanted and not here, until it has come or failed', async () => {
    const warn = sinon.stub(console, 'warn');
    const [comes, fails] = [new Part(() => Promise.resolve('module')), broken()];
    expect(loadMissing()).to.equal(undefined);
    expect([comes.want(), fails.want()]).to.deep.equal([undefined, undefined]);
    await loadMissing();
    warn.restore();
    expect([comes.want(), fails.want()]).to.deep.equal(['module', undefined]);
    expect([comes.isSettled, fails.isSettled]).to.deep.equal([true, true]);
    expect(loadMissing()).to.equal(undefined);
  });
});
