import {expect} from 'chai';
import {hostOf, safeSrcset, safeUrl} from '../../../src/data/model/safe-url.js';

const BASE = 'https://news.example.org/wp-json/wp/v2/posts';

describe('safeUrl', () => {
  const cases: readonly (readonly [value: unknown, url: string | undefined])[] = [
    ['https://a.example/x', 'https://a.example/x'],
    ['http://a.example/x', 'http://a.example/x'],
    ['/x', 'https://news.example.org/x'],
    ['x', 'https://news.example.org/wp-json/wp/v2/x'],
    ['//a.example/x', 'https://a.example/x'],
    ['?p=4', 'https://news.example.org/wp-json/wp/v2/posts?p=4'],
    ['?p=4&amp;q=5&#038;r=6', 'https://news.example.org/wp-json/wp/v2/posts?p=4&q=5&r=6'],
    ['?p=4&amp;amp;q=5&amp;#38;r=6', 'https://news.example.org/wp-json/wp/v2/posts?p=4&q=5&r=6'],
    [' https://a.example/x ', 'https://a.example/x'],
    // what the parser writes in another way
    ['https://WWW.a.example/x', 'https://www.a.example/x'],
    ['https://a.EXAMPLE/x', 'https://a.example/x'],
    ['https://a.eXAMPLE/x', 'https://a.example/x'],
    ['https://a.example:0443/x', 'https://a.example/x'],
    ['http://a.example:80/x', 'http://a.example/x'],
    ['http://a.example/é', 'http://a.example/%C3%A9'],
    ['https://a.example/"x', 'https://a.example/%22x'],
    ['https://a.example/x y', 'https://a.example/x%20y'],
    ['https://a.example/?é', 'https://a.example/?%C3%A9'],
    ['https://a.example/?"', 'https://a.example/?%22'],
    ['https://a.example/#é', 'https://a.example/#%C3%A9'],
    ['https://a.example/../x', 'https://a.example/x'],
    ['https://a.example/y/../x', 'https://a.example/x'],
    ['https://a.example/y/%2E%2e/x', 'https://a.example/x'],
    ['https://a.example/y/%2e%2e/x', 'https://a.example/x'],
    ['https://a.example', 'https://a.example/'],
    ['https://a.example?x', 'https://a.example/?x'],
    ['https://127.1/x', 'https://127.0.0.1/x'],
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    [' \u0001javascript:alert(1)', undefined],
    ['java\tscript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,<script>alert(1)</script>', undefined],
    ['vbscript:msgbox(1)', undefined],
    ['blob:https://a.example/1', undefined],
    ['file:///etc/passwd', undefined],
    ['mailto:a@example.org', undefined],
    ['https://', undefined],
    ['', undefined],
    ['  ', undefined],
    [undefined, undefined],
    [null, undefined],
    [42, undefined],
    [{href: 'https://a.example'}, undefined],
  ];
  for (const [value, url] of cases) {
    it(`makes ${url} of ${JSON.stringify(value)}`, () => {
      expect(safeUrl(value, BASE)).to.equal(url);
    });
  }

  it('is nothing where it is longer than any address', () => {
    const long = (length: number) => 'https://a.example/'.padEnd(length, 'x');
    expect(safeUrl(long(8192))).to.equal(long(8192));
    expect(safeUrl(long(8193))).to.equal(undefined);
  });

  it('needs a base for a relative address', () => {
    expect(safeUrl('/x')).to.equal(undefined);
  });
});

describe('safeSrcset', () => {
  it('resolves each candidate', () => {
    expect(safeSrcset('/a-300.png 300w, /a-600.png 600w', BASE)).to.equal(
      'https://news.example.org/a-300.png 300w, https://news.example.org/a-600.png 600w',
    );
  });

  it('drops the candidates that are no http or https address, or have no descriptor', () => {
    expect(safeSrcset('javascript:alert(1) 300w, /a.png 2x, /b.png, /c.png 1q', BASE)).to.equal(
      'https://news.example.org/a.png 2x',
    );
  });

  it('reads candidates without a space after the comma, and commas within an address', () => {
    expect(safeSrcset('/a,b.png 1x,/c.png 2x , /d.png, /e.png 3x', BASE)).to.equal(
      'https://news.example.org/a,b.png 1x, https://news.example.org/c.png 2x, https://news.example.org/e.png 3x',
    );
  });

  it('takes numbers of any length for sizes, and nothing that only looks like one', () => {
    expect(safeSrcset('/a.png  1.25x, /b.png 1280w', 'https://a.example/')).to.equal(
      'https://a.example/a.png 1.25x, https://a.example/b.png 1280w',
    );
    expect(safeSrcset('/a.png x2x, /b.png 2xy, /c.png 1.x', 'https://a.example/')).to.equal(undefined);
  });

  it('keeps 20 candidates at most', () => {
    const many = Array.from({length: 50}, (_, index) => `/${index}.png ${index + 1}w`).join(', ');
    expect(safeSrcset(many, BASE)?.split(', ')).to.have.lengthOf(20);
  });

  it('tells what is cut, and only that', () => {
    const told = (srcset: string) => {
      let count = 0;
      safeSrcset(srcset, BASE, () => count++);
      return count;
    };
    const sizes = (count: number) => Array.from({length: count}, (_, index) => `/a.png ${index + 1}w`).join(', ');
    expect([sizes(1), sizes(20), sizes(21), sizes(5000), '/a.png, '.repeat(50)].map(told)).to.deep.equal([
      0, 0, 1, 1, 1,
    ]);
    expect(told(`${sizes(1)}${' '.repeat(20 * 8192)}`), 'after spaces without end').to.equal(1);
  });

  it('is nothing where nothing is left', () => {
    expect(safeSrcset('data:image/png,x 300w', BASE)).to.equal(undefined);
    expect(safeSrcset(undefined, BASE)).to.equal(undefined);
  });
});

describe('hostOf', () => {
  it('is the host without the "www." at its beginning', () => {
    expect(
      ['https://www.a.example/x', 'https://a.example:8443/', 'https://a.www.example/'].map((address) =>
        hostOf(address),
      ),
    ).to.deep.equal(['a.example', 'a.example:8443', 'a.www.example']);
  });
});
