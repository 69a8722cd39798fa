// The beginnings of the names of each month, without accents, in every language that the elements speak (`src/i18n/locales`),
// of its cases and its short forms. The longest that a word begins with counts: "marraskuu" is no March.
const MONTH_NAMES = [
  'jan gen ene ian stycz sty leden ledn sijec sij tamm jaan ιαν яну янв saus ean',
  'feb fev veeb helm vasar lut unor velj fra feabh φεβ фев',
  'mar maa mae mart mrt mrz marz kov brez ozu maalis μαρ мар',
  'apr avr abr kwi baland dubn duben tra huht aib απρ апр',
  'may mai maj mag mee mei mej geguz kvet svi touk beal μαι μαϊ маи мая',
  'jun juin juun giu iun cze birzel cerven cervn lipnj lipanj kesa meith gun ιουν юни июн',
  'jul juil juul lug iul lipc lipiec liep cervenc cervenec srpnj srpanj heina iuil lul ιουλ юли июл',
  'aug aou ago avg sier sie srpna srpen kol rugpj eloku lun aww αυγ авг',
  'sep set sze zari wrz ruj rugse syysk mean mfom σεπ сеп сен',
  'oct okt out ott paz rijen rijn spal lokak deireadh dfom οκτ окт',
  'nov noi noie listopadu lapkr stu marras samh νοε ное ноя',
  'dec dez dic det gru pro jouluk noll δεκ дек',
].map((names) => names.split(' '));

// Names that mean another month in another language, which are none where the language is not known.
const CROATIAN = /^(?:hr|bs|sr)\b/i;
const POLISH = /^(?:pl|cs|be|uk)\b/i;
const AMBIGUOUS: Readonly<Record<string, readonly {readonly in: RegExp; readonly month: number}[]>> = {
  lip: [
    {in: CROATIAN, month: 6},
    {in: /^pl\b/i, month: 7},
  ],
  srp: [
    {in: CROATIAN, month: 7},
    {in: /^cs\b/i, month: 8},
  ],
  lis: [
    {in: CROATIAN, month: 10},
    {in: POLISH, month: 11},
  ],
};
const LISTOPAD = /^listopada?$/;

/**
 * The number of the month, 1 to 12, that a name stands for; `NaN` for a name of none, or of two.
 *
 * @param name in small letters, without accents
 * @param language decides what reads in two ways; a BCP 47 tag
 */
export function monthNumber(name: string, language: string): number {
  const short = name.replace(LISTOPAD, 'lis');
  if (Object.hasOwn(AMBIGUOUS, short)) {
    return AMBIGUOUS[short]?.find((meaning) => meaning.in.test(language))?.month ?? Number.NaN;
  }
  let [month, length] = [Number.NaN, 0];
  for (const [index, names] of MONTH_NAMES.entries()) {
    for (const start of names) {
      if (start.length > length && name.startsWith(start)) {
        [month, length] = [index + 1, start.length];
      }
    }
  }
  return month;
}
