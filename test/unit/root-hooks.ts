// What holds for each test, in Node and in browsers: what it replaces is put back, whatever becomes of it.
import sinon from 'sinon';

afterEach(() => {
  sinon.restore();
});
