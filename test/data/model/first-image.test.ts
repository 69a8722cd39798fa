import {expect} from 'chai';
import {firstImage} from '../../../src/data/model/first-image.js';

describe('firstImage', () => {
  const found: readonly (readonly [what: string, html: string, image: ReturnType<typeof firstImage>])[] = [
    ['finds no picture where there is none', '<p>No <image src="/a.png"></p>', undefined],
    [
      'reads all that a tag says',
      '<p><img src="/a.png" alt="A &amp; B" width="640" height=\'360px\'>',
      {
        url: '/a.png',
        alt: 'A & B',
        width: '640',
        height: '360',
      },
    ],
    ['reads a tag in capitals, without quotes', '<IMG SRC=/a.png ALT=A>', {url: '/a.png', alt: 'A'}],
    ['takes nothing of another tag', '<div data-src="/no.png"><img src="/a.png">', {url: '/a.png', alt: ''}],
    ['takes nothing of a text', 'as in src=/no.png', undefined],
    ['has no alternative text where the tag has none', '<img src="/a.png">', {url: '/a.png', alt: ''}],
    ...['data-src', 'data-lazy-src', 'data-original', 'data-orig-file'].map(
      (name) =>
        [
          `takes the address from ${name} before that of a stand-in`,
          `<img src="/stand-in.png" ${name}="/a.png">`,
          {url: '/a.png', alt: ''},
        ] as const,
    ),
    ['reads an attribute after one without a value', '<img hidden src = "/a.png">', {url: '/a.png', alt: ''}],
    [
      'takes "px" off the end of a side only',
      '<img src="/a.png" width="640px" height="px360">',
      {url: '/a.png', alt: '', width: '640', height: 'px360'},
    ],
    ['takes no side alone', '<img src="/a.png" width="640"><img src="/b.png">', {url: '/a.png', alt: ''}],
    [
      'takes the first value of an attribute that is there twice',
      '<img src="/a.png" src="/b.png">',
      {
        url: '/a.png',
        alt: '',
      },
    ],
    [
      'resolves character references in an address',
      '<img src=" /a.png?w=1&amp;h=2 ">',
      {url: '/a.png?w=1&h=2', alt: ''},
    ],
    [
      'prefers where a late picture comes from',
      '<img src="/wait.png" data-lazy-src="/a.png">',
      {url: '/a.png', alt: ''},
    ],
    ['takes the address where the late one is empty', '<img data-src="" src="/a.png">', {url: '/a.png', alt: ''}],
    [
      'passes over a picture in the address itself',
      '<img data-src="data:image/gif;base64,R0" src="/data:a.png">',
      {
        url: '/data:a.png',
        alt: '',
      },
    ],
    ['passes over a tag without an address', '<img alt="A"><img src="/a.png">', {url: '/a.png', alt: ''}],
    [
      'passes over a picture that is narrow',
      '<img src="/b.png" width="63"><img src="/a.png" width="64">',
      {
        url: '/a.png',
        alt: '',
      },
    ],
    [
      'passes over one that is low',
      '<img src="/b.png" width="640" height="1px"><img src="/a.png">',
      {
        url: '/a.png',
        alt: '',
      },
    ],
    [
      'passes over what its class calls no picture',
      '<img class="wp-smiley" src="/b.png"><img src="/a.png">',
      {
        url: '/a.png',
        alt: '',
      },
    ],
    [
      'passes over what its address calls no picture',
      '<img src="/share/button.png"><img src="/a.png">',
      {
        url: '/a.png',
        alt: '',
      },
    ],
    ['judges by whole words', '<img src="/iconic-buttons.png">', {url: '/iconic-buttons.png', alt: ''}],
    ['takes nothing of the tag that follows', '<img alt="A" <img src="/a.png" alt="B">', {url: '/a.png', alt: 'B'}],
  ];
  for (const [what, html, image] of found) {
    it(what, () => {
      expect(firstImage(html)).to.deep.equal(image);
    });
  }

  it('looks at the first thirty', () => {
    const small = '<img src="/b.png" width="1">';
    expect(firstImage(`${small.repeat(29)}<img src="/a.png">`)?.url).to.equal('/a.png');
    expect(firstImage(`${small.repeat(30)}<img src="/a.png">`)).to.equal(undefined);
  });

  it('looks at the first 200,000 characters, and the first 8,000 of a tag', () => {
    expect(firstImage(`${' '.repeat(100_000)}<img src="/a.png">`)?.url).to.equal('/a.png');
    expect(firstImage(`${' '.repeat(200_000)}<img src="/a.png">`)).to.equal(undefined);
    expect(firstImage(`<img ${' '.repeat(7000)} src="/a.png">`)?.url).to.equal('/a.png');
    expect(firstImage(`<img ${' '.repeat(8000)} src="/a.png">`)).to.equal(undefined);
  });
});
