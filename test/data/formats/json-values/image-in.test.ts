import {expect} from 'chai';
import {imageIn} from '../../../../src/data/formats/json-values/image-in.js';

const nested = (depth: number): unknown => (depth === 0 ? '/a.png' : {image: nested(depth - 1)});
/** An object kept as the text of one, in another, and so on. */
const asTexts = (depth: number): string => (depth === 0 ? '/a.png' : JSON.stringify({url: asTexts(depth - 1)}));

const many = (count: number) => Object.fromEntries(Array.from({length: count}, (_, index) => [`x${index}`, 1]));

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
    ['a.jpg#b', 'a.jpg#b'],
    ['see img/a.png', undefined],
    ['img/a.png of it', undefined],
    ['/x/a.mp4', undefined],
    ['/a.mp4#t', undefined],
    ['/a.mp4-b', '/a.mp4-b'],
    ['/a.jsx', '/a.jsx'],
    ['/a.xmp3', '/a.xmp3'],
    ['/a.doc', undefined],
    ['/a.htm', undefined],
    ['/a.json/b', '/a.json/b'],
    ['/a.png?x=["', '/a.png?x=["'],
    [`/${'a'.repeat(8191)}`, `/${'a'.repeat(8191)}`],
    [`${'a'.repeat(8189)}.png`, undefined],
    [7, undefined],
    [null, undefined],
    // An object as the text of one: Joomla, Prezly.
    ['{"url": "/a.png"}', '/a.png'],
    ['["/a.png"]', '/a.png'],
    ['{"url": "/a.png"', undefined],
    [`{"url": "/a.png", "x": "${'x'.repeat(9000)}"}`, undefined],
    [' {"url": "/a.png"}', '/a.png'],
    [`{"url": "/a.png", "x": "${'x'.repeat(8167)}"}`, undefined],
    [`{"url": "/a.png", "x": "${'x'.repeat(8166)}"}`, '/a.png'],
    [asTexts(3), '/a.png'],
    [asTexts(4), undefined],
    // The first of a list that is one.
    [[null, 'self', '/a.png', '/b.png'], '/a.png'],
    [[...Array.from({length: 19}, () => null), '/a.png'], '/a.png'],
    [[...Array.from({length: 20}, () => null), '/a.png'], undefined],
    // An object.
    [{thumbnail: '/b.png', url: '/a.png'}, '/a.png'],
    [{base: 'https://a.example/', filename: 'a.png'}, 'https://a.example/a.png'],
    [{filename: 'a.png'}, undefined],
    [{filename: '/a.png'}, '/a.png'],
    [{filename: 'a.png', url: '/b.png'}, '/b.png'],
    [{filename: {url: '/a.png'}}, '/a.png'],
    [{en: '/a.png', de: '/b.png'}, '/a.png'],
    [{type: 'Image', id: 'https://a.example/a'}, 'https://a.example/a'],
    [{'@type': 'dctypes:Image', '@id': 'https://a.example/a'}, 'https://a.example/a'],
    [{type: 'Imagery', id: 'https://a.example/a'}, undefined],
    [{type: 'video/mp4', url: '/a', thumbnail: '/b.png'}, '/b.png'],
    [{mediaType: 'audio/mpeg', url: '/a'}, undefined],
    [{mime_type: 'application/pdf', url: '/a'}, undefined],
    [{mimeType: 'image/png', url: '/a'}, '/a'],
    [{mimeType: 'video/mp4', url: '/a'}, undefined],
    [{mimetype: 'video/mp4', url: '/a'}, undefined],
    [{'@type': 'VideoObject', url: '/a', preview_url: '/b.png'}, '/b.png'],
    [{type: 'document', url: '/a', thumbnailUrl: '/b.png'}, '/b.png'],
    [{type: 'application/x', url: '/a', poster: '/b.png'}, '/b.png'],
    [{type: 'Image', url: '/a.png'}, '/a.png'],
    [
      {
        images: [
          {src: '/a.png', width: 10},
          {src: '/b.png', width: 20},
        ],
      },
      '/a.png',
    ],
    [{type: 'MyImage', id: 'https://a.example/a'}, undefined],
    [{type: 'Image', id: 'x', url: '/a.png'}, '/a.png'],
    [{base: '/x', url: '/a.png'}, '/a.png'],
    [{medium: '/a.png'}, '/a.png'],
    [{fixed: '/a.png'}, '/a.png'],
    // A key that nobody knows.
    [{refNode: '/a.png'}, '/a.png'],
    [{nodeOf: '/a.png'}, undefined],
    [{mainUrl: '/a.png'}, '/a.png'],
    [{mainUrls: '/a.png'}, '/a.png'],
    [{urlsOf: '/a.png'}, undefined],
    [{mainSrc: '/a.png'}, '/a.png'],
    [{srcOf: '/a.png'}, undefined],
    [{...many(59), photo: '/a.png'}, '/a.png'],
    [{...many(60), photo: '/a.png'}, undefined],
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
    [
      {
        sizes: [
          {src: '/m.png', width: 2000},
          {src: '/s.png', width: 100},
        ],
      },
      '/m.png',
    ],
    [
      {
        sizes: [
          {src: '/s.png', width: 100},
          {src: '/m.png', width: 2000},
        ],
      },
      '/m.png',
    ],
    [{sizes: Array.from({length: 61}, (_, index) => ({src: `/${index}.png`, width: index}))}, '/59.png'],
    [{en: {en: {en: {en: {en: {en: '/a.png'}}}}}}, '/a.png'],
    [{en: {en: {en: {en: {en: {en: {en: '/a.png'}}}}}}}, undefined],
    [[[[[[['/a.png']]]]]], '/a.png'],
    [[[[[[[['/a.png']]]]]]], undefined],
    [nested(6), '/a.png'],
    [nested(7), undefined],
  ];
  for (const [value, url] of urls) {
    it(`is ${url?.slice(0, 40)} in ${JSON.stringify(value).slice(0, 100)}`, () => {
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
    [{type: 'Image', id: 'https://a.example/a'}, {url: 'https://a.example/a'}],
  ];
  for (const [value, image] of whole) {
    it(`is ${JSON.stringify(image)} in ${JSON.stringify(value)}`, () => {
      expect(imageIn(value, 'en')).to.deep.equal(image);
    });
  }
});
