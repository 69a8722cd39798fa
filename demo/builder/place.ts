import type {Attributes} from './tags.js';

/** What takes a place in the page, as it is chosen. */
export interface Placed {
  feed: Attributes;
  themes?: Attributes | undefined;
  /** The names of the themes of the list, where they are known. */
  themeNames?: readonly string[] | undefined;
  /** The list of the sources, and these. */
  sourceList?: Attributes | undefined;
  sources?: readonly Attributes[];
  properties: Readonly<Record<string, string>>;
}

/** How the numbers are written: of the column, in a style sheet; of the window, in an attribute. */
export type WidthUnit = '%' | 'vw';

// All lengths are in em, and those of the elements' own styles (src/card/card.styles.ts, src/news-feed/list.styles.ts).
const GAP = 1.5;
const HEADING = 3;
const MORE = GAP + 2.75;
const BUTTON = 2.75;

/** The width from which on a card of a grid has its picture beside the text. */
const BESIDE = 40;

/** From these heights on nothing below is in view: in a telephone, a tablet or a laptop; in the largest windows. */
const WINDOW = 56;
const LARGE_WINDOW = 90;

const between = (min: number, value: number, max: number) => Math.min(Math.max(min, value), max);

/** A number that a webmaster can read. */
const short = (value: number) => String(Math.round(value * 10) / 10);

/** From one width of the column on: the height there, and how it grows. */
interface Range {
  from: number;
  height(width: number): number;
  growth: number;
}

const textOf = (attributes: Attributes, name: string): string => String(attributes[name] ?? '').trim();

/** A length in em, or as much as we know of it. */
function lengthOf(value: string | undefined, otherwise: number): number {
  const [, number, unit] = /^(\d*\.?\d+)(em|rem|px)$/.exec(value?.trim() ?? '') ?? [];
  return number === undefined ? otherwise : Number(number) / (unit === 'px' ? 16 : 1);
}

/** Height of a picture to its width. */
function ratioOf(value: string | undefined): number {
  const [, width, height = '1'] = /^(\d*\.?\d+)\s*(?:\/\s*(\d*\.?\d+))?$/.exec(value?.trim() ?? '') ?? [];
  return Number(width) > 0 && Number(height) > 0 ? Number(height) / Number(width) : 9 / 16;
}

/** The numbers of columns that a grid may have, the most first, by how many cards it has; after twelve it is the same again. */
const COLUMNS = [
  [4, 3, 2, 1],
  [3, 2, 1],
  [4, 3, 2, 1],
  [3, 1],
  [4, 2, 1],
  [3, 1],
  [3, 2, 1],
  [3, 2, 1],
  [4, 2, 1],
  [3, 1],
  [4, 2, 1],
  [3, 1],
];

const columnsOf = (cards: number): readonly number[] => (cards === 2 ? [2, 1] : (COLUMNS[cards % 12] ?? []));

/** Lines of the title that a card of a width keeps room for. */
function titleLines(width: number, hidden: ReadonlySet<string>, isBeside: boolean): number {
  if (hidden.has('image') && (hidden.has('excerpt') || width >= 32)) {
    return hidden.has('excerpt') && width >= 32 ? 1 : 2;
  }
  if (isBeside) {
    return width >= 72 ? 2 : 3;
  }
  return width >= 32 ? 2 : width >= 22 || width < 20 ? 3 : 4;
}

/** Height of the text of a card of a width. */
function textHeight(width: number, hidden: ReadonlySet<string>, isBeside: boolean): number {
  const title = between(1.25, 1 + width * (isBeside ? 0.007 : 0.0125), 1.625);
  const hasNoKicker = hidden.has('themes') && hidden.has('date');
  const kicker = hasNoKicker ? 0 : width < 20 && !hidden.has('themes') && !hidden.has('date') ? 2 : 1;
  const byline = hidden.has('author') ? 0 : 1;
  const excerpt = hidden.has('excerpt') ? 0 : 4.5;
  return titleLines(width, hidden, isBeside) * 1.25 * title + excerpt + (kicker + byline) * 1.3125 + 3.75 + 0.125;
}

function gridRanges(cards: number, hidden: ReadonlySet<string>, {feed, properties}: Placed): Range[] {
  const column = lengthOf(properties['--newsstand-column'], 17);
  const ratio = hidden.has('image') ? 0 : ratioOf(properties['--newsstand-image-ratio']);
  const isPaged = !['', 'none'].includes(textOf(feed, 'paging'));
  // The last card has a row of its own.
  const hasLast = cards > 1 && cards % 6 === 1 && !isPaged;
  const range = (columns: number, from: number): Range => {
    const rows = Math.ceil((hasLast ? cards - 1 : cards) / columns);
    const size = (width: number) => {
      const isBeside = width >= BESIDE;
      return textHeight(width, hidden, isBeside) + (isBeside ? 0 : ratio * width);
    };
    return {
      from,
      height: (width) => {
        const others = rows * (size((width - (columns - 1) * GAP) / columns) + GAP) - GAP;
        return others + (hasLast ? size(width) + GAP : 0);
      },
      growth: (from / columns < BESIDE ? rows * ratio : 0) / columns + (hasLast && from < BESIDE ? ratio : 0),
    };
  };
  return columnsOf(cards)
    .flatMap((columns) =>
      columns > 1 ? [range(columns, columns * column + (columns - 1) * GAP)] : [range(1, BESIDE), range(1, 0)],
    )
    .filter(({from}, index, all) => from < (all[index - 1]?.from ?? Infinity));
}

function listRanges(cards: number, hidden: ReadonlySet<string>, {properties}: Placed): Range[] {
  const ratio = hidden.has('image') ? 0 : ratioOf(properties['--newsstand-image-ratio']);
  const height = (isBeside: boolean) => (width: number) =>
    cards * (textHeight(width, hidden, isBeside) + (isBeside ? 0 : ratio * width)) + (cards - 1) * GAP;
  return [
    {from: 32, height: height(true), growth: 0},
    {from: 0, height: height(false), growth: cards * ratio},
  ];
}

function compactRanges(cards: number, hidden: ReadonlySet<string>): Range[] {
  const lines = Number(!hidden.has('themes')) + Number(!hidden.has('date'));
  const row = (height: number) => () => cards * height + (cards - 1) / 16;
  return [
    {from: 32, height: row(2.7), growth: 0},
    {from: 20, height: row(3.95 + 1.3125 * Math.min(lines, 1)), growth: 0},
    {from: 0, height: row(3.95 + 1.3125 * lines), growth: 0},
  ];
}

/** Widths of columns that are usual, the widest first: of a page, of a text, of a telephone. */
const USUAL = [79, 48, 24, 19];

/** The ranges as one expression: of each the height, up to the width at which it ends. */
function expressionOf(ranges: readonly Range[], more: number, unit: WidthUnit): string {
  const terms: string[] = [];
  let end = Infinity;
  for (const {from, height, growth} of ranges) {
    const at = USUAL.find((width) => width >= from && width < end) ?? from;
    const base = height(at) + more - growth * at;
    const isTall = height(Math.max(from, USUAL.at(-1) ?? 0)) + more >= (end === Infinity ? LARGE_WINDOW : WINDOW);
    const value = isTall
      ? '100vh'
      : growth > 0
        ? `${short(base)}em + ${short(growth * 100)}${unit}`
        : `${short(base)}em`;
    terms.push(end === Infinity ? value : `min(${value}, (${short(end)}em - 100${unit}) * 999)`);
    end = from;
    if (isTall || from <= 19) {
      break;
    }
  }
  return terms.length === 1 && !String(terms[0]).includes('+') ? String(terms[0]) : `max(${terms.join(', ')})`;
}

/** The height that a feed will have, as a CSS expression of the width of its column. */
export function feedHeight(placed: Placed, unit: WidthUnit): string {
  const {feed, sources = []} = placed;
  const cards = Number(textOf(feed, 'limit')) || 6;
  const paging = textOf(feed, 'paging');
  const more = (textOf(feed, 'heading') ? HEADING : 0) + (paging === '' || paging === 'none' ? 0 : MORE);
  const layout = textOf(feed, 'layout') || 'grid';
  const hidden = new Set((textOf(feed, 'hide') || (layout === 'grid' ? 'author' : '')).split(/\s+/));
  if (sources.length > 1 && !hidden.has('source')) {
    // Who publishes stands in the line of the authors.
    hidden.delete('author');
  }
  const ranges =
    layout === 'compact'
      ? compactRanges(cards, hidden)
      : layout === 'list'
        ? listRanges(cards, hidden, placed)
        : gridRanges(cards, hidden, placed);
  return expressionOf(ranges, more, unit);
}

// A letter, about, and the paddings of a chip.
const LETTER = 0.5;
const PADDING = 3.5;
/** A name of which nothing is known. */
const UNKNOWN = 'sixteen letters.';

/** So few themes may all have long names, of two lines on a telephone. Of more it would be a gap where they are short. */
const LONG_NAMES = 6;

/** The height of chips with these names side by side in a width, all in em. */
function chipsHeight(names: readonly string[], width: number, chip: number): number {
  let [height, row, used] = [0, 0, Infinity];
  for (const {length} of names) {
    const whole = length * LETTER + PADDING;
    const lines = Math.ceil((length * LETTER) / (width - PADDING));
    const size = chip + (lines - 1) * 1.3;
    if (used + Math.min(whole, width) > width) {
      height += row;
      [row, used] = [size + 0.5, 0];
    }
    used += Math.min(whole, width) + 0.5;
    row = Math.max(row, size + 0.5);
  }
  return height + row - 0.5;
}

/** The height that a theme list will have, or somewhat less, as a CSS expression of the width of the window. */
export function themesHeight({themes = {}, themeNames}: Placed): string {
  const names = themeNames ?? Array<string>(4).fill(UNKNOWN);
  const themeCount = names.length;
  // With the room below the list.
  const around = (textOf(themes, 'heading') ? HEADING : 0) + 1.5;
  if (textOf(themes, 'layout') !== 'chips') {
    const wide = themeCount * 2.9 - 0.25 + around;
    // In a narrow window names take two lines.
    const long = Math.min(themeCount, LONG_NAMES);
    return `max(${short(wide)}em, ${short(wide + long * 4.15)}em - ${short(long * 13.75)}vw)`;
  }
  const isFilter = textOf(themes, 'for') !== '';
  const line = (isFilter ? BUTTON : 2.15) + 0.5;
  // With a short one for all.
  const chips = [...(isFilter ? ['All'] : []), ...names];
  const [wide, guess] = [79, 19].map((width) => chipsHeight(chips, width, line - 0.5) + around) as [number, number];
  const long = chips.length * line * 1.15 - 0.5 + around;
  const narrow = themeNames || themeCount > LONG_NAMES ? guess : long;
  // From the width of a telephone, 20em, to that of a page, 60em.
  const growth = (narrow - wide) / 40;
  return growth > 0
    ? `max(${short(wide)}em, ${short(narrow + 20 * growth)}em - ${short(growth * 100)}vw)`
    : `${short(wide)}em`;
}

/** The height that the list of the sources will have, in the same way. */
export const sourceListHeight = ({feed, properties, sourceList, sources = []}: Placed): string =>
  themesHeight({
    feed,
    properties,
    themes: sourceList,
    themeNames: sources.map(({label}) => String(label ?? '') || UNKNOWN),
  });

const rule = (list: string, height: string): string =>
  `  ${list} {\n    display: block;\n    min-block-size: ${height};\n  }\n`;

/** The style sheet that keeps the place of what is to come, and leaves no gap to readers without JavaScript. */
export function placeSheet(placed: Placed): string {
  const {themes, sourceList} = placed;
  const lists = [
    ...(themes ? [rule('theme-list', themesHeight(placed))] : []),
    ...(sourceList ? [rule(themes ? 'theme-list[sources]' : 'theme-list', sourceListHeight(placed))] : []),
  ];
  return `@media (scripting: enabled) {
${lists.join('')}  news-feed:not(:defined) {
    display: block;
    block-size: 0;
    padding-block-end: ${feedHeight(placed, '%')};
  }
}`;
}
