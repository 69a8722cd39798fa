import {expect} from 'chai';
import {monthNumber} from '../../../src/data/model/month-names.js';

describe('monthNumber', () => {
  // Without accents, as they are asked for.
  const months: readonly (readonly [month: number, names: string])[] = [
    [
      1,
      'january janvier januar gennaio enero ianuarie styczen stycznia leden ledna sijecanj tammikuu jaanuar ιανουαριου януари янв jannar sausis eanair',
    ],
    [2, 'february fevrier februar veebruar helmikuu vasaris luty unor veljaca feabhra φεβρουαριου февруари frar'],
    [3, 'march maart marec marzo mrt mrz marz kovas brezen ozujak maaliskuu μαρτιου март'],
    [4, 'april avril abril kwiecien balandis duben dubna travanj huhtikuu aibrean απριλιου април'],
    [5, 'may mai maj maggio mee mei mejju geguze kveten svibanj toukokuu bealtaine μαιου μαϊου маи мая'],
    [
      6,
      'june juin juni giugno iunie czerwiec birzelis cerven cervna lipnja lipanj kesakuu meitheamh gunju ιουνιου юни июня',
    ],
    [
      7,
      'july juillet juli luglio iulie lipca lipiec liepa cervenec cervence srpnja srpanj heinakuu iuil lulju ιουλιου юли июля',
    ],
    [8, 'august aout agosto avgust sierpien sie srpna srpen kolovoz rugpjutis elokuu lunasa awwissu αυγουστου август'],
    [9, 'september setembro szept zari wrzesien rujan rugsejis syyskuu mean mfomhair σεπτεμβριου септември сентября'],
    [10, 'october oktober outubro ottobre pazdziernik rijna rijen spalis lokakuu deireadh dfomhair οκτωβριου октомври'],
    [11, 'november noiembrie noiem listopadu lapkritis studeni marraskuu samhain νοεμβριου ноември ноября'],
    [12, 'december dezember dicembre detsember gruodis prosinec joulukuu nollaig δεκεμβριου декември'],
  ];
  for (const [month, names] of months) {
    it(`is ${month} for ${names}`, () => {
      expect(names.split(' ').filter((name) => monthNumber(name, '') !== month)).to.deep.equal([]);
    });
  }

  const ambiguous: readonly (readonly [name: string, language: string, month: number])[] = [
    ['lip', 'hr', 6],
    ['lip', 'bs-BA', 6],
    ['lip', 'sr-Latn', 6],
    ['lip', 'PL', 7],
    ['srp', 'hr-HR', 7],
    ['srp', 'cs', 8],
    ['lis', 'hr', 10],
    ['lis', 'pl', 11],
    ['listopad', 'hr', 10],
    ['listopad', 'cs', 11],
    ['listopada', 'be', 11],
    ['listopada', 'uk', 11],
    // in a language of neither, and in one whose name only begins or ends alike
    ['lip', '', Number.NaN],
    ['lip', 'cs', Number.NaN],
    ['lip', 'x-pl', Number.NaN],
    ['lip', 'plx', Number.NaN],
    ['srp', 'pl', Number.NaN],
    ['srp', 'x-cs', Number.NaN],
    ['srp', 'csx', Number.NaN],
    ['lis', 'de', Number.NaN],
    ['lis', 'x-hr', Number.NaN],
    ['lis', 'hrx', Number.NaN],
    ['lis', 'x-uk', Number.NaN],
    ['lis', 'ukx', Number.NaN],
    ['listopada', '', Number.NaN],
    // names that only begin or end like the one of two months
    ['listopadax', 'hr', Number.NaN],
    ['xlistopada', 'hr', Number.NaN],
    ['foo', 'en', Number.NaN],
    ['', 'en', Number.NaN],
  ];
  for (const [name, language, month] of ambiguous) {
    it(`is ${month} for "${name}" in "${language}"`, () => {
      expect(String(monthNumber(name, language))).to.equal(String(month));
    });
  }

  it('takes the longest beginning, in whatever order the names stand', () => {
    expect(
      ['mar', 'marraskuu', 'mar', 'jun', 'mejju', 'cerven', 'cervenec'].map((name) => monthNumber(name, '')),
    ).to.deep.equal([3, 11, 3, 6, 5, 6, 7]);
  });
});
