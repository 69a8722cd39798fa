import {expect} from 'chai';
import fc from 'fast-check';
import {htmlToText, looksLikeHtml} from '../../../src/data/model/html-to-text.js';
import {shorten, stripEllipsis, tidyText} from '../../../src/data/model/plain-text.js';
import {safeSrcset, safeUrl} from '../../../src/data/model/safe-url.js';
import {readNews} from '../../../src/data/pages/read.js';
import {parseHint} from '../../../src/data/http/hints.js';
import {tries} from '../../tries.js';

const BASE = 'https://news.example.org/wp-json/wp/v2/posts';
const REFERENCES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&#62;', '"': '&#x22;'};
const any = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string({unit: fc.constantFrom('&', '<', '>', ';', '#', 'a', ' ')}),
);

describe('any text', () => {
  it('is the same text after it was escaped as HTML and read again', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(htmlToText(text.replace(/[&<>"]/g, (char) => REFERENCES[char] ?? ''))).to.equal(tidyText(text));
      }),
      tries(600),
    );
  });

  it('is tidy after it was tidied', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(tidyText(tidyText(text))).to.equal(tidyText(text));
      }),
      tries(600),
    );
  });

  it('that is shortened begins as before, and says whether something is missing', () => {
    fc.assert(
      fc.property(any, fc.integer({min: 1, max: 30}), (text, length) => {
        const short = shorten(text, length);
        expect(text.startsWith(short.text)).to.equal(true);
        expect(short.cut).to.equal(text.length > length);
      }),
      tries(600),
    );
  });

  it('is the same address once it is one', () => {
    fc.assert(
      fc.property(fc.oneof(any, fc.webUrl({withQueryParameters: true, withFragments: true})), (text) => {
        const url = safeUrl(text, BASE);
        expect(safeUrl(url)).to.equal(url);
        const srcset = safeSrcset(`${text} 300w, ${text} 2x`, BASE);
        expect(safeSrcset(srcset)).to.equal(srcset);
      }),
      tries(600),
    );
  });

  it('is the address that the URL parser makes of it, also where one look says that it is one', () => {
    const piece = (...pieces: string[]) =>
      fc.array(fc.constantFrom(...pieces), {maxLength: 5}).map((all) => all.join(''));
    const host = fc.oneof(
      fc.constantFrom('a.example', 'b-c.example', 'xn--a.example', 'a.xn--b', '1.2.3.4', 'a.0x7f'),
      piece('a', 'b.', '1', '.', '-', 'é', 'A', '_', '%41'),
    );
    const port = fc.constantFrom('', '', ':', ':80', ':443', ':0443', ':8080', ':99999');
    const rest = fc.oneof(
      fc.constant('/a.jpg'),
      piece('/a', '/..', '/.a', '/%2e', '/%2E.', '/', '%', '%zz', ' ', "'", '"', '|', 'é', '\\', ':', '@', '~'),
    );
    const query = fc.oneof(fc.constant(''), piece('?', '?a=b&c', "'", '#', 'é', '/..', '%2E', '[]', '{', '|'));
    const address = fc.tuple(
      fc.constantFrom('https://', 'https://', 'http://', 'https:/', 'ftp://'),
      host,
      port,
      rest,
      query,
    );
    fc.assert(
      fc.property(address, (parts) => {
        const text = parts.join('');
        const parsed = URL.parse(text, BASE);
        expect(safeUrl(text, BASE)).to.equal(parsed?.protocol.startsWith('http') ? parsed.href : undefined);
      }),
      tries(3_000),
    );
  });
});

describe('a text of two hundred thousand characters is read in no time', () => {
  // Each is repeated as often as fits.
  const patterns =
    '<|<a|<a "|<b>|<!|<!--|</|<script>|<svg><script></svg>|<br/>|&|&#|&amp|[|[a |[a =|[a_|[a b=c|[…|[…] |(...)|' +
    ' |\u00a0|-|. |,|, |\ud800|\u202e|a|1';
  for (const pattern of patterns.split('|')) {
    it(`where it repeats ${JSON.stringify(pattern)}`, () => {
      const text = `a${pattern.repeat(200_000 / pattern.length)}b`;
      const began = process.cpuUsage();
      htmlToText(text);
      looksLikeHtml(text);
      stripEllipsis(text);
      tidyText(text);
      parseHint(text);
      safeSrcset(text, BASE);
      readNews([{title: {rendered: text}, excerpt: {rendered: text}}], {url: BASE});
      readNews([{title: text, excerpt: text, date: text, language: text}], {url: 'https://news.example.org/x'});
      // Some tens of milliseconds of this process, whatever others do; what grows with the square of the length takes minutes.
      expect(process.cpuUsage(began).user).to.be.below(4_000_000);
    });
  }
});
