import {expect} from 'chai';
import {DEFAULTS} from '../../demo/builder/choices.js';
import {readAddress} from '../../demo/builder/read-address.js';
import {normalize} from '../../demo/builder/normalize.js';

describe('an address that was typed', () => {
  for (const [typed, address] of [
    ['https://x.example/a?b={c}', 'https://x.example/a?b={c}'],
    [' HTTP://x.example ', 'http://x.example/'],
    ['news.example.org/wp-json/wp/v2/posts', 'https://news.example.org/wp-json/wp/v2/posts'],
    ['news.example.org', 'https://news.example.org/'],
    ['news.example.org:8443?x=1', 'https://news.example.org:8443/?x=1'],
    ['bücher.example/feed.json', 'https://xn--bcher-kva.example/feed.json'],
    ['xn--bcher-kva.xn--p1ai/x', 'https://xn--bcher-kva.xn--p1ai/x'],
    ['192.0.2.7/news', 'https://192.0.2.7/news'],
    ['127.0.0.1:4801/recorded', 'http://127.0.0.1:4801/recorded'],
    ['localhost:3000', 'http://localhost:3000/'],
    ['//news.example.org/x', 'https://news.example.org/x'],
    ['feed://news.example.org/feed', 'https://news.example.org/feed'],
    ['feed:https://news.example.org/feed', 'https://news.example.org/feed'],
    ['htt\nps://x.example/', 'https://x.example/'],
  ] as const) {
    it(`is read: ${JSON.stringify(typed)}`, () => expect(readAddress(typed)).to.deep.equal({address, problem: ''}));
  }

  for (const [typed, problem] of [
    ['javascript:alert(1)', /begin with “javascript:”/],
    [' JavaScript:alert(1)', /begin with “JavaScript:”/],
    ['java\nscript:alert(1)', /begin with “javascript:”/],
    ['\x01data:text/html,x', /begin with “data:”/],
    ['ftp://news.example.org/x', /begin with “ftp:”/],
    ['file:///home/me/news.json', /begin with “file:”/],
    ['C:\\news.json', /begin with “C:”/],
    ['/news.json', /end of an address.* https:\/\/www\.example\.org\/news\.json$/],
    ['../news.json', /end of an address/],
    ['news.json', /end of an address/],
    ['news', /“news” doesn’t look like a web address/],
    ['me@example.org', /doesn’t look like a web address/],
    ['two words.example.org', /doesn’t look like a web address/],
    ['https://', /doesn’t look like a web address/],
    ['https://me:secret@news.example.org/', /password/],
  ] as const) {
    it(`is refused with what to do: ${JSON.stringify(typed)}`, () => {
      const read = readAddress(typed);
      expect(read.address).to.equal('');
      expect(read.problem).to.match(problem);
    });
  }

  it('may be within the page’s own site, for a link or a script, but leads somewhere', () => {
    for (const own of ['/news', 'news?a=1:2', 'js/newsstand.js', 'newsstand.js', '../all.html']) {
      expect(readAddress(own, true)).to.deep.equal({address: own, problem: ''});
    }
    expect(readAddress('cdn.example.org/newsstand.js', true).address).to.equal('https://cdn.example.org/newsstand.js');
    expect(readAddress('java\tscript:alert(1)', true).address).to.equal('');
  });

  it('is nothing where nothing was typed', () => {
    expect(readAddress(' ')).to.deep.equal({address: '', problem: ''});
  });
});

describe('the addresses among the choices', () => {
  it('are shown whole, and used where they are addresses', () => {
    const {shown, used, refused} = normalize({
      ...DEFAULTS,
      src: 'news.example.org/x',
      more: 'a.example/feed.json The A\n\njavascript:alert(1) Evil',
      themes: '/categories',
      href: '/news',
    });
    expect(shown).to.include({
      src: 'https://news.example.org/x',
      more: 'https://a.example/feed.json The A\njavascript:alert(1) Evil',
      themes: '/categories',
      href: '/news',
    });
    expect(used).to.include({
      src: 'https://news.example.org/x',
      more: 'https://a.example/feed.json The A',
      themes: '',
      href: '/news',
      script: DEFAULTS.script,
    });
    expect(Object.keys(refused)).to.deep.equal(['more', 'themes']);
    expect(refused.themes).to.match(/^Address of the themes: “\/categories” is only the end/);
  });
});
