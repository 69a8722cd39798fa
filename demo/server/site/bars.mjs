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
  const drawn = figures.map(({title, byHand, ours}, index) => {
    const width = (/** @type {number} */ value) => Math.round((value / Math.max(byHand, ours)) * 380);
    const bar = (/** @type {number} */ value, /** @type {string} */ name, /** @type {number} */ row) =>
      `<text class="name" x="0" y="${45 + row * 30}">${name}</text><rect class="${row ? 'ours' : 'hand'}" x="110" y="${30 + row * 30}" width="${width(value)}" height="22" rx="4"/><text x="${118 + width(value)}" y="${46 + row * 30}">${milliseconds(value)}</text>`;
    return `<g transform="translate(0 ${index * 112})"><text class="title" x="0" y="18">${escapeHtml(title)}</text>${bar(byHand, 'by hand', 0)}${bar(ours, 'Newsstand', 1)}</g>`;
  });
  const said = figures
    .map(({title, byHand, ours}) => `${title}: by hand ${milliseconds(byHand)}, Newsstand ${milliseconds(ours)}.`)
    .join(' ');
  return `<svg class="bars" viewBox="0 0 600 ${figures.length * 112 - 12}" role="img" aria-label="${escapeHtml(said)}">${drawn.join('')}</svg>`;
}
