import {lstat, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {writeIfChanged} from '../files/write-if-changed.js';

/** A file of ours in the folder. */
export interface PictureFile {
  name: string;
  width: number;
  height: number;
}

/** What is known of a picture that was copied. */
export interface PictureEntry {
  /** Why it is left out, where it is. It has no files then. */
  reason?: string | undefined;
  etag?: string | undefined;
  lastModified?: string | undefined;
  /** Milliseconds since 1970 when its server was asked last. */
  askedAt: number;
  isResized: boolean;
  files: readonly PictureFile[];
  /** The files of news that show it, relative to the folder. */
  users: readonly string[];
}

/** The list of what was copied into a folder, which is in the folder itself. */
const INDEX = '.newsstand-pictures.json';

/** The names that we give. Whatever the list says, nothing else is ever removed. */
const OUR_NAME = /^[\da-f]{20}(?:-\d{1,5})?\.(?:jpg|png|gif|webp|avif)$/;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isFileEntry = (value: unknown): value is PictureFile =>
  isRecord(value) &&
  OUR_NAME.test(String(value.name)) &&
  Number.isInteger(value.width) &&
  Number.isInteger(value.height);

const isText = (value: unknown): value is string => typeof value === 'string';

function readEntry(value: unknown): PictureEntry | undefined {
  if (!isRecord(value) || !Array.isArray(value.files) || !value.files.every(isFileEntry)) {
    return undefined;
  }
  const {reason, etag, lastModified, askedAt, isResized, users, files} = value;
  return {
    reason: isText(reason) ? reason : undefined,
    etag: isText(etag) ? etag : undefined,
    lastModified: isText(lastModified) ? lastModified : undefined,
    askedAt: Number(askedAt) || 0,
    isResized: isResized === true,
    files,
    users: Array.isArray(users) ? users.filter(isText) : [],
  };
}

async function isFile(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isFile() === true;
}

/** What was copied into a folder, by the addresses of the pictures. */
export class PictureIndex {
  readonly folder: string;
  readonly #entries: Map<string, PictureEntry>;
  /** Files of pictures that are others now. */
  #replaced: PictureFile[] = [];

  private constructor(folder: string, entries: Map<string, PictureEntry>) {
    this.folder = folder;
    this.#entries = entries;
  }

  /** Reads the list of a folder; one that is not there, or cannot be read, is empty. */
  static async read(folder: string): Promise<PictureIndex> {
    const entries = new Map<string, PictureEntry>();
    const path = join(folder, INDEX);
    // A pipe would be read for ever.
    const text = (await isFile(path)) ? await readFile(path, 'utf8').catch(() => '') : '';
    try {
      const json: unknown = JSON.parse(text);
      const pictures = isRecord(json) && isRecord(json.pictures) ? json.pictures : {};
      for (const [url, value] of Object.entries(pictures)) {
        const entry = readEntry(value);
        if (entry !== undefined) {
          entries.set(url, entry);
        }
      }
    } catch {
      // Then all is copied anew, and nothing is removed.
    }
    return new PictureIndex(folder, entries);
  }

  /** What is known of a picture, if all its files are still there. */
  async get(url: string): Promise<PictureEntry | undefined> {
    const entry = this.#entries.get(url);
    const there = await Promise.all((entry?.files ?? []).map(({name}) => isFile(join(this.folder, name))));
    return there.every(Boolean) ? entry : undefined;
  }

  set(url: string, entry: PictureEntry): void {
    this.#replaced.push(...(this.#entries.get(url)?.files ?? []));
    this.#entries.set(url, entry);
  }

  /** @throws what {@link writeIfChanged} throws */
  async write(): Promise<void> {
    const pictures = Object.fromEntries([...this.#entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const about = 'Made by newsstand snapshot --pictures: the files that it wrote here, and may remove.';
    await writeIfChanged(join(this.folder, INDEX), `${JSON.stringify({about, pictures}, null, 1)}\n`);
  }

  /**
   * Says which pictures a file of news shows now, and removes the files of those that none shows any more.
   *
   * @throws Node's error with its `code`
   */
  async keepFor(user: string, urls: ReadonlySet<string>): Promise<void> {
    const unused = this.#replaced;
    this.#replaced = [];
    for (const [url, entry] of this.#entries) {
      const others = entry.users.filter((one) => one !== user);
      const users = urls.has(url) ? [...others, user].toSorted() : others;
      if (users.length > 0) {
        this.#entries.set(url, {...entry, users});
      } else {
        this.#entries.delete(url);
        unused.push(...entry.files);
      }
    }
    await this.write();
    // One picture may have several addresses.
    const used = new Set([...this.#entries.values()].flatMap(({files}) => files.map(({name}) => name)));
    for (const {name} of unused) {
      const path = join(this.folder, name);
      if (!used.has(name) && (await isFile(path))) {
        await rm(path);
      }
    }
  }
}
