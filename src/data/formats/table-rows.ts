import {recordOf} from './key-values.js';
import {asText, isRecord, valueAt, type JsonRecord} from '../model/json.js';

// No list has as many columns, and none that is shown as many rows.
const MAX_COLUMNS = 100;
const MAX_ROWS = 2000;

// How systems name what is above a table: Datasette, Metabase, BigQuery, spreadsheets.
const HEADS = ['columns', 'fields', 'headers', 'header', 'cols'];
const BODIES = ['rows', 'data', 'values', 'records'];

const tables = new WeakMap<object, readonly JsonRecord[]>();

function namesIn(head: unknown): readonly string[] | undefined {
  if (!Array.isArray(head) || head.length < 2 || head.length > MAX_COLUMNS) {
    return undefined;
  }
  const names = head.map((column: unknown) =>
    asText(isRecord(column) ? column.name || column.title || column.label || column.id : column),
  );
  return names.every((name) => name !== undefined && name.length < 80 && !/^[\d.]*$/.test(name))
    ? (names as string[])
    : undefined;
}

/** The cells of a row: a list, or that of Google Charts, `{"c": [{"v": "A story"}, null]}`. */
function cellsOf(row: unknown): readonly unknown[] | undefined {
  if (Array.isArray(row)) {
    return row;
  }
  const cells = valueAt(row, ['c']);
  return Array.isArray(cells) ? cells.map(cellValue) : undefined;
}

/** Google Charts writes a day as `Date(2026,5,30)`, with months from 0, as JavaScript counts them. */
function cellValue(cell: unknown): unknown {
  const value = valueAt(cell, ['v']);
  const date = /^Date\((\d{4}),(\d{1,2}),(\d{1,2})(?:,(\d{1,2}),(\d{1,2}),(\d{1,2}))?\)$/.exec(asText(value) ?? '');
  if (date === null) {
    return value;
  }
  const [year = '', month, day, ...time] = date.slice(1).map((part) => part?.padStart(2, '0'));
  const iso = `${year}-${String(Number(month) + 1).padStart(2, '0')}-${day}`;
  return time[0] === undefined ? iso : `${iso} ${time.join(':')}`;
}

const isBody = (rows: unknown): rows is readonly unknown[] =>
  Array.isArray(rows) && rows.length > 0 && rows.slice(0, 5).every((row) => cellsOf(row) !== undefined);

/**
 * The rows of a table as records, by the names of its columns: of a list of lists whose first has the names, as of Google Sheets
 * (`[["Title", "Link"], ["A story", "https://…"]]`), or of an object with a list for the names and one for the rows.
 */
export function tableRows(value: unknown): readonly JsonRecord[] | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const known = tables.get(value);
  if (known !== undefined) {
    return known;
  }
  let head: unknown;
  let rows: unknown;
  if (Array.isArray(value)) {
    // Records as lists of pairs have no row of names.
    if (isBody(value) && recordOf(value[0]) === undefined) {
      [head, rows] = [value[0], value.slice(1)];
    }
  } else {
    const beside = (keys: readonly string[], accepts: (found: unknown) => boolean) =>
      keys.map((key) => valueAt(value, [key])).find(accepts);
    [head, rows] = [beside(HEADS, (found) => namesIn(found) !== undefined), beside(BODIES, isBody)];
  }
  const names = namesIn(head);
  if (names === undefined || !isBody(rows)) {
    return undefined;
  }
  const records = rows
    .slice(0, MAX_ROWS)
    .map((row) => cellsOf(row) ?? [])
    .map((cells) => Object.fromEntries(names.map((name, column) => [name, cells[column]] as const)));
  tables.set(value, records);
  return records;
}
