import {createHash} from 'node:crypto';
import {dirname, join, relative, sep} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {NewsImage, NewsItem} from 'newsstand-elements/data';
import {fileProblem} from '../files/file-problem.js';
import {makeFolder} from '../files/make-folder.js';
import {removeLeftovers, writeIfChanged} from '../files/write-if-changed.js';
import {ACCEPT_ENCODING} from '../http/decompress.js';
import {follow} from '../http/follow.js';
import type {Answer} from '../http/get.js';
import {SCOPES, type Scope} from '../http/network-scope.js';
import {reachProblem} from '../http/reach-problem.js';
import {bytes} from '../terminal/amounts.js';
import {PictureIndex, type PictureEntry, type PictureFile} from './picture-index.js';
import {isCutOff, otherType, pictureType, type PictureType} from './picture-type.js';
import {loadSharp, resize, WIDTHS, type Sharp} from './resize.js';

/** How pictures are copied. */
export interface CopyOptions {
  /** Absolute path of the folder. */
  folder: string;
  /** Absolute path of the file that names them. */
  output: string;
  /** Public address of that file; without it, addresses are relative to it. */
  url?: string | undefined;
  userAgent: string;
  /** Seconds an attempt may take. */
  timeout: number;
  retries: number;
  allowPrivate: boolean;
  /** From where what names an item's picture can be reached. */
  scopeOf(item: NewsItem): Scope;
}

/** What became of the pictures. */
export interface CopiedPictures {
  /** With the pictures of our own; without any where it could not be copied. */
  items: readonly NewsItem[];
  /** What keeps all of them from being copied, a sentence each. */
  problems: readonly string[];
  /** What is worth a look, a sentence each. */
  notes: readonly string[];
  /** Removes what no file of news shows any more, once the file is written. Gives what went wrong, a sentence each. */
  tidy(): Promise<readonly string[]>;
}

const MAX_BYTES = 10_000_000;
/** As many as a good camera has. What has more would take a browser hundreds of megabytes. */
const MAX_PIXELS = 50_000_000;
/** What is smaller counts visitors, and shows nothing. */
const MIN_SIDE = 10;
/** A picture rarely changes under its address; it is asked for again after so many milliseconds, and only whether it is new. */
const FRESH_FOR = 86_400_000;
/** Pictures at a time, so that few of them are in memory. */
const AT_A_TIME = 4;

const ACCEPT = 'image/webp, image/jpeg, image/png, image/gif, */*;q=0.1';

/** Why a picture is left out. */
class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly mayPass: boolean;

  constructor(message: string, mayPass = false) {
    super(message);
    this.mayPass = mayPass;
  }
}

/** Which of its sizes to copy: the smallest that is wide enough, or else the one that the source shows. */
export function bestAddress({url, srcset = ''}: NewsImage, wide: number): string {
  const sizes = srcset.split(/,\s+/).flatMap((candidate) => {
    const [, address, width] = /^(\S+)\s+(\d+)w$/.exec(candidate.trim()) ?? [];
    return address !== undefined && Number(width) >= wide ? [{address, width: Number(width)}] : [];
  });
  return sizes.toSorted((a, b) => a.width - b.width)[0]?.address ?? url;
}

/** @throws PictureError for what is no picture that may be shown */
function checkedType(body: Uint8Array): PictureType {
  const type = pictureType(body);
  if (type === undefined) {
    const other = otherType(body);
    throw new PictureError(
      other ? `it is ${other}` : body.length === 0 ? 'it is empty' : 'it is no JPEG, PNG, GIF, WebP or AVIF',
    );
  }
  const {width, height} = type;
  if (width * height > MAX_PIXELS) {
    throw new PictureError(`it has ${width} × ${height} pixels, which would block a browser`);
  }
  if (width < MIN_SIDE || height < MIN_SIDE) {
    throw new PictureError(`it has ${width} × ${height} pixels, too few to show anything`);
  }
  if (isCutOff(type, body)) {
    throw new PictureError('it is cut off');
  }
  return type;
}

/** Work on a list, so many at a time. */
async function inTurns<Value>(values: readonly Value[], work: (value: Value) => Promise<void>): Promise<void> {
  const waiting = [...values];
  const next = async (): Promise<void> => {
    for (let value = waiting.shift(); value !== undefined; value = waiting.shift()) {
      await work(value);
    }
  };
  await Promise.all(Array.from({length: AT_A_TIME}, next));
}

/** Copies pictures into a folder, for one file of news. */
class PictureCopier {
  readonly #options: CopyOptions;
  readonly #index: PictureIndex;
  readonly #sharp: Sharp | undefined;
  readonly #signal: AbortSignal;
  readonly #now = Date.now();
  /** Whether a picture was copied that was not there. */
  hasCopied = false;

  constructor(options: CopyOptions, index: PictureIndex, sharp: Sharp | undefined, signal: AbortSignal) {
    this.#options = options;
    this.#index = index;
    this.#sharp = sharp;
    this.#signal = signal;
  }

  /** @throws Node's error with its `code`, PictureError, what {@link follow} throws, or the signal's reason */
  async copy(url: string, from: Scope): Promise<PictureEntry> {
    const last = await this.#index.get(url);
    const isFresh = last !== undefined && this.#now - last.askedAt < FRESH_FOR && last.askedAt <= this.#now;
    if (isFresh && last.reason !== undefined) {
      throw new PictureError(last.reason);
    }
    const known = last?.reason === undefined ? last : undefined;
    const isAsWanted = known !== undefined && (known.isResized || this.#sharp === undefined);
    if (isFresh && isAsWanted) {
      return known;
    }
    try {
      const entry = await this.#fetch(url, from, isAsWanted ? known : undefined);
      this.#index.set(url, entry);
      return entry;
    } catch (error) {
      this.#signal.throwIfAborted();
      if (error instanceof PictureError && !error.mayPass) {
        const {message: reason} = error;
        this.#index.set(url, {reason, askedAt: this.#now, isResized: false, files: [], users: last?.users ?? []});
        throw error;
      }
      // What was good stays, unless its server says that it is gone.
      if (known === undefined) {
        throw error;
      }
      return known;
    }
  }

  async #fetch(url: string, from: Scope, known: PictureEntry | undefined): Promise<PictureEntry> {
    const {status, headers, body, complete} = await this.#ask(new URL(url), from, known);
    const asked = {
      etag: headers.get('etag') ?? undefined,
      lastModified: headers.get('last-modified') ?? undefined,
      askedAt: this.#now,
    };
    if (status === 304 && known !== undefined) {
      return {...known, askedAt: this.#now};
    }
    if (status !== 200) {
      throw new PictureError(`status ${status}`, status >= 500 || status === 429 || status === 408);
    }
    if (!complete) {
      throw new PictureError(`it has more than ${bytes(MAX_BYTES)}`);
    }
    const type = checkedType(body);
    const hash = createHash('sha256').update(body).digest('hex');
    const files = await this.#write(hash.slice(0, 20), body, type);
    this.hasCopied = true;
    return {...asked, isResized: this.#sharp !== undefined, files, users: known?.users ?? []};
  }

  async #ask(url: URL, from: Scope, known: PictureEntry | undefined): Promise<Answer> {
    const {userAgent, timeout, retries, allowPrivate} = this.#options;
    if (url.username !== '' || url.password !== '') {
      throw new PictureError('its address has a name or a password in it');
    }
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await follow(url, {
          signal: this.#signal,
          maxBytes: MAX_BYTES,
          timeLimit: timeout,
          from,
          allowPrivate,
          headersFor: (step) => ({
            accept: ACCEPT,
            'accept-encoding': ACCEPT_ENCODING,
            'user-agent': userAgent,
            ...(step.href === url.href && known?.etag && {'if-none-match': known.etag}),
            ...(step.href === url.href && known?.lastModified && {'if-modified-since': known.lastModified}),
          }),
        });
        if (answer.status < 500 || attempt >= retries) {
          return answer;
        }
      } catch (error) {
        this.#signal.throwIfAborted();
        if (attempt >= retries) {
          throw error;
        }
      }
      await wait(500 * 2 ** Math.min(attempt, 4), undefined, {signal: this.#signal});
    }
  }

  async #write(name: string, body: Uint8Array, type: PictureType): Promise<PictureFile[]> {
    const {folder} = this.#options;
    const {extension, width, height} = type;
    const sharp = this.#sharp;
    const sized =
      sharp === undefined
        ? [{content: body, width, height, file: `${name}.${extension}`}]
        : (await this.#resize(sharp, body, width)).map((one) => ({...one, file: `${name}-${one.width}.webp`}));
    for (const {content, file} of sized) {
      await writeIfChanged(join(folder, file), content);
    }
    return sized.map((one) => ({name: one.file, width: one.width, height: one.height}));
  }

  async #resize(sharp: Sharp, body: Uint8Array, width: number) {
    try {
      return await resize(sharp, body, {width, maxPixels: MAX_PIXELS});
    } catch (error) {
      throw new PictureError(`it is damaged (${error instanceof Error ? error.message : String(error)})`);
    }
  }
}

/** A picture of ours, as an item has it. */
function imageOf(alt: string, files: readonly PictureFile[], address: (name: string) => string): NewsImage | undefined {
  const sizes = files.toSorted((a, b) => a.width - b.width);
  const shown = sizes.find(({width}) => width >= WIDTHS[1]) ?? sizes.at(-1);
  return (
    shown && {
      url: address(shown.name),
      alt,
      width: shown.width,
      height: shown.height,
      ...(sizes.length > 1 && {srcset: sizes.map(({name, width}) => `${address(name)} ${width}w`).join(', ')}),
    }
  );
}

function without(item: NewsItem): NewsItem {
  const {image, ...rest} = item;
  return image === undefined ? item : rest;
}

/**
 * Copies the pictures of news into a folder, so that no reader's browser asks another server for them. A picture that cannot
 * be copied is left out, with what is there of it from an earlier run in its place if its server merely does not answer.
 *
 * @throws the signal's reason if it aborts
 */
export async function copyPictures(
  items: readonly NewsItem[],
  options: CopyOptions,
  signal: AbortSignal,
): Promise<CopiedPictures> {
  const {folder, output, url: feedUrl} = options;
  try {
    await makeFolder(folder);
  } catch (error) {
    return {items: items.map(without), problems: [fileProblem(error, folder)], notes: [], tidy: async () => []};
  }
  await removeLeftovers(folder);
  const index = await PictureIndex.read(folder);
  const loaded = items.some(({image}) => image) ? await loadSharp() : undefined;
  const sharp = loaded !== undefined && 'sharp' in loaded ? loaded.sharp : undefined;
  const notes: string[] = [];
  const copier = new PictureCopier(options, index, sharp, signal);

  const way = relative(dirname(output), folder).split(sep).filter(Boolean).map(encodeURIComponent);
  const address = (name: string): string => {
    const path = [...way, name].join('/');
    return feedUrl === undefined ? path : new URL(path, feedUrl).href;
  };

  const wanted = new Map<string, Scope>();
  const addressOf = (image: NewsImage) => bestAddress(image, sharp === undefined ? WIDTHS[1] : WIDTHS[2]);
  for (const item of items) {
    if (item.image !== undefined) {
      const url = addressOf(item.image);
      // Where several name it, the one that can be reached from farthest away counts.
      const scopes = [options.scopeOf(item), wanted.get(url) ?? 'loopback'] as const;
      wanted.set(url, SCOPES.findLast((scope) => scopes.includes(scope)) ?? 'public');
    }
  }
  const copied = new Map<string, PictureEntry>();
  const problems = new Set<string>();
  await inTurns([...wanted], async ([url, from]) => {
    try {
      copied.set(url, await copier.copy(url, from));
    } catch (error) {
      signal.throwIfAborted();
      const {code, path} = error as NodeJS.ErrnoException;
      if (error instanceof PictureError) {
        notes.push(`The picture ${url} is left out: ${error.message}.`);
      } else if (typeof path === 'string' && code !== undefined) {
        // One sentence for all files of a folder that cannot be written to.
        problems.add(`The pictures cannot be written. ${fileProblem(error, folder)}`);
      } else {
        notes.push(`The picture ${url} is left out: ${reachProblem(error, new URL(url).host).message}`);
      }
    }
  });
  if (loaded !== undefined && 'problem' in loaded && copier.hasCopied) {
    notes.push(loaded.problem);
  }
  await index
    .write()
    .catch((error: unknown) => problems.add(`The pictures cannot be written. ${fileProblem(error, folder)}`));

  const withPictures = items.map((item): NewsItem => {
    const entry = item.image && copied.get(addressOf(item.image));
    const image = item.image && entry && imageOf(item.image.alt, entry.files, address);
    return image === undefined ? without(item) : {...item, image};
  });
  const tidy = async (): Promise<readonly string[]> => {
    try {
      await index.keepFor(relative(folder, output).split(sep).join('/'), new Set(wanted.keys()));
      return [];
    } catch (error) {
      return [`Pictures that are not shown any more could not be removed. ${fileProblem(error, folder)}`];
    }
  };
  return {items: withPictures, problems: [...problems], notes, tidy};
}
