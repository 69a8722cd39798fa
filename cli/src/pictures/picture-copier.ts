import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {writeIfChanged} from '../files/write-if-changed.js';
import {ACCEPT_ENCODING} from '../http/decompress.js';
import {follow} from '../http/follow.js';
import type {Answer} from '../http/get.js';
import type {Scope} from '../http/network-scope.js';
import {bytes} from '../terminal/amounts.js';
import type {PictureEntry, PictureFile, PictureIndex} from './picture-index.js';
import {isCutOff, otherType, pictureType, type PictureType} from './picture-type.js';
import {resize, type Sharp} from './resize.js';

/** How a picture is asked for, and where it goes. */
export interface CopierOptions {
  /** Absolute path of the folder. */
  folder: string;
  userAgent: string;
  /** Seconds an attempt may take. */
  timeout: number;
  retries: number;
  allowPrivate: boolean;
}

const MAX_BYTES = 10_000_000;
/** As many as a good camera has. What has more would take a browser hundreds of megabytes. */
const MAX_PIXELS = 50_000_000;
/** What is smaller counts visitors, and shows nothing. */
const MIN_SIDE = 10;
/** A picture rarely changes under its address; it is asked for again after so many milliseconds, and only whether it is new. */
const FRESH_FOR = 86_400_000;

const ACCEPT = 'image/webp, image/jpeg, image/png, image/gif, */*;q=0.1';

/** Why a picture is left out. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly mayPass: boolean;

  constructor(message: string, mayPass = false) {
    super(message);
    this.mayPass = mayPass;
  }
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

/** Asks for pictures and writes them into a folder, for one file of news. */
export class PictureCopier {
  readonly #options: CopierOptions;
  readonly #index: PictureIndex;
  readonly #sharp: Sharp | undefined;
  readonly #signal: AbortSignal;
  readonly #now = Date.now();
  /** Whether a picture was copied that was not there. */
  hasCopied = false;

  constructor(options: CopierOptions, index: PictureIndex, sharp: Sharp | undefined, signal: AbortSignal) {
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
