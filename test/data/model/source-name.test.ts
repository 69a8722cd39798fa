import {expect} from 'chai';
import {isSourceWanted, sourceName, sourceTheme} from '../../../src/data/model/source-name.js';

describe('the name of a source', () => {
  const names: readonly (readonly [what: string, source: {src: string; label?: string}, name: string])[] = [
    ['its label', {src: 'https://a.example/news', label: ' The A '}, 'The A'],
    ['the host of its address', {src: 'https://www.a.example:8443/news', label: ' '}, 'a.example:8443'],
    ['the host of the page, for a relative address', {src: '/news.json'}, 'page.example'],
    ['what is written, for what is no address', {src: 'javascript:void 0'}, 'javascript:void 0'],
  ];
  for (const [what, source, name] of names) {
    it(`is ${what}`, () => {
      expect(sourceName(source, 'https://page.example/a/')).to.equal(name);
    });
  }

  it('makes a theme of it', () => {
    expect(sourceTheme('Institute A')).to.deep.equal({id: 'institute-a', slug: '', name: 'Institute A'});
    expect(sourceTheme('++')).to.deep.equal({id: '++', slug: '', name: '++'});
  });
});

describe('a source', () => {
  const cases: readonly (readonly [name: string | undefined, wanted: string | undefined, is: boolean])[] = [
    ['Institute A', undefined, true],
    ['Institute A', '', true],
    [undefined, ' , ', true],
    ['Institute A', 'Institute A', true],
    ['Institute A', 'institute-a', true],
    ['Institute A', 'INSTITUTE A', true],
    ['Institute A', 'B, Institute A', true],
    ['Institute A', 'B,C', false],
    ['Institute A', 'Institute', false],
    [undefined, 'Institute A', false],
  ];
  for (const [name, wanted, is] of cases) {
    it(`called ${name} is ${is ? 'one' : 'none'} of "${wanted}"`, () => {
      expect(isSourceWanted(name, wanted)).to.equal(is);
    });
  }
});
