/** @typedef {import('./statistics.mjs').Summary} Summary */
/** @typedef {import('./variants.mjs').Variant} Variant */
/** @typedef {{date: string, commit: string, machine: string, browser: string, node: string, quick: boolean, seconds: number, measures: Record<string, Record<string, Summary>>}} Results */

/**
 * @typedef {object} Row
 * @property {string} label
 * @property {string} id
 * @property {string} unit
 * @property {number} [digits] after the point
 * @property {boolean} [ratio] whether the ratio to the limit says something
 * @property {string} [lacks] key of a variant's `lacks`
 */

/** @type {readonly [heading: string, rows: readonly Row[]][]} */
const SECTIONS = [
  [
    'Bytes of script and style',
    [
      {label: 'gzip', id: 'bytes-gz', unit: 'B'},
      {label: 'of that style', id: 'bytes-style-gz', unit: 'B'},
      {label: 'brotli', id: 'bytes-br', unit: 'B'},
    ],
  ],
  [
    'First card painted, 12 items',
    [
      {label: 'full speed, cold cache', id: 'first-card-cold-full', unit: 'ms', ratio: true},
      {label: 'full speed, warm cache', id: 'first-card-warm-full', unit: 'ms', ratio: true},
      {label: 'slow, cold cache', id: 'first-card-cold-slow', unit: 'ms', ratio: true},
      {label: 'slow, warm cache', id: 'first-card-warm-slow', unit: 'ms', ratio: true},
      {label: 'slow line with a round trip of 150 ms, cold cache', id: 'first-card-near', unit: 'ms', ratio: true},
      {label: 'the same, the bundle', id: 'first-card-near-bundle', unit: 'ms', ratio: true},
      {label: 'the same, with a filter and paging', id: 'first-card-near-filter', unit: 'ms', ratio: true},
      {label: 'slow, cold cache, with the lines below', id: 'first-card-preload-slow', unit: 'ms', ratio: true},
    ],
  ],
  [
    'Main thread of that',
    [
      {label: 'script, style and layout, full speed', id: 'work-full', unit: 'ms', digits: 1, ratio: true},
      {label: 'of that script', id: 'work-script-full', unit: 'ms', digits: 1, ratio: true},
      {label: 'all its tasks, full speed', id: 'main-cold-full', unit: 'ms', ratio: true},
      {label: 'script, style and layout, slow', id: 'work-slow', unit: 'ms', ratio: true},
      {label: 'all its tasks, slow', id: 'main-cold-slow', unit: 'ms', ratio: true},
      {label: 'longest task, slow', id: 'longest-task-slow', unit: 'ms', ratio: true},
    ],
  ],
  [
    'Growth: from the items (the others: from the answer) to the painted frame',
    [10, 100, 1000, 5000].flatMap((count) => [
      {label: `${count} items, painted`, id: `growth-painted-${count}`, unit: 'ms', ratio: true, lacks: 'property'},
      {label: `${count} items, main thread`, id: `growth-main-${count}`, unit: 'ms', ratio: true, lacks: 'property'},
      {label: `${count} items, memory a card`, id: `growth-memory-${count}`, unit: 'B', ratio: true, lacks: 'property'},
    ]),
  ],
  [
    'Layout shift with text below',
    [
      {label: 'answer 800 ms late', id: 'shift-late', unit: '', digits: 3},
      {label: 'an error', id: 'shift-error', unit: '', digits: 3},
      {label: 'broken pictures', id: 'shift-broken', unit: '', digits: 3},
      {label: 'script 800 ms late', id: 'shift-late-script', unit: '', digits: 3},
      {label: 'the same, without the rule of the README', id: 'shift-without-rule', unit: '', digits: 3},
    ],
  ],
  [
    'Requests for data',
    [
      {label: '5 elements of a source', id: 'requests-5', unit: ''},
      {label: '20 elements of a source', id: 'requests-20', unit: ''},
    ],
  ],
  [
    'What stays after 500 elements (in a quick run 100) were created, loaded and removed',
    [
      {label: 'nodes', id: 'leaks-nodes', unit: ''},
      {label: 'listeners', id: 'leaks-listeners', unit: ''},
      {label: 'documents', id: 'leaks-documents', unit: ''},
      {label: 'heap, each time', id: 'leaks-heap', unit: 'B'},
    ],
  ],
  [
    'Changes of the DOM by a reload, 12 items',
    [
      {label: 'the same items', id: 'changes-same', unit: ''},
      {label: 'one new item', id: 'changes-new', unit: ''},
    ],
  ],
];

/** @param {number} value @param {number} digits */
const number = (value, digits) =>
  value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});

/** @param {Row} row @param {Variant} variant @param {Results} results */
function cell({id, digits = 0, ratio = false, lacks = ''}, {name, lacks: missing}, {measures}) {
  const answered = id.replace('growth-painted', 'growth-answer');
  const found = measures[id]?.[name] ?? (missing[lacks] === undefined ? undefined : measures[answered]?.[name]);
  if (found === undefined) {
    return '–';
  }
  const {median, q1, q3, runs} = found;
  const limit = measures[id]?.limit?.median;
  return [
    number(median, digits),
    runs.length > 1 && q3 > q1 ? ` ±${number((q3 - q1) / 2, digits)}` : '',
    ratio && limit !== undefined && name !== 'limit' && measures[id]?.[name] ? ` (${(median / limit).toFixed(2)})` : '',
  ].join('');
}

/** Time a card at 5,000 items to that at 1,000; 1 is linear. @param {Results} results @param {string} variant */
function linearity({measures}, variant) {
  const [thousand, most] = [1000, 5000].map((count) => measures[`growth-main-${count}`]?.[variant]?.median);
  return thousand && most ? (most / 5 / thousand).toFixed(2) : '–';
}

/** @param {Results} results @param {readonly Variant[]} variants @returns {string} Markdown */
export function table(results, variants) {
  const names = variants.map(({name}) => name);
  const lines = [
    `${results.browser}, ${results.machine}, ${results.date.slice(0, 10)}, ${results.commit}${results.quick ? ', a quick run' : ''}.`,
    'Medians, ± half the distance between the quartiles; in brackets the ratio to the limit.',
    '',
    `| | ${names.join(' | ')} |`,
    `| --- |${' --: |'.repeat(names.length)}`,
  ];
  for (const [heading, rows] of SECTIONS) {
    const measured = rows.filter(({id}) => results.measures[id]);
    if (measured.length > 0) {
      lines.push(`| **${heading}** |${' |'.repeat(names.length)}`);
    }
    for (const row of measured) {
      const cells = variants.map((variant) => cell(row, variant, results));
      lines.push(`| ${row.label}${row.unit && `, ${row.unit}`} | ${cells.join(' | ')} |`);
    }
    if (rows.some(({id}) => id === 'growth-main-5000') && measured.length > 0) {
      lines.push(`| a card at 5,000 to one at 1,000 | ${names.map((name) => linearity(results, name)).join(' | ')} |`);
    }
  }
  const notes = variants.flatMap(({name, lacks}) => Object.values(lacks).map((reason) => `${name}: ${reason}`));
  lines.push('', ...notes.map((note) => `- ${note}`));
  return lines.join('\n');
}

/** Puts text between its marks in a document. @param {string} document @param {string} mark @param {string} text */
export function intoDocument(document, mark, text) {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const [before, rest = ''] = document.split(start);
  const [, after = ''] = rest.split(end);
  return `${before}${start}\n\n${text}\n\n${end}${after}`;
}
