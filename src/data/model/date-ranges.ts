/** The texts of the first and of the last day, as they were written, or completed where they share a month or a year. */
export interface DateRange {
  readonly first: string;
  /** Where it has the year of the first one too. */
  readonly last?: string;
}

// What stands between the first day and the last.
const BETWEEN = String.raw`(?: ?[\u2013\u2014] ?| - | to | until | till | bis | au | al | t/m )`;
// "29-30 june 2026", "29.-30.06.2026", "du 29 au 30 juin 2026", "june 29-30, 2026": both days are of one month.
const DAYS =
  /(?<=^|[^\d.:/-])(\d\d?)(?:st|nd|rd|th|er)?\.? ?(?:[-\u2013\u2014&]|t\/m|\p{L}{1,5}) ?\d\d?(?=(?:st|nd|rd|th|er)?(?:\.? ?\p{L}{3}|\.\d\d?\.\d| de \p{L}{3}|,? \d{4}$))/u;
// What leads to the first day: "dal 29 al 30 giugno".
const FROM = /^(?:du|dal|del|von|vom|od|from|van)(?= \d)/;
// "29 june - 3 july 2026": the year belongs to both.
const MONTHS =
  /^(\D*(?:\d\d?\D*\p{L}{3}\D*|\p{L}{3}\D* \d\d?\D{0,4}?)) ?(?:[-\u2013\u2014]|to|bis|au|al|do) ?(\D*\d\d?\D.*?)(\d{4})$/u;
// "30.06. - 02.07.2026".
const NUMBERS = /^(\d\d?\.\d\d?\.) ?[-\u2013\u2014] ?(\d\d?\.\d\d?\.)(\d{4})$/;
const WHOLE = new RegExp(`^(.*\\d{4}.*?)${BETWEEN}.*\\d`, 'u');
// ISO 8601, 4.4.4.
const INTERVAL = /^(\d{4}-\d\d-\d\d[t\d:.+z-]*)\/(?:\.\.|[\dpt][\d:.+a-z-]*)$/;

// A range has two numbers at least, and few dashes. To look for one in a text of nothing but dashes would take long.
const IS_LIKELY = /^\D*\d+\D+\d/;
const MAX_DASHES = 8;

/**
 * The two dates of a text that names the first and the last day: "29-30 June 2026", "2026-06-30/2026-07-02". Whether the texts are
 * dates is left to who reads them; undefined where none of these is written.
 *
 * @param text in small letters, without accents
 */
export function dateRange(text: string): DateRange | undefined {
  if (!IS_LIKELY.test(text) || text.split(/[\u2013\u2014-]/).length - 1 > MAX_DASHES) {
    return undefined;
  }
  if (DAYS.test(text)) {
    return {first: text.replace(DAYS, '$1').replace(FROM, '').trimStart()};
  }
  const first = INTERVAL.exec(text)?.[1] ?? WHOLE.exec(text)?.[1];
  if (first !== undefined) {
    return {first};
  }
  const [, from, to, year] = NUMBERS.exec(text) ?? MONTHS.exec(text.replace(FROM, '')) ?? [];
  return from === undefined ? undefined : {first: `${from.trim()} ${year}`, last: `${to}${year}`};
}
