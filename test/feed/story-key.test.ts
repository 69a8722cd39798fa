import {expect} from '@open-wc/testing';
import {storyKey} from '../../src/feed/story-key.js';

describe('storyKey', () => {
  const STORY = 'https://news.example.org/2026/incubator?id=7';
  for (const same of [
    'http://news.example.org/2026/incubator?id=7',
    'https://www.news.example.org/2026/incubator?id=7',
    'https://NEWS.example.org:443/2026/incubator/?id=7',
    'https://news.example.org/2026/incubator//?id=7#comments',
    'https://news.example.org/2026/incubator?id=7&utm_source=feed&utm_medium=x&fbclid=1&ref=partner.example',
    'https://news.example.org/2026/incubator?mc_cid=1&id=7',
  ]) {
    it(`is the same for ${same}`, () => {
      expect(storyKey(same)).to.equal(storyKey(STORY));
    });
  }

  for (const other of [
    'https://news.example.org/2026/incubator?id=8',
    'https://news.example.org/2026/incubator',
    'https://news.example.org/2026/Incubator?id=7',
    'https://news.example.org:8443/2026/incubator?id=7',
    'https://other.example.org/2026/incubator?id=7',
    'https://news.example.org/2026?id=7',
  ]) {
    it(`is another for ${other}`, () => {
      expect(storyKey(other)).not.to.equal(storyKey(STORY));
    });
  }

  it('takes the order of parameters for no difference', () => {
    expect(storyKey('https://a.example/?a=1&b=2')).to.equal(storyKey('https://a.example/?b=2&a=1'));
  });
});
