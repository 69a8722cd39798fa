import {expect} from 'chai';
import {eitherText, withoutMarks} from '../../../src/data/formats/either-text.js';

describe('a text with the marks of Slack', () => {
  const texts: readonly (readonly [marked: string, text: string])[] = [
    ['See <https://a.example/b|the page> now', 'See the page now'],
    ['<http://a.example/b|a b>, <https://c.example|c>', 'a b, c'],
    ['<mailto:jane@a.example|Jane>', 'Jane'],
    ['<https://a.example/b>', 'https://a.example/b'],
    ['<http://a.example/b>', 'http://a.example/b'],
    ['<#C024BE91L|general>', 'general'],
    ['<@U024BE7LH|Jane Doe>', 'Jane Doe'],
    ['<!subteam^S1-2|@team>', '@team'],
    ['Hello <@U024BE7LH>, <!here>', 'Hello , '],
    ['<#C024BE91L>', '<#C024BE91L>'],
    ['<https://a.example/b c>', '<https://a.example/b c>'],
    ['a < b and c > d', 'a < b and c > d'],
    ['<b>A</b>', '<b>A</b>'],
    ['A', 'A'],
  ];
  for (const [marked, text] of texts) {
    it(`reads "${marked}" as "${text}"`, () => {
      expect(withoutMarks(marked)).to.equal(text);
    });
  }
});

describe('a text of which nobody said whether it is HTML', () => {
  const texts: readonly (readonly [value: unknown, text: string])[] = [
    ['<b>A</b> &amp; B', 'A & B'],
    ['a < b &amp; c', 'a < b & c'],
    ['<https://a.example|A>', 'A'],
    [7, '7'],
    [null, ''],
    [{}, ''],
  ];
  for (const [value, text] of texts) {
    it(`is "${text.slice(0, 20)}" of ${JSON.stringify(value).slice(0, 40)}`, () => {
      expect(eitherText(value)).to.equal(text);
    });
  }
});
