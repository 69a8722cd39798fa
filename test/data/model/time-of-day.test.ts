import {expect} from 'chai';
import {offsetAt, splitTime} from '../../../src/data/model/time-of-day.js';

const DAY = '30 june 2026';

/** The time of a text, as "9:05:06", what its zone is ahead of UTC, and what is left of the text. */
function split(text: string) {
  const {date, time, place} = splitTime(text);
  return {
    date,
    ...(time && {time: [time.hour, time.minute, time.second].join(':'), offset: String(time.offset)}),
    ...(place !== undefined && {place}),
  };
}

describe('splitTime', () => {
  const times: readonly (readonly [written: string, time: string])[] = [
    // what leads to a time that is written with a dot
    ['kl 9.30', '9:30:0'],
    ['kl. 9.30', '9:30:0'],
    ['klo 9.30', '9:30:0'],
    ['klo. 9.30', '9:30:0'],
    ['kello 9.30', '9:30:0'],
    ['kell 9.30', '9:30:0'],
    ['plkst. 9.30', '9:30:0'],
    ['godz. 9.30', '9:30:0'],
    ['kl9.30', '9:30:0'],
    ['kl. 9:30', '9:30:0'],
    [', kl. 9.30', '9:30:0'],
    ['- kl. 9.30', '9:30:0'],
    ['o godz. 9:05', '9:5:0'],
    // between the day and the time
    [',9:00', '9:0:0'],
    ['|9:00', '9:0:0'],
    [':9:00', '9:0:0'],
    ['–9:00', '9:0:0'],
    ['-9:00', '9:0:0'],
    ['/ 9:00', '9:0:0'],
    // hours, minutes, seconds and their parts
    ['9:30', '9:30:0'],
    ['9h30', '9:30:0'],
    ['9 h 30', '9:30:0'],
    ['9h', '9:0:0'],
    ['9 h', '9:0:0'],
    ['12:34', '12:34:0'],
    ['9:05:06', '9:5:6'],
    ['9:05.06', '9:5:6'],
    ['9:05:06.25', '9:5:6'],
    ['9:05:06,25', '9:5:6'],
    ['9:05.5', '9:5:0'],
    ['9.30', '9:30:0'],
    ['9.30 uhr', '9:30:0'],
    ['9.30uhr', '9:30:0'],
    ['9.30 auer', '9:30:0'],
    ['9.30 uur', '9:30:0'],
    ['9.30 hod', '9:30:0'],
    ['9 uhr', '9:0:0'],
    ['21.05.07', '21:5:7'],
    [', 21.05.07', '21:5:7'],
    ['kl. 21.05.07', '21:5:7'],
    ['klo 21.05.07', '21:5:7'],
    ['10.00.29.5', '10:0:29'],
    // twice twelve hours
    ['9 am', '9:0:0'],
    ['9am', '9:0:0'],
    ['9 a.m.', '9:0:0'],
    ['9.30 am', '9:30:0'],
    ['9.30pm', '21:30:0'],
    ['9.30 p. m.', '21:30:0'],
    ['9:00 p m', '21:0:0'],
    ['10.00.29 am', '10:0:29'],
    ['10.00.29.5 pm', '22:0:29'],
    ['10.00.29.50 pm', '22:0:29'],
    ['13:00 am', '13:0:0'],
    // only what follows the time at once is about it
    ['9:00 - 5 pm', '9:0:0'],
    ['9:00, room b2', '9:0:0'],
    ['9:00 onwards', '9:0:0'],
    ['12:00 am', '0:0:0'],
    ['12:00 pm', '12:0:0'],
    ['0:00 pm', '0:0:0'],
    ['13:00 pm', '13:0:0'],
    ['1:00 am', '1:0:0'],
    ['1:00 p.m.', '13:0:0'],
    ['9:00 π.μ.', '9:0:0'],
    ['9:00 μ.μ.', '21:0:0'],
    ['9:00 μμ', '21:0:0'],
    ['9:00 μμα', '9:0:0'],
    // what says that it is a time
    ['at 9:00', '9:0:0'],
    ['@ 9:00', '9:0:0'],
    ['um 9:00', '9:0:0'],
    ['a 9:00', '9:0:0'],
    ['om 9:00', '9:0:0'],
    ['o 9:00', '9:0:0'],
    ['ob 9:00', '9:0:0'],
    ['u 9:00', '9:0:0'],
    ['v 9:00', '9:0:0'],
    ['la 9:00', '9:0:0'],
    ['las 9:00', '9:0:0'],
    ['a las 9:00', '9:0:0'],
    ['as 9:00', '9:0:0'],
    ['alle 9:00', '9:0:0'],
    ['ore 9:00', '9:0:0'],
    ['ora 9:00', '9:0:0'],
    ['kl 9:00', '9:0:0'],
    ['agus 9:00', '9:0:0'],
    ['ag 9:00', '9:0:0'],
    ['ar 9:00', '9:0:0'],
    ['fi 9:00', '9:0:0'],
    ['fid 9:00', '9:0:0'],
    ['fil 9:00', '9:0:0'],
    ['fit 9:00', '9:0:0'],
    ['в 9:00', '9:0:0'],
    ['στις 9:00', '9:0:0'],
    ['um. 9:00', '9:0:0'],
    [', um 9:00', '9:0:0'],
  ];
  for (const [written, time] of times) {
    it(`finds ${time} in "${written}" after a day`, () => {
      const between = /^[,|:\u2013-]/.test(written) ? '' : ' ';
      expect(split(`${DAY}${between}${written}`)).to.deep.equal({date: DAY, time, offset: '0'});
    });
  }

  const others: readonly (readonly [written: string, split: ReturnType<typeof split>])[] = [
    ['2026-06-30t9:00', {date: '2026-06-30', time: '9:0:0', offset: '0'}],
    ['9:00', {date: '', time: '9:0:0', offset: '0'}],
    // the time first
    ['10:00, 3 may 2026', {date: '3 may 2026', time: '10:0:0', offset: '0'}],
    ['10:00 on 3 may 2026', {date: '3 may 2026', time: '10:0:0', offset: '0'}],
    ['10:00 | 3 may 2026', {date: '3 may 2026', time: '10:0:0', offset: '0'}],
    ['10:00 – 3 may 2026', {date: '3 may 2026', time: '10:0:0', offset: '0'}],
    ['10:00 3 may 2026 x', {date: '', time: '10:0:0', offset: '0'}],
    // the year last
    ['sun nov 6 08:49:37 1994', {date: 'sun nov 6 1994', time: '8:49:37', offset: '0'}],
    ['wed oct 2 10:00:00 cest 2024', {date: 'wed oct 2 2024', time: '10:0:0', offset: '120'}],
    ['wed oct 2 10:00:00 cest 20245', {date: 'wed oct 2', time: '10:0:0', offset: '120'}],
    [
      'wed oct 2 10:00:00 europe/paris 2024',
      {date: 'wed oct 2 2024', time: '10:0:0', offset: 'NaN', place: 'europe/paris'},
    ],
    ['10:00, 3.5.26', {date: '', time: '10:0:0', offset: '0'}],
    ['10:00z, 3 may 2026', {date: 'z, 3 may 2026', time: '10:0:0', offset: '0'}],
    // seconds with dots where no year is before them
    ['17-dec-17 10.00.29 am', {date: '17-dec-17', time: '10:0:29', offset: '0'}],
    ['17-dec-17 10.00.29am', {date: '17-dec-17', time: '10:0:29', offset: '0'}],
    ['17-dec-17 10.00.29.5 pm', {date: '17-dec-17', time: '22:0:29', offset: '0'}],
    // zones after parts of a second, without a space, and before something else
    [`${DAY} 9:05:06.25 cet`, {date: DAY, time: '9:5:6', offset: '60'}],
    [`${DAY} 9:00pst8pdt`, {date: DAY, time: '9:0:0', offset: 'NaN'}],
    [`${DAY} 9:00 cet-11:00 cet`, {date: DAY, time: '9:0:0', offset: '60'}],
    [`${DAY} 9:00 cet europe/paris`, {date: DAY, time: '9:0:0', offset: '60'}],
    // until when
    [`${DAY}, 9:00-11:00`, {date: DAY, time: '9:0:0', offset: '0'}],
    [`${DAY}, 9:00-9:30 cet`, {date: DAY, time: '9:0:0', offset: '0'}],
    [`${DAY}, 9:00-1100`, {date: DAY, time: '9:0:0', offset: '-660'}],
    [`${DAY}, 9:00:00-11:00`, {date: DAY, time: '9:0:0', offset: '-660'}],
    // places
    [`${DAY} 9:00 europe/luxembourg`, {date: DAY, time: '9:0:0', offset: 'NaN', place: 'europe/luxembourg'}],
    [`${DAY} 9:00[europe/luxembourg]`, {date: DAY, time: '9:0:0', offset: 'NaN', place: 'europe/luxembourg'}],
    [
      `${DAY} 9:00 america/argentina/buenos_aires`,
      {date: DAY, time: '9:0:0', offset: 'NaN', place: 'america/argentina/buenos_aires'},
    ],
    [`${DAY} 9:00 america/port-au-prince`, {date: DAY, time: '9:0:0', offset: 'NaN', place: 'america/port-au-prince'}],
    [
      `${DAY} 9:00 america/north_dakota/center`,
      {date: DAY, time: '9:0:0', offset: 'NaN', place: 'america/north_dakota/center'},
    ],
    // a word that says nothing of the time belongs to the day
    [`${DAY} x 9:00`, {date: `${DAY} x`, time: '9:0:0', offset: '0'}],
  ];
  for (const [written, expected] of others) {
    it(`splits "${written}"`, () => {
      expect(split(written)).to.deep.equal(expected);
    });
  }

  it('names no place where none is named', () => {
    expect(splitTime(`${DAY} 9:05`)).to.deep.equal({date: DAY, time: {hour: 9, minute: 5, second: 0, offset: 0}});
  });

  const zones: readonly (readonly [zone: string, minutes: number])[] = [
    ['z', 0],
    ['ut', 0],
    ['utc', 0],
    ['gmt', 0],
    ['wet', 0],
    ['west', 60],
    ['bst', 60],
    ['cet', 60],
    ['mez', 60],
    ['cest', 120],
    ['mesz', 120],
    ['eet', 120],
    ['eest', 180],
    ['est', -300],
    ['edt', -240],
    ['cst', -360],
    ['cdt', -300],
    ['mst', -420],
    ['mdt', -360],
    ['pst', -480],
    ['pdt', -420],
    ['gmt+2', 120],
    ['utc+02:30', 150],
    ['ut-3', -180],
    ['gmt +2', 120],
    ['-5', -300],
    ['+0330', 210],
    ['+02:00 cest', 120],
    ['+02:30 cest', 150],
  ];
  for (const [zone, minutes] of zones) {
    it(`knows that "${zone}" is ${minutes} minutes ahead of UTC`, () => {
      expect(split(`${DAY} 9:00 ${zone}`)).to.deep.equal({date: DAY, time: '9:0:0', offset: String(minutes)});
    });
  }

  for (const word of 'uhr auer h hrs hours uur val ora hod hodin'.split(' ')) {
    it(`finds the zone after "${word}"`, () => {
      expect(split(`${DAY} 9:30 ${word} mesz`)).to.deep.equal({date: DAY, time: '9:30:0', offset: '120'});
      expect(split(`${DAY} 9:30 ${word}`)).to.deep.equal({date: DAY, time: '9:30:0', offset: '0'});
    });
  }

  for (const zone of ['jst', 'pst8pdt', 'pmx', 'xuhr mesz', 'uhrx mesz', '+15:00', 'cetx']) {
    it(`says that nobody knows the zone "${zone}"`, () => {
      expect(split(`${DAY} 9:30 ${zone}`)).to.deep.equal({date: DAY, time: '9:30:0', offset: 'NaN'});
    });
  }

  for (const text of [
    '',
    'no time',
    '30.06.2026',
    '30. 6. 21.05.07',
    '17-dec-17 10.00.29',
    `${DAY} 9`,
    `${DAY} 123:00`,
    `${DAY} 9:0`,
    `${DAY} 9 hx`,
    `${DAY} 9 amx`,
    `${DAY} 9.30 x`,
    `${DAY} 9.30 foo`,
    `${DAY} 9.30 pmx`,
    `${DAY} kl. 9.30 x`,
    `${DAY} xkl. 9.30 x`,
    `${DAY}x9:00`,
  ]) {
    it(`finds no time in "${text}"`, () => {
      expect(splitTime(text)).to.deep.equal({date: text});
    });
  }
});

describe('offsetAt', () => {
  const places: readonly (readonly [place: string, local: string, minutes: number])[] = [
    ['Europe/Luxembourg', '2026-01-30T09:00', 60],
    ['Europe/Luxembourg', '2026-06-30T09:00', 120],
    // before and after the clocks change
    ['Europe/Luxembourg', '2026-03-29T01:30', 60],
    ['Europe/Luxembourg', '2026-03-29T03:30', 120],
    ['Europe/Luxembourg', '2026-10-25T01:30', 120],
    ['Europe/Luxembourg', '2026-10-25T03:30', 60],
    ['America/New_York', '2026-06-30T09:00', -240],
    ['America/New_York', '2026-11-01T03:00', -300],
    // into another day, month and year
    ['Asia/Kolkata', '2026-12-31T23:59', 330],
    ['Pacific/Kiritimati', '2026-01-01T00:30', 840],
    ['Europe/Nowhere', '2026-06-30T09:00', Number.NaN],
  ];
  for (const [place, local, minutes] of places) {
    it(`is ${minutes} minutes in ${place} at ${local}`, () => {
      expect(String(offsetAt(place, Date.parse(`${local}Z`)))).to.equal(String(minutes));
    });
  }
});
