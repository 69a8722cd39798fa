import {expect} from 'chai';
import {NewsError} from '../../../src/data/model/news-error.js';
import {MAP_FIELDS, parseFieldMap, type FieldMap} from '../../../src/data/formats/field-map.js';

const PAGE = 'https://lab.example.org/data/news.json';

describe('parseFieldMap', () => {
  const maps: readonly (readonly [text: string, map: FieldMap])[] = [
    ['', {fields: {}}],
    [' \n ', {fields: {}}],
    ['title: headline', {fields: {title: ['headline']}}],
    ['title:headline', {fields: {title: ['headline']}}],
    [' title : headline ; ', {fields: {title: ['headline']}}],
    [';;title: headline;;', {fields: {title: ['headline']}}],
    ['items: data.articles', {items: ['data', 'articles'], fields: {}}],
    ['items:', {items: [], fields: {}}],
    [
      'items: data.articles; title: headline; url: link.href; date: published; excerpt: teaser; image: media.0.url',
      {
        items: ['data', 'articles'],
        fields: {
          title: ['headline'],
          url: ['link', 'href'],
          date: ['published'],
          excerpt: ['teaser'],
          image: ['media', '0', 'url'],
        },
      },
    ],
    ['title: a\n;\nurl: b', {fields: {title: ['a'], url: ['b']}}],
    ['title: dc:title', {fields: {title: ['dc:title']}}],
    ['title: my key.other key', {fields: {title: ['my key', 'other key']}}],
    [
      'author: a; theme: b; published: c; link: d; headline: e',
      {
        fields: {authors: ['a'], themes: ['b'], date: ['c'], url: ['d'], title: ['e']},
      },
    ],
    ['title: a; title: b', {fields: {title: ['b']}}],
  ];
  for (const [text, map] of maps) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(parseFieldMap(text, PAGE)).to.deep.equal(map);
    });
  }

  for (const field of MAP_FIELDS) {
    it(`knows the field ${field}`, () => {
      expect(parseFieldMap(`${field}: a.b`, PAGE).fields).to.deep.equal({[field]: ['a', 'b']});
    });
  }

  const wrong: readonly (readonly [text: string, part: string])[] = [
    ['title', 'title'],
    ['title: ', 'title:'],
    ['title: .', 'title: .'],
    [': headline', ': headline'],
    ['titel: headline', 'titel: headline'],
    ['Title: headline', 'Title: headline'],
    ['title = headline', 'title = headline'],
    ['my title: headline', 'my title: headline'],
    ['items: data; title headline; url: link', 'title headline'],
    // No field of ours, though every object has them.
    ['constructor: headline', 'constructor: headline'],
    ['__proto__: headline', '__proto__: headline'],
    ['toString: headline', 'toString: headline'],
  ];
  for (const [text, part] of wrong) {
    it(`cannot read "${text}", and names the part "${part}"`, () => {
      expect(() => parseFieldMap(text, PAGE))
        .to.throw(NewsError, `"${part}"`)
        .that.includes({kind: 'config', url: PAGE});
    });
  }

  it('names the fields there are in the hint', () => {
    expect(() => parseFieldMap('titel: headline', PAGE))
      .to.throw(NewsError)
      .that.has.property('hint')
      .that.contains('Fields are items, id, title, url, excerpt, date, updated, image, image-alt,');
  });
});
