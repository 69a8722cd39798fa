import {expect} from 'chai';
import {BENT_HINT, httpHint, NETWORK_HINT, parseHint} from '../../../src/data/http/hints.js';

describe('httpHint', () => {
  const cases: readonly (readonly [status: number, word: string])[] = [
    [400, 'src attribute and its parameters'],
    [401, 'open this address to the public'],
    [403, 'open this address to the public'],
    [404, 'Check the src attribute'],
    [410, 'Nothing is at this address'],
    [418, 'src attribute and its parameters'],
    [429, 'too many requests'],
    [500, 'server log'],
    [503, 'server log'],
    [599, 'server log'],
  ];
  for (const [status, words] of cases) {
    it(`speaks of "${words}" for status ${status}`, () => {
      expect(httpHint(status)).to.contain(words);
    });
  }
});

describe('parseHint', () => {
  const cases: readonly (readonly [text: string, words: string])[] = [
    ['', 'empty'],
    [' \r\n\t', 'empty'],
    ['<?xml version="1.0"?><rss version="2.0">', 'XML'],
    ['\n<rss version="2.0">', 'XML'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'XML'],
    ['<rdf:RDF xmlns:rdf="">', 'XML'],
    ['<!doctype html><title>Log in</title>', 'HTML page'],
    ['<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><script>a[0] = {}</script>', 'HTML page'],
    ['  <html lang="en">', 'HTML page'],
    ['<br />\n<b>Warning</b>: Undefined variable on line <b>23</b><br />\n[{"id":4}]', 'display_errors'],
    ['<br />\n<b>Notice</b>: Undefined index<br />\n{"id":4}', 'display_errors'],
    ['[{"id":4}]<br />\n<b>Warning</b>: Undefined index in <b>/x.php</b>', 'printed after the JSON'],
    ['[{"text":"As in [1]<b>, </b>"}]<br />', 'printed after the JSON'],
    [`[${'{"id":4},'.repeat(3000)}{"id":4}]\n<!-- Cached -->`, 'printed after the JSON'],
    [
      `${'<br />\n<b>Warning</b>: Undefined variable on line <b>23</b><br />\n'.repeat(20)}[{"id":4}]`,
      'display_errors',
    ],
    ['<!-- cached --><!doctype html><style>a{color:red}</style>', 'HTML page'],
    ['<!-- cached -->\n <!-- minified --> <html>', 'HTML page'],
    ['Not <!-- found -->', 'not complete or not valid'],
    ['An <rss> tag', 'not complete or not valid'],
    ['An <html> tag', 'not complete or not valid'],
    ['[{"id":4},{"id":', 'not complete or not valid'],
    ['[{"excerpt":"<p>News [&hellip;]</p>\\n', 'not complete or not valid'],
    ['{id: 4}', 'not complete or not valid'],
    ['callback([{"id":4}])', 'not complete or not valid'],
    ['Not found', 'not complete or not valid'],
    ['<p>Not found</p>', 'not complete or not valid'],
  ];
  for (const [text, words] of cases) {
    it(`speaks of "${words}" for ${JSON.stringify(text.slice(0, 50))} (${text.length} characters)`, () => {
      expect(parseHint(text)).to.contain(words);
    });
  }

  it('looks at the first 10,000 characters, so that megabytes of nothing take no time', () => {
    expect(parseHint(`<b>${' '.repeat(9900)}[`)).to.contain('display_errors');
    expect(parseHint(`<b>${' '.repeat(10_000)}[`)).to.contain('not complete or not valid');
  });

  it('looks at the last 2,000 characters for the end of the JSON', () => {
    expect(parseHint(`[{"id":4}]<${'x'.repeat(1998)}`)).to.contain('printed after the JSON');
    expect(parseHint(`[{"id":4}]<${'x'.repeat(1999)}`)).to.contain('not complete or not valid');
  });
});

describe('BENT_HINT', () => {
  it('names what may be in the way', () => {
    expect(BENT_HINT).to.contain('one that wraps fetch').and.to.contain('one that was read already');
  });
});

describe('NETWORK_HINT', () => {
  it('names the host and the header, since a browser does not say which it was', () => {
    expect(NETWORK_HINT).to.contain('unreachable').and.to.contain('Access-Control-Allow-Origin');
    expect(NETWORK_HINT).to.match(/An error page of the server often lacks it too\.$/);
  });
});
