import {expect} from 'chai';
import {parseDate} from '../../../src/data/model/dates.js';
import {dateValue, zonedDate} from '../../../src/data/model/iso-dates.js';

const LANGUAGES = Intl.DateTimeFormat.supportedLocalesOf(
  'bg cs da de el en es et fi fr ga hr hu it lb lt lv mt nl pl pt ro sk sl sv'.split(' '),
);

describe('parseDate', () => {
  const read: readonly (readonly [written: unknown, iso: string])[] = [
    // ISO 8601 and RFC 3339
    ['2026-06-30T09:00:00+02:00', '2026-06-30T09:00:00+02:00'],
    ['2026-06-30T09:00:00.123Z', '2026-06-30T09:00:00+00:00'],
    ['2026-06-30T09:00:00.123000+00:00', '2026-06-30T09:00:00+00:00'],
    ['2026-06-30T09:00:00-0330', '2026-06-30T09:00:00-03:30'],
    ['2026-06-30t09:00z', '2026-06-30T09:00:00+00:00'],
    ['2026-06-30', '2026-06-30'],
    ['30&nbsp;June&#160;2026', '2026-06-30'],
    ['2026-07', '2026-07'],
    ['2026', '2026'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59+00:00'],
    // a time without a zone
    ['2026-06-30 09:00:00', '2026-06-30T09:00:00+00:00'],
    // RFC 822, as in RSS
    ['Tue, 30 Jun 2026 07:00:00 +0000', '2026-06-30T07:00:00+00:00'],
    ['30 Jun 2026 07:00 GMT', '2026-06-30T07:00:00+00:00'],
    ['Tue, 30 Jun 2026 07:00:00 EDT', '2026-06-30T07:00:00-04:00'],
    ['Wed, 18 Nov 2020 09:00:00 CET', '2020-11-18T09:00:00+01:00'],
    ['Thu, 18 Jun 2020 09:00:00 CEST', '2020-06-18T09:00:00+02:00'],
    ['18. Juni 2020, 09:00 MESZ', '2020-06-18T09:00:00+02:00'],
    ['18.11.2020 09:00 MEZ', '2020-11-18T09:00:00+01:00'],
    ['2020-06-18 09:00:00 BST', '2020-06-18T09:00:00+01:00'],
    ['2020-06-18 09:00:00 eest', '2020-06-18T09:00:00+03:00'],
    ['June 18, 2020 09:00 WEST', '2020-06-18T09:00:00+01:00'],
    ['18. November 2020 14:05 Uhr', '2020-11-18T14:05:00+00:00'],
    // a zone that we do not know, or that is the name of several
    ['Wed, 18 Nov 2020 09:00:00 JST', '2020-11-18'],
    ['Tue, 30 Jun 2026 10:00:00 PST8PDT', '2026-06-30'],
    // short numbers, and parts that are left out
    ['2026/06', '2026-06'],
    ['2026/6/3', '2026-06-03'],
    ['2026.6.3', '2026-06-03'],
    ['6/2026', '2026-06'],
    ['2017-W50', '2017-12-11'],
    ['2026年12月30日', '2026-12-30'],
    ['2026年6月', '2026-06'],
    ['2026年6月3日', '2026-06-03'],
    ['Date(1536955200000)', '2018-09-14T20:00:00+00:00'],
    ['5 II 2026', '2026-02-05'],
    ['5.III.2026', '2026-03-05'],
    ['5 VIII 2026', '2026-08-05'],
    ['5.XII.2026', '2026-12-05'],
    ['2026. VI. 3.', '2026-06-03'],
    ['June 2026, 9:00', '2026-06'],
    ['3 July - 3 July 2026', '2026-07-03'],
    ['2026:06:30', '2026-06-30'],
    ['Published:30 June 2026', '2026-06-30'],
    // what stands in brackets, and other signs
    ['30 June 2026 (Tuesday)', '2026-06-30'],
    ['30 June 2026(Tuesday)', '2026-06-30'],
    ['Wed Oct 02 2024 10:00:00 GMT+0200(CEST)', '2024-10-02T10:00:00+02:00'],
    ['2026-06-30+02:00[Europe/Luxembourg]', '2026-06-30'],
    ['2026-06-30Z[UTC]', '2026-06-30'],
    ['2026-06-30&nbsp;09:00', '2026-06-30T09:00:00+00:00'],
    ['30\\/06\\/2026', '2026-06-30'],
    ['Tue, 30 Jun 2026 09:00:00,123 CET', '2026-06-30T09:00:00+01:00'],
    ['2026-09-30 10:15:00 Europe/Luxembourg', '2026-09-30T10:15:00+02:00'],
    // with a short weekday, as Intl writes it, and months alone
    ['L, 17. jaanuar 2026', '2026-01-17'],
    ['2026. szept. 17., Cs', '2026-09-17'],
    ['2026-10-17, št', '2026-10-17'],
    ['2026 m. balandis', '2026-04'],
    ['2026. g. jūnijs', '2026-06'],
    ['Meán Fómhair 2026', '2026-09'],
    ['Deireadh Fómhair 2026', '2026-10'],
    ['Dé Céadaoin 30 Meán Fómhair 2026', '2026-09-30'],
    ['2020-11-18T09:00:00 AEST', '2020-11-18'],
    // by hand
    ['May 27, 2026', '2026-05-27'],
    ['Sept. 3rd, 2026', '2026-09-03'],
    ['27 May 2026', '2026-05-27'],
    ['Tuesday, June 30, 2026', '2026-06-30'],
    ['June 30, 2026 09:05', '2026-06-30T09:05:00+00:00'],
    ['Tuesday, 30 June 2026', '2026-06-30'],
    ['1er juin 2026', '2026-06-01'],
    ['30 juillet 2026', '2026-07-30'],
    ['14 août 2026', '2026-08-14'],
    ['3. März 2026', '2026-03-03'],
    ['18. Dezember 2026', '2026-12-18'],
    ['Jun 2026', '2026-06'],
    ['June 2026', '2026-06'],
    ['30.06.2026', '2026-06-30'],
    ['3.7.2026', '2026-07-03'],
    ['2026/06/08', '2026-06-08'],
    ['12/13/2026', '2026-12-13'],
    ['13/12/2026', '2026-12-13'],
    ['May 27, 2026'.padEnd(100), '2026-05-27'],
    ['30/06/2026', '2026-06-30'],
    ['06/30/2026', '2026-06-30'],
    ['05/05/2024', '2024-05-05'],
    // a zone that is nowhere
    ['2026-06-30T09:00:00+99:99', '2026-06-30'],
    ['2026-06-30T09:00:00-15:00', '2026-06-30'],
    ['Tue, 30 Jun 2026 09:00:00 +01:60', '2026-06-30'],
    // RFC 822 with two digits of a year, RFC 850, ctime
    ['Thu, 07 Dec 17 10:00:29 -0800', '2017-12-07T10:00:29-08:00'],
    ['Thursday, 07-Dec-17 18:00:29 UTC', '2017-12-07T18:00:29+00:00'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37+00:00'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37+00:00'],
    ['Wed Oct  2 10:00:00 CEST 2024', '2024-10-02T10:00:00+02:00'],
    ['07 Dec 49 10:00 GMT', '2049-12-07T10:00:00+00:00'],
    ['07 Dec 50 10:00 GMT', '1950-12-07T10:00:00+00:00'],
    // Go, JavaScript, Java, Microsoft's JSON, Drupal, ISO 8601 without hyphens
    ['2024-10-02 10:00:00 +0200 CEST', '2024-10-02T10:00:00+02:00'],
    ['2024-10-02 10:00:00.123456789 +0000 UTC m=+0.000012', '2024-10-02T10:00:00+00:00'],
    ['Wed Oct 02 2024 10:00:00 GMT+0200 (Central European Summer Time)', '2024-10-02T10:00:00+02:00'],
    ['Wed Oct 02 2024 10:00:00 GMT+0200 (mitteleuropäische Sommerzeit)', '2024-10-02T10:00:00+02:00'],
    ['Wed Oct 02 2024', '2024-10-02'],
    ['2026-06-30T09:00:00+02:00[Europe/Luxembourg]', '2026-06-30T09:00:00+02:00'],
    ['/Date(1536955200000)/', '2018-09-14T20:00:00+00:00'],
    ['/Date(1536955200000+0200)/', '2018-09-14T22:00:00+02:00'],
    ['Tue, 06/30/2026 - 09:05', '2026-06-30T09:05:00+00:00'],
    ['20260630T090000Z', '2026-06-30T09:00:00+00:00'],
    ['2026-06-30T09+02', '2026-06-30T09:00:00+02:00'],
    ['10/Oct/2024:13:55:36 -0700', '2024-10-10T13:55:36-07:00'],
    ['17-DEC-17 10.00.29.000000 AM', '2017-12-17T10:00:29+00:00'],
    ['\\/Date(1536955200000)\\/', '2018-09-14T20:00:00+00:00'],
    ['20171217 10:15:00', '2017-12-17T10:15:00+00:00'],
    [1_513_501_229_000_000_000, '2017-12-17T09:00:29+00:00'],
    ['1513501229000000000', '2017-12-17T09:00:29+00:00'],
    ['636490980290000000', '2017-12-17T09:00:29+00:00'],
    // the end of a day, the day of a week and of a year, the minus sign
    ['2017-12-31T24:00:00Z', '2018-01-01T00:00:00+00:00'],
    ['2017-W50-7', '2017-12-17'],
    ['2017W507', '2017-12-17'],
    ['2026-W01-1', '2025-12-29'],
    ['2017-W50-7T10:15:00Z', '2017-12-17T10:15:00+00:00'],
    ['2020-W53-5', '2021-01-01'],
    ['2017-351', '2017-12-17'],
    ['2017-001', '2017-01-01'],
    ['2017-12-17T10:15:00\u221202:00', '2017-12-17T10:15:00-02:00'],
    // a zone by the name of a place, with its summer time
    ['2017-12-17 10:15:00 Europe/Paris', '2017-12-17T10:15:00+01:00'],
    ['2026-06-30T10:15:00[Europe/Luxembourg]', '2026-06-30T10:15:00+02:00'],
    ['2026-03-29 03:30:00 Europe/Luxembourg', '2026-03-29T03:30:00+02:00'],
    ['Tue, 30 Jun 2026 10:15:00 America/New_York', '2026-06-30T10:15:00-04:00'],
    ['2026-06-30 10:15:00 Europe/Nowhere', '2026-06-30'],
    // no space, and the time before the day
    ['Thu,7 Dec 2017 10:00:29 GMT', '2017-12-07T10:00:29+00:00'],
    ['Dec 17,2017', '2017-12-17'],
    ['10:00, 17 December 2017', '2017-12-17T10:00:00+00:00'],
    ['05/2026', '2026-05'],
    // from when until when
    ['June 30, 2026, 9:00-11:00', '2026-06-30T09:00:00+00:00'],
    // am and pm, and other ways to say a time
    ['November 18, 2020 9:00 PM', '2020-11-18T21:00:00+00:00'],
    ['11/18/2020 9:05:30 am', '2020-11-18T09:05:30+00:00'],
    ['18 November 2020 13:30 pm', '2020-11-18T13:30:00+00:00'],
    ['30 June 2026, 9.05pm', '2026-06-30T21:05:00+00:00'],
    ['30.06.2026 12:30 Uhr MESZ', '2026-06-30T12:30:00+02:00'],
    ['18 November 2020 0:30 pm', '2020-11-18T00:30:00+00:00'],
    ['18 November 2020 at 12:30 a.m.', '2020-11-18T00:30:00+00:00'],
    ['Nov 18, 2020, 12 p.m.', '2020-11-18T12:00:00+00:00'],
    ['Nov 18, 2020 at 9:00 PM EST', '2020-11-18T21:00:00-05:00'],
    ['18 novembre 2020 à 14h05', '2020-11-18T14:05:00+00:00'],
    ['18 novembre 2020 à 14 h 05', '2020-11-18T14:05:00+00:00'],
    ['18. November 2020 um 14.05 Uhr', '2020-11-18T14:05:00+00:00'],
    ['18. November 2020, 14 Uhr', '2020-11-18T14:00:00+00:00'],
    ['18 november 2020 om 14.05 uur', '2020-11-18T14:05:00+00:00'],
    ['18. november 2020 kl. 14.05', '2020-11-18T14:05:00+00:00'],
    // every language that the elements speak
    ['3 юни 2026 г.', '2026-06-03'],
    ['3. června 2026', '2026-06-03'],
    ['3. července 2026', '2026-07-03'],
    ['úterý 30. června 2026 v 9:05', '2026-06-30T09:05:00+00:00'],
    ['30. 6. 2026', '2026-06-30'],
    ['30. marts 2026', '2026-03-30'],
    ['3. maj 2026', '2026-05-03'],
    ['3. März 2026', '2026-03-03'],
    ['Dienstag, den 30. Juni 2026', '2026-06-30'],
    ['3. Jänner 2026', '2026-01-03'],
    ['3 Ιουνίου 2026', '2026-06-03'],
    ['Τρίτη, 3 Μαΐου 2026', '2026-05-03'],
    ['3 de junio de 2026', '2026-06-03'],
    ['martes, 3 de febrero del 2026', '2026-02-03'],
    ['3. jaanuar 2026', '2026-01-03'],
    ['3. kesäkuuta 2026', '2026-06-03'],
    ['tiistaina 3. marraskuuta 2026 klo 9.05', '2026-11-03T09:05:00+00:00'],
    ['mardi 30 juin 2026', '2026-06-30'],
    ['3 Meitheamh 2026', '2026-06-03'],
    ['3 Meán Fómhair 2026', '2026-09-03'],
    ['3. lipnja 2026.', '2026-06-03'],
    ['3. srpnja 2026.', '2026-07-03'],
    ['2026. június 30.', '2026-06-30'],
    ['2026. 06. 30.', '2026-06-30'],
    ['3 maggio 2026', '2026-05-03'],
    ['2026 m. birželio 30 d.', '2026-06-30'],
    ['2026. gada 30. jūnijs', '2026-06-30'],
    ['12. Mee 2026', '2026-05-12'],
    ['Dënschdeg, 3. Mäerz 2026', '2026-03-03'],
    ['3. Abrëll 2026, 14:05 Auer', '2026-04-03T14:05:00+00:00'],
    ["3 ta' Ġunju 2026", '2026-06-03'],
    ['30 juni 2026', '2026-06-30'],
    ['3 mei 2026', '2026-05-03'],
    ['3 lipca 2026 r.', '2026-07-03'],
    ['3 października 2026', '2026-10-03'],
    ['3 de maio de 2026', '2026-05-03'],
    ['terça-feira, 30 de junho de 2026', '2026-06-30'],
    ['3 iunie 2026', '2026-06-03'],
    ['3. januára 2026', '2026-01-03'],
    ['3. avgust 2026', '2026-08-03'],
    ['den 3 augusti 2026', '2026-08-03'],
    ['junho de 2026', '2026-06'],
    ['2026年6月30日', '2026-06-30'],
    ['30.Juni 2026', '2026-06-30'],
    ['the 30th of June, 2026', '2026-06-30'],
    ['30 June 2026 | 09:00', '2026-06-30T09:00:00+00:00'],
    // with a word before it, with Roman numerals, with other signs
    ['Published: 30 June 2026', '2026-06-30'],
    ['Datum: 30.06.2026', '2026-06-30'],
    ['Date : 30/06/2026', '2026-06-30'],
    ['30.VI.2026', '2026-06-30'],
    ['5 VI 2026', '2026-06-05'],
    ["30 June '26", '2026-06-30'],
    ['2026-06-30, an', '2026-06-30'],
    ['30 VI 2026 r.', '2026-06-30'],
    ['2026. VI. 30.', '2026-06-30'],
    ['1° maggio 2026', '2026-05-01'],
    ['1º de mayo de 2026', '2026-05-01'],
    ['1ᵉʳ juin 2026', '2026-06-01'],
    ['1. Mrz 2026', '2026-03-01'],
    ['２０２６年６月３０日', '2026-06-30'],
    ['tirsdag d. 30. juni 2026', '2026-06-30'],
    ['June 30, 2026 @ 9:00 am', '2026-06-30T09:00:00+00:00'],
    ['30.06.2026 / 09:05', '2026-06-30T09:05:00+00:00'],
    ['30.6.2026 kello 9.05', '2026-06-30T09:05:00+00:00'],
    ['wtorek, 30 czerwca 2026 r., godz. 9:05', '2026-06-30T09:05:00+00:00'],
    ['30. června 2026 v 9.05 hod.', '2026-06-30T09:05:00+00:00'],
    ['Dé Máirt 30 Meitheamh 2026 ar 9:05', '2026-06-30T09:05:00+00:00'],
    ['It-Tlieta 30 Ġunju 2026 fid-9:05', '2026-06-30T09:05:00+00:00'],
    // what cameras, GNU, scripts and XML Schema write
    ['2026:06:30 09:00:00', '2026-06-30T09:00:00+00:00'],
    ['@1782802800', '2026-06-30T07:00:00+00:00'],
    ['new Date(1782802800000)', '2026-06-30T07:00:00+00:00'],
    ['2026-06-30Z', '2026-06-30'],
    ['2026-06-30+02:00', '2026-06-30'],
    // 00 for what is not known
    ['2026-06-00', '2026-06'],
    ['2026-00-00', '2026'],
    // the first day and the last
    ['29-30 June 2026', '2026-06-29'],
    ['June 29-30, 2026', '2026-06-29'],
    ['29.–30. Juni 2026', '2026-06-29'],
    ['29.-30.06.2026', '2026-06-29'],
    ['29.06. – 02.07.2026', '2026-06-29'],
    ['30.06.2026 – 02.07.2026', '2026-06-30'],
    ['du 29 au 30 juin 2026', '2026-06-29'],
    ['dal 29 al 30 giugno 2026', '2026-06-29'],
    ['del 29 al 30 de junio de 2026', '2026-06-29'],
    ['29 do 30 czerwca 2026', '2026-06-29'],
    ['vom 29. Juni bis 3. Juli 2026', '2026-06-29'],
    ['June 29 - July 3, 2026', '2026-06-29'],
    ['29 December - 3 January 2027', '2026-12-29'],
    ['29 December 2026 - 3 January 2027', '2026-12-29'],
    ['June 2026 - July 2026', '2026-06'],
    ['2026-06-30/2026-07-02', '2026-06-30'],
    ['2026-06-30/..', '2026-06-30'],
    ['2026-06-30T09:00:00+02:00/2026-06-30T17:00:00+02:00', '2026-06-30T09:00:00+02:00'],
    ['2026-06-30 to 2026-07-02', '2026-06-30'],
    // the digits of a day
    [20_260_630, '2026-06-30'],
    ['20260630', '2026-06-30'],
    ['20260630090000', '2026-06-30T09:00:00+00:00'],
    // seconds, milliseconds and microseconds
    ['1782802800.123', '2026-06-30T07:00:00+00:00'],
    [1_782_802_800.5, '2026-06-30T07:00:00+00:00'],
    [1_782_802_800_000_000, '2026-06-30T07:00:00+00:00'],
    [1_782_802_800, '2026-06-30T07:00:00+00:00'],
    [1_782_802_800_000, '2026-06-30T07:00:00+00:00'],
    ['1782802800', '2026-06-30T07:00:00+00:00'],
    [4e18, '2096-10-02T07:06:40+00:00'],
    [7e17, '1992-03-07T20:26:40+00:00'],
    // a year
    [2026, '2026'],
    ['  2026-06-30 ', '2026-06-30'],
  ];
  for (const [written, iso] of read) {
    it(`reads ${JSON.stringify(written)} as ${iso}`, () => {
      expect(parseDate(written)).to.equal(iso);
    });
  }

  const unread: readonly (readonly [written: unknown, why: string])[] = [
    ['19/09/01', 'the year may be at either end'],
    ['26/06/30', 'the year may be at either end'],
    ['06/07/2026', 'day and month cannot be told apart'],
    ['06-07-2026', 'day and month cannot be told apart'],
    ['2026-02-30', 'there is no such day'],
    ['1448-01-15', 'that is a year of the Hijri calendar'],
    ['1405/04/09', 'that is a year of the Persian calendar'],
    ['2569-06-30T10:00:00Z', 'that is a year of the Buddhist calendar'],
    ['30/06/2569', 'that is a year of the Buddhist calendar'],
    ['5786-10-15', 'that is a year of the Hebrew calendar'],
    ['2026-13-01', 'there is no such month'],
    ['2026-06-30T25:00:00Z', 'there is no such hour'],
    ['30.02.2026', 'there is no such day'],
    ['30 listopada 2026', 'it is October in Croatian and November in Polish'],
    ['30 June 26:00', 'a time is no year'],
    ['12:00', 'it has no day'],
    ['05/20261', 'the year has five digits'],
    ['12017-W50-7', 'the year has five digits'],
    ['12017-351', 'the year has five digits'],
    ['12026年6月30日', 'the year has five digits'],
    ['12026-00-00', 'the year has five digits'],
    ['2017-W50-78', 'a week has seven days'],
    ['2026年6月30日x', 'something follows it'],
    ['/Date(1536955200000)/x', 'something follows it'],
    ['x/Date(1536955200000)/', 'something is before it'],
    ['30 (or 31) June 2026', 'the day is in doubt'],
    ['99 June - 3 July 2026', 'there is no such day'],
    ['2017-W54-1', 'no year has as many weeks'],
    ['2017-W00-1', 'the first week is number 1'],
    ['2017-000', 'the first day is number 1'],
    ['30/06-2026', 'nobody writes two signs'],
    ['05/12/2026', 'both may be the month'],
    ['1e18', 'no system writes nanoseconds in powers of ten'],
    [5e18, 'it is beyond all calendars'],
    [6.1e17, 'it is too much for microseconds and too little for ticks'],
    [JSON.parse('{"toString": 1}'), 'it is an object'],
    ['2017-366', 'that year had 365 days'],
    ['30.06.26', 'the year may be at either end'],
    ['3 lip 2026', 'it is June in Croatian and July in Polish'],
    ['9:75 PM, May 27, 2026', 'the time stands before the day'],
    ['May 27, 2026 13:75', 'there is no such minute'],
    ['20261330', 'there is no such month, and it is long ago in seconds'],
    ['/Date(abc)/', 'it has no number'],
    ['30 Foo 2026', 'there is no such month'],
    ['yesterday', 'it is no date'],
    ['12/11/2026', 'both may be the month'],
    ['06/07/2026 - 08/07/2026', 'both may be the month'],
    ['2025-2026', 'it has no day'],
    ['June - July 2026', 'it has no day'],
    ['99-30 June 2026', 'there is no such day'],
    ['30 XIII 2026', 'there is no such month'],
    ['10-12 2026', 'both may be the month'],
    ['May 27, 2026'.padEnd(101), 'nothing that long is one'],
    ['', 'it is empty'],
    [null, 'it is null'],
    [{}, 'it is an object'],
    [0, 'it is no time at all'],
    [Number.NaN, 'it is no number'],
    [1e300, 'it is beyond all calendars'],
    ['1'.repeat(100), 'it is too long'],
  ];
  for (const [written, why] of unread) {
    it(`does not read ${JSON.stringify(written)?.slice(0, 30)}, since ${why}`, () => {
      expect(parseDate(written)).to.equal(undefined);
    });
  }
});

describe('parseDate in a language', () => {
  it('reads a short year where its language puts it last', () => {
    expect(parseDate('30.06.26', 'de-LU')).to.equal('2026-06-30');
    expect(parseDate('Di, 30.06.26', 'DE')).to.equal('2026-06-30');
    expect(parseDate('30.06.26', 'x-de')).to.equal(undefined);
    expect(parseDate('30.06.26', 'dex')).to.equal(undefined);
  });

  it('reads a name that two languages give to different months', () => {
    expect(parseDate('3. listopada 2026.', 'hr')).to.equal('2026-10-03');
    expect(parseDate('3 listopada 2026', 'pl-PL')).to.equal('2026-11-03');
  });

  for (const name of LANGUAGES) {
    it(`reads every day and time as Intl writes it in ${name}, where Intl knows the language`, () => {
      for (const dateStyle of ['full', 'long', 'medium'] as const) {
        for (const timeStyle of [undefined, 'short', 'medium'] as const) {
          const format = new Intl.DateTimeFormat(name, {
            dateStyle,
            ...(timeStyle && {timeStyle}),
            timeZone: 'UTC',
          });
          for (let month = 0; month < 12; month++) {
            const written = format.format(Date.UTC(2026, month, 23, 21, 5));
            const day = `2026-${String(month + 1).padStart(2, '0')}-23`;
            expect(parseDate(written, name), written).to.equal(timeStyle ? `${day}T21:05:00+00:00` : day);
          }
        }
      }
    });
  }
});

describe('zonedDate', () => {
  const cases: readonly (readonly [local: unknown, utc: unknown, zoned: string | undefined])[] = [
    ['2026-06-30T09:00:00', '2026-06-30T07:00:00', '2026-06-30T09:00:00+02:00'],
    ['2024-12-31T23:59:59', '2024-12-31T22:59:59', '2024-12-31T23:59:59+01:00'],
    // the hour that happens twice, when summer time ends
    ['2024-10-27T02:30:00', '2024-10-27T01:30:00', '2024-10-27T02:30:00+01:00'],
    ['2024-10-27T02:30:00', '2024-10-27T00:30:00', '2024-10-27T02:30:00+02:00'],
    ['2026-01-01T00:30:00', '2026-01-01T06:00:00', '2026-01-01T00:30:00-05:30'],
    [undefined, '2026-06-18T06:15:00', '2026-06-18T06:15:00+00:00'],
    ['2026-06-18T06:15:00', undefined, '2026-06-18T06:15:00+00:00'],
    // a draft's date_gmt, which WordPress leaves at zero
    ['2026-06-18T06:15:00', '0000-00-00T00:00:00', '2026-06-18T06:15:00+00:00'],
    ['2026-06-18T06:15:00', '2020-01-01T00:00:00', '2020-01-01T00:00:00+00:00'],
    // a day alone has no offset
    ['2026-06-30', '2026-06-30T07:00:00', '2026-06-30T07:00:00+00:00'],
    ['2026-06-30T09:00:00', '2026-06-30', '2026-06-30'],
    ['2026-06-30T21:00:00', '2026-06-30T07:00:00', '2026-06-30T21:00:00+14:00'],
    ['2026-06-30T21:01:00', '2026-06-30T07:00:00', '2026-06-30T07:00:00+00:00'],
    [null, null, undefined],
  ];
  for (const [local, utc, zoned] of cases) {
    it(`makes ${zoned} of ${String(local)} and ${String(utc)} in UTC`, () => {
      expect(zonedDate(local, utc)).to.equal(zoned);
    });
  }
});

describe('dateValue', () => {
  it('sorts dates of every precision', () => {
    const sorted = ['2025', '2026-01', '2026-06-30', '2026-06-30T01:00:00+02:00', '2026-06-30T00:00:01+00:00'];
    expect(sorted.toSorted((a, b) => dateValue(a) - dateValue(b))).to.deep.equal([
      '2025',
      '2026-01',
      '2026-06-30T01:00:00+02:00',
      '2026-06-30',
      '2026-06-30T00:00:01+00:00',
    ]);
  });

  it('is no number without a date', () => {
    expect(Number.isNaN(dateValue(undefined))).to.equal(true);
  });
});
