import {createHash} from 'node:crypto';
import {readdir, rm, stat, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import {makeFolder} from '../files/make-folder.js';
import {textOfFile} from '../files/text-of-file.js';
import {removeLeftovers, writeIfChanged} from '../files/write-if-changed.js';

/** The last good answer of an address. */
export interface Copy {
  /** What was asked. */
  url: string;
  /** What answered, after redirects. */
  finalUrl: string;
  contentType: string | undefined;
  etag: string | undefined;
  lastModified: string | undefined;
  /** The body as text. */
  text: string;
}

// The number is that of the stored shape.
const SUFFIX = '.1.json';
/** Whatever nobody has asked for in so long is thrown away. */
const KEPT_FOR = 60 * 86_400_000;

const isText = (value: unknown): value is string => typeof value === 'string';

/** A copy from unknown JSON: the folder may hold what others, or other versions, left there. */
function copyFrom(value: unknown, url: string): Copy | undefined {
  const copy = value as Partial<Copy> | null;
  if (copy?.url !== url || !isText(copy.finalUrl) || !isText(copy.text)) {
    return undefined;
  }
  const {finalUrl, text, contentType, etag, lastModified} = copy;
  const some = (field: unknown) => (isText(field) ? field : undefined);
  return {url, finalUrl, text, contentType: some(contentType), etag: some(etag), lastModified: some(lastModified)};
}

/**
 * The last good answers of sources, in files of a folder: what is asked whether it is new need not be sent again, and
 * what fails is still there. A folder that cannot be used is no error: then there are no copies.
 */
export class ResponseCache {
  readonly #folder: string | undefined;

  /** @param folder undefined for none */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  #path(folder: string, url: string): string {
    return join(folder, createHash('sha256').update(url).digest('hex').slice(0, 32) + SUFFIX);
  }

  async read(url: string): Promise<Copy | undefined> {
    if (this.#folder === undefined) {
      return undefined;
    }
    try {
      return copyFrom(JSON.parse((await textOfFile(this.#path(this.#folder, url))) ?? ''), url);
    } catch {
      return undefined;
    }
  }

  /** @returns why it could not be kept, or undefined */
  async write(copy: Copy): Promise<unknown> {
    if (this.#folder === undefined) {
      return undefined;
    }
    try {
      await makeFolder(this.#folder, 0o700);
      const path = this.#path(this.#folder, copy.url);
      if (!(await writeIfChanged(path, JSON.stringify(copy)))) {
        // Still in use.
        await utimes(path, new Date(), new Date());
      }
      return undefined;
    } catch (error) {
      return error;
    }
  }

  /** Throws away what has not been asked for in a long time. Never rejects. */
  async tidy(now: number): Promise<void> {
    const folder = this.#folder;
    if (folder === undefined) {
      return;
    }
    await removeLeftovers(folder);
    const names = await readdir(folder).catch(() => []);
    for (const path of names.filter((name) => name.endsWith(SUFFIX)).map((name) => join(folder, name))) {
      const {mtimeMs} = await stat(path).catch(() => ({mtimeMs: now}));
      if (now - mtimeMs > KEPT_FOR) {
        await rm(path, {force: true}).catch(() => {});
      }
    }
  }
}
