import {expect} from 'chai';
import {dayOrderOf, inDayOrder} from '../../../../src/data/formats/json-values/day-order.js';

describe('what comes first in dates', () => {
  const orders: readonly (readonly [dates: readonly unknown[], order: ReturnType<typeof dayOrderOf>])[] = [
    [['13/12/2026'], 'day'],
    [['12/13/2026'], 'month'],
    [['12/12/2026'], undefined],
    [['01/02/2026', '13-12-2026'], 'day'],
    [['13/12/2026', '01/02/2026', '14/01/2026'], 'day'],
    [['13/12/2026', '12/13/2026'], undefined],
    [[' 13/12/2026 '], 'day'],
    [['13/12/2026 09:00', undefined, 7, 'soon'], 'day'],
    [['13/12-2026'], undefined],
    [['13/12/20261'], undefined],
    [['on 13/12/2026'], undefined],
    [['13/12/2026'.padEnd(60, ' ')], 'day'],
    [['13/12/2026'.padEnd(61, ' ')], undefined],
    [[], undefined],
  ];
  for (const [dates, order] of orders) {
    it(`is the ${order} in ${JSON.stringify(dates).slice(0, 60)}`, () => {
      expect(dayOrderOf(dates)).to.equal(order);
    });
  }

  const written: readonly (readonly [date: unknown, order: ReturnType<typeof dayOrderOf>, read: unknown])[] = [
    ['03/04/2026', 'day', '03.04.2026'],
    ['03/04/2026', 'month', '04.03.2026'],
    ['03-04-2026', 'day', '03.04.2026'],
    [' 03/04/2026 09:00 ', 'month', '04.03.2026 09:00'],
    ['03/04/2026', undefined, '03/04/2026'],
    ['2026-04-03', 'day', '2026-04-03'],
    [7, 'day', 7],
  ];
  for (const [date, order, read] of written) {
    it(`makes ${String(read)} of ${String(date)} if it is the ${order}`, () => {
      expect(inDayOrder(date, order)).to.equal(read);
    });
  }
});
