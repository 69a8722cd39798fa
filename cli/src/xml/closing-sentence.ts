/** The sentence "The post TITLE appeared first on SITE." without its links, which plugins put at the end of each text of a feed. */

/** Words before, between and after the two names, at most. */
const MAX_WORDS = 80;

/** Words before them, where no sentence has ended. */
const MAX_BEFORE = 40;

/** Names in the title of a feed. */
const MAX_NAMES = 8;

/** The ends of what may stand before such a sentence. */
const SENTENCE_ENDS = ['. ', '! ', '? ', '… ', '] ', '。', '！', '？', '» ', '” ', '؟ '];

/** "First", and "comes from", in the languages that such plugins speak. */
const FIRST = new RegExp(
  [
    String.raw`\bfirst\b|zuerst|\berst(?:mals)?\b|premi[eè]r|primer|primeir|\bprim[ao]\b|pentru prima|prima (?:oară|dată|volta)|[eé]ischt|\beerste?\b`,
    String.raw`f[öø]rst|fyrst|ensimm[aä]i|esimest|\bpirm|pierwsz|\bprv[nýyiéeo]|\bprvič|poprv[eé]|najsk[oô]r|nejprve|najprej|el[őo]sz[öo]r`,
    String.raw`πρώτ|впервые|сначала|първи|пръв|вперше|спершу|прв[иоа]|\bilk\b|lehen|pertama|lebih awal|đầu tiên|l-ewwel|ar dtús|chéad`,
    String.raw`最初|最先|首[发發次先]|最早|初め|公開された|처음|أول|اول|ראשו`,
    String.raw`pochodzi z|pochází z|pochádza z|proviene d`,
  ].join('|'),
  'iu',
);

/** A text with the quotation marks and apostrophes that some themes make of plain ones, as plain ones: as long as before. */
export const plainQuotes = (text: string) => text.replace(/[‘’‚‹›`´]/g, "'").replace(/[“”„«»]/g, '"');

/** What a feed may call its site: "News – The Institute" is that of one category. */
const sitesOf = (site: string): readonly string[] =>
  [site, ...site.split(/\s[-–—|•·»«>:/]\s/, MAX_NAMES)].map((name) => name.trim()).filter(({length}) => length > 1);

interface Sentence {
  /** What stands before the first of both names, up to the end of an earlier sentence. */
  readonly before: string;
  /** Where that begins in the text. */
  readonly start: number;
  /** What stands between and after the names: the same in all texts of a feed. */
  readonly frame: string;
  /** The item's title. */
  readonly title: string;
}

/** Where the one stands last, without touching the other where that stands last; undefined if it does not. */
function placeBeside(text: string, one: string, other: number, otherLength: number): number | undefined {
  for (let at = text.lastIndexOf(one), tries = 0; at >= 0 && tries < 3; at = text.lastIndexOf(one, at - 1), tries++) {
    if (at >= other + otherLength || at + one.length <= other) {
      return at;
    }
    if (at === 0) {
      return undefined;
    }
  }
  return undefined;
}

/** The end of a text, if it holds the item's title, the name of the site, and few words beside. */
function sentenceIn(written: string, of: string, named: string): Sentence | undefined {
  const [text, title] = [written, of].map(plainQuotes) as [string, string];
  for (const site of title === '' ? [] : sitesOf(plainQuotes(named))) {
    const siteAt = text.lastIndexOf(site);
    const titleAt = siteAt < 0 ? undefined : placeBeside(text, title, siteAt, site.length);
    if (titleAt === undefined) {
      continue;
    }
    const isTitleFirst = titleAt < siteAt;
    const [first, end] = isTitleFirst ? [titleAt, titleAt + title.length] : [siteAt, siteAt + site.length];
    const [second, last] = isTitleFirst ? [siteAt, siteAt + site.length] : [titleAt, titleAt + title.length];
    const [between, after] = [text.slice(end, second), text.slice(last)];
    const whole = text.slice(0, first);
    const start = Math.max(
      0,
      ...SENTENCE_ENDS.map((sign) => (whole.includes(sign) ? whole.lastIndexOf(sign) + sign.length : 0)),
    );
    const isShort = between.length <= MAX_WORDS && after.length <= MAX_WORDS && /^[^.!?。！？]*[.。!]?\s*$/.test(after);
    if (isShort) {
      return {start, before: whole.slice(start), frame: `${between}|${after.trim()}`, title};
    }
  }
  return undefined;
}

/** Whether a text is such a sentence. */
export function isClosingSentence(text: string, title: string, site: string): boolean {
  const found = sentenceIn(text, title, site);
  return found?.start === 0 && found.before.length <= MAX_BEFORE && FIRST.test(found.frame);
}

/** The words in which several texts end alike. */
function commonEnd(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  const words = first.split(/(?<=\s)/);
  let common = '';
  for (const word of words.toReversed()) {
    if (!others.every((other) => other.endsWith(word + common))) {
      break;
    }
    common = word + common;
  }
  return common;
}

/** What the sentences of one feed with the same words between and after the names have in common. */
function frameOf(frame: string, sentences: readonly Sentence[]) {
  const common = commonEnd(sentences.map(({before}) => before.slice(-MAX_WORDS)));
  const isRepeated = new Set(sentences.map(({title}) => title)).size > 1;
  const isKnown = FIRST.test(frame);
  // Two of them are the same from their beginning.
  const isWhole = sentences.filter(({before}) => before === common).length > 1;
  return {isKnown, common: isRepeated && (isKnown || isWhole) ? common : undefined};
}

/**
 * Texts without such a sentence at their end. In a feed it is the same in each text but for the title, whatever its language, so it is
 * told by that; in a text alone by a word for "first".
 *
 * @param site title of the feed, as text
 */
export function withoutClosingSentences(
  texts: readonly {readonly text: string; readonly title: string}[],
  site: string,
): readonly string[] {
  const found = texts.map(({text, title}) => sentenceIn(text, title, site));
  const alike = new Map<string, Sentence[]>();
  for (const sentence of found) {
    if (sentence !== undefined) {
      const others = alike.get(sentence.frame) ?? [];
      others.push(sentence);
      alike.set(sentence.frame, others);
    }
  }
  const frames = new Map([...alike].map(([frame, sentences]) => [frame, frameOf(frame, sentences)]));
  return texts.map(({text}, index) => {
    const sentence = found[index];
    const frame = frames.get(sentence?.frame ?? '');
    if (sentence === undefined || frame === undefined) {
      return text;
    }
    const {before, start} = sentence;
    if (frame.common !== undefined) {
      return text.slice(0, start + before.length - frame.common.length).trim();
    }
    return frame.isKnown && before.length <= (start > 0 ? MAX_WORDS : MAX_BEFORE) ? text.slice(0, start).trim() : text;
  });
}
