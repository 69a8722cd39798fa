import {expect} from 'chai';
import {dateRange} from '../../../src/data/model/date-ranges.js';

describe('dateRange', () => {
  it('takes the first day of two', () => {
    expect(dateRange('29-30 june 2026')).to.deep.equal({first: '29 june 2026'});
    expect(dateRange('2026-06-30t09:00:00-05:00/2026-07-02t09:00:00-05:00')).to.deep.equal({
      first: '2026-06-30t09:00:00-05:00',
    });
  });

  it('is none of a text of many dashes, in which to look for one would take long', () => {
    expect(dateRange('1–2–3–4–5–6–7–8–9–10 june 2026')).to.equal(undefined);
    expect(dateRange('1–2–3–4–5–6–7–8–9 june 2026')).to.deep.equal({first: '1–2–3–4–5–6–7–8 june 2026'});
  });

  it('completes the first day, whatever leads to it', () => {
    expect(dateRange('vom 29. juni bis 3. juli 2026')).to.deep.equal({first: '29. juni 2026', last: '3. juli 2026'});
    expect(dateRange('du 29 au 30 juin 2026')).to.deep.equal({first: '29 juin 2026'});
  });

  const ranges: readonly (readonly [text: string, first: string, last?: string])[] = [
    ['29-30juni 2026', '29juni 2026'],
    ['29.-30.6.2026', '29.6.2026'],
    ['29-30 de junio 2026', '29 de junio 2026'],
    ['june 29-30 2026', 'june 29 2026'],
    ['june 29-30, 2026', 'june 29, 2026'],
    ['2026-06-30/..', '2026-06-30'],
    ['2026-06-30/p2d', '2026-06-30'],
    ['30 june 2026 to 2 july 2026', '30 june 2026'],
    ['29 june - 3 july 2026', '29 june 2026', '3 july 2026'],
    ['june 29 - july 3, 2026', 'june 29 2026', 'july 3, 2026'],
    ['june 29th - july 3rd 2026', 'june 29th 2026', 'july 3rd 2026'],
    ['9 juni–3 juli 2026', '9 juni 2026', '3 juli 2026'],
    ['29.juni–3.juli 2026', '29.juni 2026', '3.juli 2026'],
    ['29 june - 13 july 2026', '29 june 2026', '13 july 2026'],
    ['9 june-3 july2026', '9 june 2026', '3 july2026'],
    ['dal 29 giugno al 3 luglio 2026', '29 giugno 2026', '3 luglio 2026'],
    ['9.6.-2.7.2026', '9.6. 2026', '2.7.2026'],
    ['9.6. - 2.7.2026', '9.6. 2026', '2.7.2026'],
    ['29.06.–02.07.2026', '29.06. 2026', '02.07.2026'],
  ];
  for (const [text, first, last] of ranges) {
    it(`takes "${text}" apart`, () => {
      expect(dateRange(text)).to.deep.equal({first, ...(last !== undefined && {last})});
    });
  }

  for (const text of [
    '29-30 ab 2026',
    '29-30 de x 2026',
    'june 29-30, 26',
    '9 j - 3 juli 2026',
    'june 9 - july 3 2026 x',
    'x29.06.-02.07.2026',
    '29.06.-02.07.20261',
    'x2026-06-30/2026-07-02',
    '2026-06-30/2026-07-02 x',
  ]) {
    it(`is none of "${text}"`, () => {
      expect(dateRange(text)).to.equal(undefined);
    });
  }

  it('is none of a text that names one day, or no day', () => {
    expect(dateRange('29 june 2026')).to.equal(undefined);
    expect(dateRange('june to july')).to.equal(undefined);
  });
});
