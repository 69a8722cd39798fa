import {expect} from 'chai';
import {doiAddress, linkIn} from '../../../../src/data/formats/json-values/link-in.js';

const nested = (depth: number): unknown => (depth === 0 ? '/a' : {url: nested(depth - 1)});

/** A value in so many frames, each of which holds the next. */
const framed = (depth: number, frame: (inner: unknown) => unknown): unknown =>
  depth === 0 ? '/a' : frame(framed(depth - 1, frame));

const many = (count: number) => Object.fromEntries(Array.from({length: count}, (_, index) => [`x${index}`, 1]));

const post = (author: number) => `at://did:plc:${'a'.repeat(author)}/app.bsky.feed.post/3k`;

describe('the address of a page in a value', () => {
  const links: readonly (readonly [value: unknown, link: string | undefined])[] = [
    [' /a ', '/a'],
    ['https://a.example/b', 'https://a.example/b'],
    ['a story', undefined],
    [7, undefined],
    [null, undefined],
    // What answers a program.
    ['https://api.example.org/a', undefined],
    ['https://a.example/api/b', undefined],
    ['https://a.example/_api/b', undefined],
    ['https://a.example/rest/b', undefined],
    ['https://a.example/wp-json/wp/v2/posts/4', undefined],
    ['https://a.example/jsonapi/node/4', undefined],
    ['https://a.example/jsonapi.php/node/4', undefined],
    ['/a.json', undefined],
    ['/a.ics', undefined],
    ['/a.json/b', '/a.json/b'],
    ['/iiif/manifest', undefined],
    ['/manifesto', '/manifesto'],
    ['/a?from=/api/', '/a?from=/api/'],
    // What is a picture.
    ['/a.jpg', undefined],
    ['/a.jpeg', undefined],
    ['/a.jpg/b', '/a.jpg/b'],
    ['/content/dam/a', undefined],
    ['/a?image=b.jpg', '/a?image=b.jpg'],
    // DOIs, and posts of Bluesky.
    ['10.1234/abc', 'https://doi.org/10.1234/abc'],
    ['doi: 10.1234/abc', 'https://doi.org/10.1234/abc'],
    ['at://did:plc:abc/app.bsky.feed.post/3k', 'https://bsky.app/profile/did:plc:abc/post/3k'],
    ['at://did:plc:abc/app.bsky.feed.like/3k', undefined],
    ['at://did:plc:a2c/app.bsky.feed.post/3k', 'https://bsky.app/profile/did:plc:a2c/post/3k'],
    ['see at://did:plc:abc/app.bsky.feed.post/3k', undefined],
    ['at://did:plc:abc/app.bsky.feed.post/3k more', undefined],
    [post(465), `https://bsky.app/profile/did:plc:${'a'.repeat(465)}/post/3k`],
    [post(466), undefined],
    [`/${'a'.repeat(8191)}`, `/${'a'.repeat(8191)}`],
    [`/${'a'.repeat(8192)}`, undefined],
    // A list of links.
    [['/a', '/b'], '/a'],
    [
      [
        {rel: 'self', href: '/s'},
        {rel: 'alternate', href: '/a'},
      ],
      '/a',
    ],
    [[{href: '/b'}, {rel: 'canonical', href: '/a'}], '/a'],
    [[{'@rel': 'self', href: '/s'}, {href: '/a'}], '/a'],
    [[{rel: 'self', href: '/s'}], undefined],
    [
      [
        {rel: 'x-alternate', href: '/b'},
        {rel: 'alternate', href: '/a'},
      ],
      '/a',
    ],
    [
      [
        {rel: 'alternates', href: '/b'},
        {rel: 'alternate', href: '/a'},
      ],
      '/a',
    ],
    [[{rel: 'myself', href: '/a'}], '/a'],
    [[{'@ref': 'self', href: '/s'}, {href: '/a'}], '/a'],
    [[{type: 'self', href: '/s'}, {href: '/a'}], '/a'],
    [[{rel: 'alternate'}, {rel: 'item', href: '/a'}], '/a'],
    [[{rel: 'selfie', href: '/a'}], '/a'],
    [[[['/a']]], '/a'],
    [[[[['/a']]]], undefined],
    [[...Array.from({length: 59}, () => null), '/a'], '/a'],
    [[...Array.from({length: 60}, () => null), '/a'], undefined],
    // An object that has one.
    [{url: '/b', html: '/a'}, '/a'],
    [{id: 'https://a.example/b', format: 'text/html'}, 'https://a.example/b'],
    [{'@id': 'https://a.example/b', format: 'text/html'}, 'https://a.example/b'],
    [{'@id': 'https://a.example/b', format: 'text/html', url: '/c'}, 'https://a.example/b'],
    [{id: 'https://a.example/b', format: 'text/plain'}, undefined],
    [framed(6, (id) => ({id, format: 'text/html'})), '/a'],
    [framed(7, (id) => ({id, format: 'text/html'})), undefined],
    [{path: '/b'}, '/b'],
    [{base: 'https://a.example/'}, 'https://a.example/'],
    [{base: 'https://a.example/', path: '/b'}, 'https://a.example/b'],
    [{base: 'https://a.example', path: 'b'}, undefined],
    [{base: 'a', path: '/b'}, '/b'],
    [{'doc:html': {href: '/a'}, x: 1}, '/a'],
    [{'doc:self': {href: '/a'}, x: 1}, undefined],
    [{newsroom_view: '/a', x: 1}, '/a'],
    [{share_url: '/a', x: 1}, '/a'],
    [{apply_url: '/a', x: 1}, undefined],
    [{x_viewer: '/a', x: 1}, undefined],
    [{x_urls: '/a', x: 1}, undefined],
    [{...many(59), share_url: '/a'}, '/a'],
    [{...many(60), share_url: '/a'}, undefined],
    [framed(6, (inner) => ({x_view: inner, x: 1})), '/a'],
    [framed(7, (inner) => ({x_view: inner, x: 1})), undefined],
    [{spotify: '/a'}, '/a'],
    [{spotify: '/a', x: 1}, undefined],
    [{next: '/a'}, undefined],
    [{spotify: {url: '/a'}}, undefined],
    [{}, undefined],
    [nested(6), '/a'],
    [nested(7), undefined],
  ];
  for (const [value, link] of links) {
    it(`is ${link?.slice(0, 60)} in ${JSON.stringify(value).slice(0, 100)}`, () => {
      expect(linkIn(value)).to.equal(link);
    });
  }
});

describe('the address of a DOI', () => {
  const dois: readonly (readonly [value: unknown, address: string | undefined])[] = [
    [' 10.1234/abc ', 'https://doi.org/10.1234/abc'],
    ['DOI:10.1234/abc', 'https://doi.org/10.1234/abc'],
    ['http://dx.doi.org/10.1234/abc', 'https://doi.org/10.1234/abc'],
    ['https://doi.org/10.1234/a?b#c', 'https://doi.org/10.1234/a%3Fb%23c'],
    ['10.123456789/a', 'https://doi.org/10.123456789/a'],
    ['10.123/a', undefined],
    ['10.1234/a b', undefined],
    ['see 10.1234/abc', undefined],
    [`10.1234/${'a'.repeat(492)}`, `https://doi.org/10.1234/${'a'.repeat(492)}`],
    [`10.1234/${'a'.repeat(493)}`, undefined],
    [null, undefined],
  ];
  for (const [value, address] of dois) {
    it(`is ${address?.slice(0, 60)} for ${String(value).slice(0, 40)}`, () => {
      expect(doiAddress(value)).to.equal(address);
    });
  }
});
