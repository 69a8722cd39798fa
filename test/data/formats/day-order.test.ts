import {expect} from 'chai';
import {readNews} from '../../../src/data/pages/read.js';

const url = 'https://news.example.org/data/news.json';
const daysOf = (dates: readonly string[], key = 'date', map = '') =>
  readNews(
    dates.map((date, index) => ({title: `T${index}`, url: `/${index}`, [key]: date})),
    {url, map},
  ).items.map(({published}) => published);

describe('dates of one list', () => {
  for (const [what, dates, days] of [
    ['with the day first', ['08/12/2022', '22/11/2022', '01/12/2022'], ['2022-12-08', '2022-11-22', '2022-12-01']],
    ['with the month first', ['10/07/2014', '10/20/2014', '1/2/2013'], ['2014-10-07', '2014-10-20', '2013-01-02']],
    ['with dashes', ['08-12-2022', '22-11-2022'], ['2022-12-08', '2022-11-22']],
    [
      'with times',
      ['10/07/2014 08:00:00', '10/20/2014 18:30:00', '10/07/2014 2:05 PM'],
      ['2014-10-07T08:00:00+00:00', '2014-10-20T18:30:00+00:00', '2014-10-07T14:05:00+00:00'],
    ],
    ['that contradict each other', ['08/12/2022', '22/11/2022', '11/22/2022'], [undefined, '2022-11-22', '2022-11-22']],
    ['of which none says it', ['08/12/2022', '01/12/2022'], [undefined, undefined]],
    ['beside others', ['08/12/2022', '2022-11-22', '13/01/2022'], ['2022-12-08', '2022-11-22', '2022-01-13']],
  ] as const) {
    it(`are read in the way that one of them tells: ${what}`, () => {
      expect(daysOf(dates)).to.deep.equal(days);
    });
  }

  it('are read so below a key that the map names, too', () => {
    expect(daysOf(['08/12/2022', '22/11/2022'], 'x', 'date: x')).to.deep.equal(['2022-12-08', '2022-11-22']);
  });
});

describe('a list that is kept by hand', () => {
  it('may have its keys in the language of its site', () => {
    const read = (entry: object) => {
      const [item] = readNews([entry, entry], {url}).items;
      return [item?.title, item?.excerpt, item?.published, item?.image?.url, item?.authors.join()];
    };
    const [title, text, day, image] = [
      'A title',
      'A text of some words.',
      '2025-06-14',
      'https://news.example.org/i/a.jpg',
    ];
    expect(read({nome: title, descricao: text, data: '14/06/2025', imagem: '/i/a.jpg', autor: 'N'})).to.deep.equal([
      title,
      text,
      day,
      image,
      'N',
    ]);
    expect(read({titolo: title, testo: text, data: '14/06/2025', immagine: '/i/a.jpg', autore: 'N'})).to.deep.equal([
      title,
      text,
      day,
      image,
      'N',
    ]);
    expect(read({nombre: title, descripción: text, fecha: '14/06/2025', imagen: '/i/a.jpg', autor: 'N'})).to.deep.equal(
      [title, text, day, image, 'N'],
    );
    expect(
      read({Titel: title, Inhalt: text, veröffentlicht: '14.06.2025', Bild: '/i/a.jpg', Verfasser: 'N'}),
    ).to.deep.equal([title, text, day, image, 'N']);
    expect(
      read({titre: title, contenu: text, 'date de publication': '14/06/2025', image: '/i/a.jpg', auteur: 'N'}),
    ).to.deep.equal([title, text, day, image, 'N']);
  });
});
