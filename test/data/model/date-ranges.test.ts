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

  it('is none of a text that names one day, or no day', () => {
    expect(dateRange('29 june 2026')).to.equal(undefined);
    expect(dateRange('june to july')).to.equal(undefined);
  });
});
