import {expect} from 'chai';
import {safeSrcset, safeUrl} from '../../../src/data/model/safe-url.js';

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
  });

  it('is nothing where nothing is left', () => {
    expect(safeSrcset('data:image/png,x 300w', BASE)).to.equal(undefined);
    expect(safeSrcset(undefined, BASE)).to.equal(undefined);
  });
});
