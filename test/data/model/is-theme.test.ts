import {expect} from 'chai';
import {isTheme} from '../../../src/data/model/is-theme.js';

describe('isTheme', () => {
  const cases: readonly (readonly [wanted: string, names: readonly string[], others: readonly string[]])[] = [
    ['C', ['C'], ['C++', 'C#', 'D']],
    ['C++', ['C++', 'c++'], ['C', 'C#']],
    ['C#', ['C#'], ['C', 'C++']],
    ['Data  +  Health', ['Data + Health'], ['Data Health']],
    // Their slug is that of all three.
    ['c', ['C', 'C++', 'C#'], ['D']],
    ['erasmus', ['Erasmus', 'Erasmus+', '#erasmus'], ['Erasmus Mundus']],
    ['Erasmus+', ['Erasmus+', 'ERASMUS+'], ['Erasmus']],
    ['data-driven-healthcare', ['Data-driven healthcare', 'Data driven healthcare'], ['Healthcare']],
    ['Data-Driven-Healthcare', ['Data-driven healthcare'], ['Healthcare']],
    ['Data driven healthcare', ['Data-driven healthcare'], ['Healthcare']],
    ['strassenbau', ['Straßenbau', 'STRASSENBAU'], ['Strahlenbau']],
    ['okologie', ['Ökologie', 'Okologie'], ['Oekologie']],
    ['oekologie', ['Ökologie', 'Oekologie'], ['Okologie']],
    ['smorrebrod', ['Smørrebrød'], ['Smorebrd']],
    ['aerobic', ['Ærobic'], ['Robic', 'Arobic']],
    ['oeuvre', ['Œuvre'], ['Uvre', 'Ouvre']],
    ['dakovo', ['Đakovo'], ['Akovo']],
    ['malopolska', ['Małopolska'], ['Mapolska']],
    ['здоровье', ['Здоровье', 'ЗДОРОВЬЕ'], ['Здоровый']],
    ['Santé', ['Santé', 'Sante', 'SANTÉ'], ['Santé publique']],
  ];
  for (const [wanted, names, others] of cases) {
    it(`takes ${wanted} for ${names.join(', ')} without slugs, and not for ${others.join(', ')}`, () => {
      const found = [...names, ...others].filter((name) => isTheme({id: '1', slug: '', name}, wanted));
      expect(found).to.deep.equal(names);
    });
  }

  it('takes a theme by a path that ends in its slug, as the address of a category does', () => {
    const theme = {id: '7', slug: 'health', name: 'Health'};
    const wanted = [
      'research/health',
      'research/health/',
      '/category/research/HEALTH/',
      'research/health-data',
      'health/research',
    ];
    expect(wanted.filter((path) => isTheme(theme, path))).to.deep.equal(wanted.slice(0, 3));
    // TYPO3's slugs are paths themselves.
    expect(isTheme({...theme, slug: 'research/health'}, 'research/health')).to.equal(true);
  });

  it('takes nothing for what is longer than any name', () => {
    const [long, longer] = [500, 501].map((length) => 'x'.repeat(length)) as [string, string];
    expect(isTheme({id: long, slug: '', name: 'A'}, long)).to.equal(true);
    expect(isTheme({id: longer, slug: '', name: 'A'}, longer)).to.equal(false);
  });

  it('takes a theme with a slug by that alone, without case, or by its id', () => {
    const theme = {id: '7', slug: 'c-2', name: 'C++'};
    expect(['7', 'c-2', 'C-2', 'C++', 'c'].map((wanted) => isTheme(theme, wanted))).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
