import {expect} from 'chai';
import {htmlToText} from '../../src/data/model/html-to-text.js';
import {installParts} from '../../src/data/model/install-parts.js';

// The rare names come later, where a text has one.
installParts();

describe('htmlToText', () => {
  it('agrees with the browser on every named character reference of HTML 4', async () => {
    // The names come from the file that the module keeps them in, the truth from the browser's parser.
    const source = await (await fetch(new URL('../../src/data/model/reference-names.ts', import.meta.url))).text();
    const list = /160nbsp[^;]+10216lang rang/.exec(source)?.[0].match(/(?<=\b|\d)[A-Za-z]+\d*/g) ?? [];
    expect(list).to.have.lengthOf(248);
    const parser = document.createElement('textarea');
    for (const name of list) {
      parser.innerHTML = `x&${name};x`;
      expect(htmlToText(`x&${name};x`), name).to.equal(name === 'nbsp' ? 'x\u00a0x' : expected(parser.value));
    }
    function expected(value: string): string {
      // Spaces other than the no-break space are folded, and direction marks kept.
      return value.replace(/[\u2002\u2003\u2009]/, ' ');
    }
  });
});
