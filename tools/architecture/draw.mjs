const [WIDTH, BOX, HEIGHT, STEP] = [760, 128, 40, 92];

/** @typedef {import('./folder-arrows.mjs').Arrow} Arrow */

/**
 * How far each folder is below those that nothing of ours imports: the longest way down to it, so that it stands right
 * below what needs it.
 *
 * @param {readonly Arrow[]} arrows
 * @returns {Map<string, number>}
 */
function levelsOf(arrows) {
  const names = [...new Set(arrows.flatMap(({from, to}) => [from, to]))];
  const levels = new Map(names.map((name) => [name, 0]));
  // Without cycles the longest way has fewer steps than there are folders.
  for (let round = 0; round < names.length; round++) {
    for (const {from, to} of arrows) {
      levels.set(to, Math.max(levels.get(to) ?? 0, (levels.get(from) ?? 0) + 1));
    }
  }
  if (Math.max(...levels.values()) >= names.length) {
    throw new Error('The folders import each other in a circle.');
  }
  return levels;
}

/**
 * An arrow that another way leads along too is not drawn: the drawing would have more lines than it says things.
 *
 * @param {readonly Arrow[]} arrows
 */
export function withoutShortcuts(arrows) {
  const reaches = (/** @type {string} */ from, /** @type {string} */ to, /** @type {Arrow} */ skipped) => {
    const seen = new Set([from]);
    for (const name of seen) {
      for (const arrow of arrows) {
        if (arrow.from === name && arrow !== skipped) {
          seen.add(arrow.to);
        }
      }
    }
    return seen.has(to);
  };
  return arrows.filter((arrow) => !reaches(arrow.from, arrow.to, arrow));
}

/**
 * The folders as boxes, each above those that it imports.
 *
 * @param {readonly Arrow[]} arrows
 * @returns {string} an SVG
 */
export function drawArchitecture(arrows) {
  const levels = levelsOf(arrows);
  const lowest = Math.max(...levels.values());
  const drawn = withoutShortcuts(arrows);
  /** @type {Map<string, {x: number, y: number}>} */
  const places = new Map();
  for (let level = 0; level <= lowest; level++) {
    const row = [...levels].filter(([, value]) => value === level).map(([name]) => name);
    for (const [index, name] of row.toSorted().entries()) {
      places.set(name, {x: (WIDTH * (index + 1)) / (row.length + 1), y: 30 + level * STEP});
    }
  }
  const lines = drawn.map(({from, to}) => {
    const [a, b] = [places.get(from), places.get(to)];
    return a && b
      ? `<path d="M${a.x.toFixed(0)} ${a.y + HEIGHT / 2}C${a.x.toFixed(0)} ${a.y + HEIGHT / 2 + 30} ${b.x.toFixed(0)} ${b.y - HEIGHT / 2 - 36} ${b.x.toFixed(0)} ${b.y - HEIGHT / 2 - 8}"/>`
      : '';
  });
  const boxes = [...places].map(
    ([name, {x, y}]) =>
      `<rect x="${(x - BOX / 2).toFixed(0)}" y="${y - HEIGHT / 2}" width="${BOX}" height="${HEIGHT}" rx="8" fill="#e4eff3" stroke="#4f8a9c"/><text x="${x.toFixed(0)}" y="${y + 5}">${name}</text>`,
  );
  const height = lowest * STEP + 60;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="15" text-anchor="middle" fill="#10333f">
<defs><marker id="a" viewBox="0 0 10 10" refX="4" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10z" fill="#6f8794"/></marker></defs>
<g fill="none" stroke="#6f8794" stroke-width="1.5">
${lines.map((line) => line.replace('/>', ' marker-end="url(#a)"/>')).join('\n')}
</g>
${boxes.join('\n')}
</svg>
`;
}
