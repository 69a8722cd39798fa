import {sceneOf} from './scenes.mjs';

const PALETTES = [
  ['#0b3954', '#087e8b', '#bfd7ea'],
  ['#1d3557', '#457b9d', '#a8dadc'],
  ['#22333b', '#5e7f73', '#eae0d5'],
  ['#2b2d42', '#6d597a', '#e5989b'],
  ['#14342b', '#60935d', '#bad29f'],
];

/** A small generator of numbers from 0 to 1 that depends on a text alone (mulberry32). @param {string} seed */
function numbers(seed) {
  let state = [...seed].reduce((sum, char) => Math.imul(sum ^ char.charCodeAt(0), 16777619), 2166136261);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What {@link picture} shows, for those who do not see it. @param {string} name */
export const alternativeText = (name) => sceneOf(name)?.alt ?? 'Drawing of cells and the network between them';

/**
 * A drawing in the place of a recorded site's picture, of the size that the site states: what the picture showed, or cells and the
 * network between them, always the same for the same name.
 *
 * @param {string} name file name, of which a size like "-300x200" is no part
 * @param {number} width
 * @param {number} height
 */
export function picture(name, width, height) {
  const scene = sceneOf(name);
  if (scene !== undefined) {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 160 90" preserveAspectRatio="xMidYMid slice">${scene.svg}</svg>`;
  }
  const next = numbers(name);
  const [dark = '', middle = '', light = ''] = PALETTES[Math.floor(next() * PALETTES.length)] ?? [];
  const cells = Array.from({length: 14}, () => ({
    x: next() * 160,
    y: next() * 90,
    r: 2 + next() ** 3 * 22,
    o: 0.12 + next() * 0.5,
  }));
  const lines = cells.flatMap((a, index) =>
    cells
      .slice(index + 1)
      .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 48)
      .map((b) => `<path d="M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}"/>`),
  );
  const circles = cells.map(
    ({x, y, r, o}) =>
      `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill-opacity="${o.toFixed(2)}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 160 90" preserveAspectRatio="xMidYMid slice">
<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${dark}"/><stop offset="1" stop-color="${middle}"/></linearGradient></defs>
<rect width="160" height="90" fill="url(#g)"/><g stroke="${light}" stroke-opacity=".35" stroke-width=".5">${lines.join('')}</g>
<g fill="${light}">${circles.join('')}</g></svg>`;
}
