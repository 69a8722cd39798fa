import {expect} from 'chai';
import {imageIn} from '../../../../src/data/formats/json-values/image-in.js';

const nested = (depth: number): unknown => (depth === 0 ? '/a.png' : {image: nested(depth - 1)});

describe('the picture in a value', () => {
  const urls: readonly (readonly [value: unknown, url: string | undefined])[] = [
    [' /a.png ', '/a.png'],
    ['https://a.example/a', 'https://a.example/a'],
    ['img/a.png', 'img/a.png'],
    ['a.jpeg?w=1', 'a.jpeg?w=1'],
    ['self', undefined],
    ['a.gif.txt', undefined],
    ['/a.mp4', undefined],
    ['/a.pdf?x', undefined],
    ['/a.json', undefined],
    ['/a.mp4/b', '/a.mp4/b'],
    ['https://a.example/{width}/a.png', undefined],
    ['//a.example/ic/$recipe/a.png', undefined],
    [7, undefined],
    [null, undefined],
    // An object as the text of one: Joomla, Prezly.
    ['{"url": "/a.png"}', '/a.png'],
    ['["/a.png"]', '/a.png'],
    ['{"url": "/a.png"', undefined],
    [`{"url": "/a.png", "x": "${'x'.repeat(9000)}"}`, undefined],
    // The first of a list that is one.
    [[null, 'self', '/a.png', '/b.png'], '/a.png'],
    [[...Array.from({length: 19}, () => null), '/a.png'], '/a.png'],
    [[...Array.from({length: 20}, () => null), '/a.png'], undefined],
    // An object.
    [{thumbnail: '/b.png', url: '/a.png'}, '/a.png'],
    [{base: 'https://a.example/', filename: 'a.png'}, 'https://a.example/a.png'],
    [{filename: 'a.png'}, undefined],
    [{filename: '/a.png'}, '/a.png'],
    [{en: '/a.png', de: '/b.png'}, '/a.png'],
    [{type: 'Image', id: 'https://a.example/a'}, 'https://a.example/a'],
    [{'@type': 'dctypes:Image', '@id': 'https://a.example/a'}, 'https://a.example/a'],
    [{type: 'Imagery', id: 'https://a.example/a'}, undefined],
    [{type: 'video/mp4', url: '/a', thumbnail: '/b.png'}, '/b.png'],
    [{mediaType: 'audio/mpeg', url: '/a'}, undefined],
    [{mime_type: 'application/pdf', url: '/a'}, undefined],
    [{mimeType: 'image/png', url: '/a'}, '/a'],
    [{responsiveImage: {src: '/a.png'}}, '/a.png'],
    [{DownloadUrl: '/a.png'}, '/a.png'],
    [{imageCredit: '/a.png'}, undefined],
    [{pageUrl: '/a.png'}, undefined],
    [
      {
        sizes: [
          {src: '/s.png', width: 100},
          {src: '/l.png', width: 1800},
          {src: '/x.png', width: 4000},
        ],
      },
      '/l.png',
    ],
    [{sizes: [{src: '/x.png', width: 4000}]}, '/x.png'],
    [{sizes: {large: '/l.png'}}, '/l.png'],
    [nested(6), '/a.png'],
    [nested(7), undefined],
  ];
  for (const [value, url] of urls) {
    it(`is ${url} in ${JSON.stringify(value).slice(0, 100)}`, () => {
      expect(imageIn(value, 'en')?.url).to.equal(url);
    });
  }

  const whole: readonly (readonly [value: object, image: object])[] = [
    [
      {url: '/a.png', alt: 'A &amp; B'},
      {url: '/a.png', alt: 'A & B'},
    ],
    [
      {url: '/a.png', alt: '', alt_text: 'A'},
      {url: '/a.png', alt: 'A'},
    ],
    [
      {url: '/a.png', alternativeText: 'A'},
      {url: '/a.png', alt: 'A'},
    ],
    [
      {url: '/a.png', properties: {alternative: 'A'}},
      {url: '/a.png', alt: 'A'},
    ],
    [
      {url: '/a.png', width: 16, height: 9},
      {url: '/a.png', width: 16, height: 9},
    ],
    [
      {url: '/a.png', dimensions: {width: 16, height: 9}},
      {url: '/a.png', width: 16, height: 9},
    ],
    [
      {url: '/a.png', details: {image: {width: 16, height: 9}}},
      {url: '/a.png', width: 16, height: 9},
    ],
    [
      {image: {url: '/a.png', width: 16, height: 9}, alt: 'A'},
      {url: '/a.png', width: 16, height: 9, alt: 'A'},
    ],
    [
      {type: 'Image', id: 'https://a.example/a', width: 16, height: 9},
      {url: 'https://a.example/a', width: 16, height: 9},
    ],
  ];
  for (const [value, image] of whole) {
    it(`is ${JSON.stringify(image)} in ${JSON.stringify(value)}`, () => {
      expect(imageIn(value, 'en')).to.deep.equal(image);
    });
  }
});
