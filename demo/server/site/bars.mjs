import {escapeHtml} from './layout.mjs';

/** The figures that a newcomer asks for: the row of the table, and what it is called. */
const SHOWN = [
  ['slow, cold cache, ms', 'First card on a slow mobile network'],
  ['script, style and layout, full speed, ms', 'Work for 12 cards (main thread)'],
  ['1000 items, main thread, ms', 'Work for 1,000 cards (main thread)'],
];

/**
 * The number of a cell of the table: of `2,328 ±16 (1.16)` it is 2328.
 *
 * @param {string} [cell]
 */
const numberOf = (cell = '') => Number.parseFloat(cell.replaceAll(',', ''));

/**
 * Three pairs of bars, a page written by hand and Newsstand, from the table of figures in the document itself.
 *
 * @param {string} text the document
 * @returns {{title: string, byHand: number, ours: number}[]}
 */
export function figuresOf(text) {
  return SHOWN.map(([row = '', title = '']) => {
    const cells = text
      .split('\n')
      .find((line) => line.startsWith(`| ${row} `))
      ?.split('|')
      .map((cell) => cell.trim());
    return {title, byHand: numberOf(cells?.[2]), ours: numberOf(cells?.[3])};
  });
}

/** @param {number} value */
const milliseconds = (value) => `${Math.round(value).toLocaleString('en')} ms`;

/** @param {string} text the document @returns {string} a drawing that says its figures as text too */
export function bars(text) {
  const figures = figuresOf(text);
  const rows = figures.map(({title, byHand, ours}) => {
    const bar = (/** @type {number} */ value, /** @type {string} */ name, /** @type {string} */ kind) =>
      `<span>${name}</span><svg><rect class="${kind}" width="${Math.round((value / Math.max(byHand, ours)) * 100)}%" height="100%" rx="4"/></svg><span>${milliseconds(value)}</span>`;
    return `<b>${escapeHtml(title)}</b>${bar(byHand, 'by hand', 'hand')}${bar(ours, 'Newsstand', 'ours')}`;
  });
  const said = figures
    .map(({title, byHand, ours}) => `${title}: by hand ${milliseconds(byHand)}, Newsstand ${milliseconds(ours)}.`)
    .join(' ');
  return `<div class="bars" role="img" aria-label="${escapeHtml(said)}">${rows.join('')}</div>`;
}
