import {expect} from 'chai';
import {diagnose, letter, type Facts} from '../../demo/builder/diagnose.js';

const GOOD: Facts = {
  url: new URL('https://news.example.org/wp-json/wp/v2/posts'),
  outcome: 'read',
  seconds: 20,
  status: 200,
  contentType: 'application/json; charset=UTF-8',
  cacheControl: 'public, max-age=300',
  expires: '',
  bytes: 40_000,
  milliseconds: 200,
  text: '[]',
  isJson: true,
};

const facts = (changed: Partial<Facts>): Facts => ({...GOOD, ...changed});
const worst = (changed: Partial<Facts>) => diagnose(facts(changed))[0];

describe('what is said of a source', () => {
  it('is good of one that is as it should be, and there is nothing to ask', () => {
    expect(diagnose(GOOD).map(({level}) => level)).to.deep.equal(['good', 'good', 'good', 'good', 'good']);
    expect(letter(diagnose(GOOD))).to.equal('');
  });

  for (const [name, changed, level, text, ask] of [
    [
      'does not allow it',
      {outcome: 'hidden'},
      'problem',
      /does not let other sites/,
      /Access-Control-Allow-Origin: \*/,
    ],
    [
      'is a page that others may not read',
      {outcome: 'hidden', url: new URL('https://news.example.org/2026/06/')},
      'problem',
      /looks like a page/,
      /Which address has your news as JSON/,
    ],
    [
      'is a page',
      {isJson: false, text: '<!doctype html>', url: new URL('https://news.example.org/')},
      'problem',
      /looks like a page/,
      /Which address has your news as JSON/,
    ],
    ['is not there', {outcome: 'none'}, 'problem', /No answer came/, undefined],
    ['is closed', {status: 401}, 'problem', /closed to visitors \(status 401\)/, /without a login/],
    ['forbids', {status: 403}, 'problem', /status 403/, /security plugin/],
    ['does not know the address', {status: 404}, 'problem', /Nothing is at this address/, undefined],
    ['is broken', {status: 500}, 'problem', /status 500/, /Please look at why/],
    ['sends RSS', {isJson: false, text: '<?xml version="1.0"?><rss>'}, 'problem', /RSS or Atom/, /JSON version/],
    ['sends a page', {isJson: false, text: ' <!DOCTYPE html>'}, 'problem', /web page, not JSON/, undefined],
    ['sends nothing', {isJson: false, text: ''}, 'problem', /empty/, undefined],
    [
      'sends a warning first',
      {isJson: false, text: '<br />Warning: [{'},
      'problem',
      /not valid JSON/,
      /display_errors/,
    ],
    ['sends too much', {bytes: 6_000_000}, 'problem', /6\.0 MB; Newsstand reads 5 MB/, undefined],
    ['sends much', {bytes: 700_000}, 'note', /700 kB/, undefined],
    ['is too slow', {milliseconds: 12_000}, 'problem', /12\.0 s.*waits 10 s/, /cache/],
    ['sends nothing for long', {outcome: 'late'}, 'problem', /No complete answer came within 20 seconds/, /cache/],
    ['is slow', {milliseconds: 4200}, 'note', /4\.2 s/, /cache/],
    ['does not say that it is JSON', {contentType: 'text/plain'}, 'note', /does not say so/, /Content-Type/],
    ['forbids to keep it', {cacheControl: 'no-cache, private'}, 'note', /no-cache, private/, /max-age=300/],
    ['does not say how long to keep it', {cacheControl: ''}, 'note', /how long/, /max-age=300/],
    ['is not https', {url: new URL('http://news.example.org/x')}, 'note', /try https/, /by https/],
  ] as const) {
    it(`is plain where it ${name}`, () => {
      const finding = worst(changed);
      expect(finding?.level).to.equal(level);
      expect(finding?.text).to.match(text);
      if (ask === undefined) {
        expect(finding?.ask).to.equal(undefined);
      } else {
        expect(letter(diagnose(facts(changed)))).to.match(ask);
      }
    });
  }

  it('takes any header that lets the answer be kept for good', () => {
    expect(
      diagnose(facts({cacheControl: '', expires: 'Tue, 24 Nov 2026 09:00:00 GMT'})).every(
        ({level}) => level === 'good',
      ),
    ).to.equal(true);
  });

  it('does not ask for https on the machine itself', () => {
    expect(worst({url: new URL('http://127.0.0.1:5173/x')})?.level).to.equal('good');
  });

  it('asks for each thing once', () => {
    const mail = letter([...diagnose(facts({cacheControl: ''})), ...diagnose(facts({cacheControl: ''}))]);
    expect(mail.match(/max-age=300/g)).to.have.length(1);
  });
});
