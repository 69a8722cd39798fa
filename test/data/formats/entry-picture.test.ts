import {expect} from 'chai';
import {
  asPicture,
  hasAddress,
  isFileName,
  pictureFile,
  unnamedPicture,
  withFolder,
} from '../../../src/data/formats/entry-picture.js';
import {entryReader} from '../../../src/data/formats/news-fields.js';
import type {EntryFields} from '../../../src/data/formats/entry-fields.js';

const fieldsOf = (entry: object) => entryReader('en')({title: 'A', ...entry}) as EntryFields;

describe('the address of a page', () => {
  it('may be that of a picture', () => {
    for (const url of [
      'https://a.example/a.png',
      'http://a.example/a.jpeg?w=1',
      'https://a.example/b/a.WEBP#x',
      'https://a.example/a.jpg',
    ]) {
      expect(asPicture(url)).to.deep.equal({url});
    }
    for (const other of [
      '/a.png',
      'see https://a.example/a.png',
      'https://a.example/a.pngs',
      'https://a.example/a',
      `https://a.example/${'a'.repeat(2000)}.png`,
      7,
    ]) {
      expect(asPicture(other), String(other)).to.equal(undefined);
    }
  });
});

describe('the files of an entry', () => {
  const files: readonly (readonly [what: string, entry: object, url: string | undefined])[] = [
    ['by its ending', {files: [{url: '/a.pdf'}, {url: '/a.png'}]}, '/a.png'],
    ...['type', 'mime', 'mimetype', 'MediaType'].map(
      (key) => [`by its ${key}`, {files: [{url: '/a'}, {url: '/b', [key]: 'image/png'}]}, '/b'] as const,
    ),
    [
      'by the name of its file',
      {
        files: [
          {url: '/a', filename: 'a.txt'},
          {url: '/b', filename: 'b.jpg'},
        ],
      },
      '/b',
    ],
    [
      'by its name',
      {
        files: [
          {url: '/a', name: 'a'},
          {url: '/b', name: 'b.gif'},
        ],
      },
      '/b',
    ],
    ['in a list of another name', {Assets: [{Resources: [{URL: '/a'}], MediaType: 'Image'}]}, '/a'],
    ['by its ending before a query', {files: [{url: '/a.png?x'}]}, '/a.png?x'],
    ['not by a type that only begins so', {files: [{url: '/a', type: 'imagery'}]}, undefined],
    ['not without an address', {files: [{type: 'image/png'}]}, undefined],
    [
      'not beyond the twentieth',
      {files: [...Array.from({length: 20}, () => ({url: '/a'})), {url: '/b.png'}]},
      undefined,
    ],
    ['not of files that are none', {files: [{url: '/a.pdf', type: 'application/image'}]}, undefined],
  ];
  for (const [what, entry, url] of files) {
    it(`have a picture ${what}`, () => {
      expect(pictureFile(fieldsOf(entry))).to.deep.equal(url === undefined ? undefined : {url});
    });
  }
});

describe('a picture', () => {
  it('may say where it is, or in which folder, or nothing of it', () => {
    const images = [
      'https://a.example/a.png',
      'http://a.example/a.png',
      '//a.example/a.png',
      '/a.png',
      './a.png',
      '../a.png',
      'img/a.png',
      'img/../a.png',
      'a.png?x',
      'a.png',
    ];
    expect(images.filter((url) => hasAddress({url}))).to.deep.equal(images.slice(0, 6));
    expect(images.filter((url) => isFileName({url}))).to.deep.equal(['a.png']);
    expect(images.filter((url) => withFolder({url}) === undefined)).to.deep.equal(['a.png']);
    expect([hasAddress(undefined), isFileName(undefined), hasAddress({}), isFileName({})]).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the picture of an entry below a key that nobody knows', () => {
  const size = {width: 16, height: 9};
  const many = (count: number) => Object.fromEntries(Array.from({length: count}, (_, index) => [`x${index}`, 1]));
  const cases: readonly (readonly [what: string, entry: object, url: string | undefined])[] = [
    ['has an address and a size', {eyecatch: {url: '/a.png', ...size}}, '/a.png'],
    ['is not one of one pixel', {eyecatch: {url: '/a.png', width: 16, height: 1}}, undefined],
    ['is not one without a size', {eyecatch: {url: '/a.png'}}, undefined],
    ['is not that of who wrote it', {authorBox: {url: '/a.png', ...size}}, undefined],
    ['is the first that is one', {eyecatch: {url: 'x', ...size}, other: {url: '/b.png', ...size}}, '/b.png'],
    ['is not beyond the 200th field', {...many(199), eyecatch: {url: '/a.png', ...size}}, undefined],
    ['may be the 200th field', {...many(198), eyecatch: {url: '/a.png', ...size}}, '/a.png'],
    ['may be in a frame', {fields: {eyecatch: {url: '/a.png', ...size}}}, '/a.png'],
  ];
  for (const [what, entry, url] of cases) {
    it(what, () => {
      expect(unnamedPicture(fieldsOf(entry), 'en')?.url).to.equal(url);
    });
  }
});
