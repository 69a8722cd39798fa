import {readFileSync, realpathSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {FORMATS, type NewsChoice, type NewsSourceOptions} from 'newsstand-elements/data';
import {Fields} from '../config/fields.js';
import {JsonFile, type FieldPath} from '../config/json-file.js';
import {fileProblem} from '../files/file-problem.js';
import {readHeaderText, readLanguage} from '../read-options.js';
import {UsageError} from '../usage-error.js';
import {RANGES, type FeedOptions, type SnapshotOptions} from './snapshot-options.js';
import {webAddress} from './web-address.js';

/** What a configuration file says; an option of the call wins over it. */
export type Configuration = Partial<Omit<SnapshotOptions, 'feeds' | 'quiet'>> & Pick<SnapshotOptions, 'feeds'>;

/** The words by which a feed or one of its sources chooses news. */
function choiceOf(fields: Fields): NewsChoice {
  const words = {
    theme: fields.text('theme'),
    fromSource: fields.text('fromSource'),
    excludeTheme: fields.text('excludeTheme'),
    search: fields.text('search'),
    itemLang: fields.text('itemLang'),
    excludeUrl: fields.text('excludeUrl'),
    maxAge: fields.number('maxAge', RANGES.maxAge),
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}

function readSource(value: unknown, path: FieldPath, file: JsonFile): NewsSourceOptions {
  if (typeof value === 'string') {
    const src = webAddress(value);
    if (src === undefined) {
      throw file.error(path, `"${value}" is not an http(s) address.`);
    }
    return {src};
  }
  const fields = new Fields(file, path, value);
  const address = (name: string, text: string | undefined) => {
    const found = text === undefined ? undefined : webAddress(text);
    if (text !== undefined && found === undefined) {
      throw fields.error(name, `"${text}" is not an http(s) address.`);
    }
    return found;
  };
  const src = address('src', fields.requiredText('src', 'the address of the source')) ?? '';
  const format = fields.choice('format', FORMATS);
  const map = fields.text('map');
  const label = fields.text('label');
  const href = address('href', fields.text('href'));
  const choice = choiceOf(fields);
  fields.finish();
  return {src, ...(format && {format}), ...(map && {map}), ...(label && {label}), ...(href && {href}), ...choice};
}

const under = (folder: string, path: string | undefined) => (path === undefined ? undefined : resolve(folder, path));

function readFeed(value: unknown, path: FieldPath, file: JsonFile, folder: string): FeedOptions {
  const fields = new Fields(file, path, value);
  const address = (name: string) => {
    const text = fields.text(name);
    if (text !== undefined && webAddress(text) === undefined) {
      throw fields.error(name, `"${text}" is not an http(s) address.`);
    }
    return text;
  };
  const feed: FeedOptions = {
    sources: fields.list('sources', 'sources', readSource),
    output: resolve(folder, fields.path('output') ?? fields.requiredText('output', 'the path of the file to be made')),
    pictures: under(folder, fields.path('pictures')),
    title: fields.text('title'),
    home: address('home'),
    url: address('url'),
    language: fields.read('language', readLanguage),
    limit: fields.number('limit', RANGES.limit) ?? RANGES.limit.fallback,
    order: fields.choice('order', ['source', 'newest', 'oldest']) ?? 'source',
    choice: choiceOf(fields),
  };
  fields.finish();
  return feed;
}

/** Whether two paths lead to one file that is there. */
function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

/**
 * Reads a configuration file. Paths in it are relative to it.
 *
 * @param name as it was given, for errors
 * @throws UsageError naming file, line and field
 */
export function readConfiguration(name: string, base: string): Configuration {
  const path = resolve(base, name);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(fileProblem(error, name));
  }
  const file = new JsonFile(name, text);
  const folder = dirname(path);
  const fields = new Fields(file, [], file.value);
  const feeds = fields.list('feeds', 'feeds', (value, at, from) => readFeed(value, at, from, folder));
  for (const [index, {output}] of feeds.entries()) {
    if (feeds.findIndex((feed) => feed.output === output) !== index) {
      throw file.error(['feeds', index, 'output'], 'another feed is written to the same file.');
    }
    if (isSameFile(output, path)) {
      throw file.error(['feeds', index, 'output'], 'that is this file itself. Name another one.');
    }
  }
  const number = (key: 'timeout' | 'retries' | 'watch') => fields.number(key, RANGES[key]);
  const [timeout, retries, watch] = [number('timeout'), number('retries'), number('watch')];
  const cache = fields.path('cache');
  const userAgent = fields.read('userAgent', readHeaderText);
  const allowPrivate = fields.flag('allowPrivate');
  fields.finish();
  return {
    feeds,
    ...(timeout !== undefined && {timeout}),
    ...(retries !== undefined && {retries}),
    ...(watch !== undefined && {watch}),
    ...(cache !== undefined && {cache: resolve(folder, cache)}),
    ...(userAgent !== undefined && {userAgent}),
    ...(allowPrivate !== undefined && {allowPrivate}),
  };
}
