import {dirname, relative, sep} from 'node:path';
import type {NewsImage, NewsItem} from 'newsstand-elements/data';
import {fileProblem} from '../files/file-problem.js';
import {makeFolder} from '../files/make-folder.js';
import {removeLeftovers} from '../files/write-if-changed.js';
import {SCOPES, type Scope} from '../http/network-scope.js';
import {reachProblem} from '../http/reach-problem.js';
import {PictureCopier, PictureError, type CopierOptions} from './picture-copier.js';
import {PictureIndex, type PictureEntry, type PictureFile} from './picture-index.js';
import {loadSharp, WIDTHS} from './resize.js';

/** How pictures are copied. */
export interface CopyOptions extends CopierOptions {
  /** Absolute path of the file that names them. */
  output: string;
  /** Public address of that file; without it, addresses are relative to it. */
  url?: string | undefined;
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

/** Pictures at a time, so that few of them are in memory. */
const AT_A_TIME = 4;

/** Which of its sizes to copy: the smallest that is wide enough, or else the one that the source shows. */
export function bestAddress({url, srcset = ''}: NewsImage, wide: number): string {
  const sizes = srcset.split(/,\s+/).flatMap((candidate) => {
    const [, address, width] = /^(\S+)\s+(\d+)w$/.exec(candidate.trim()) ?? [];
    return address !== undefined && Number(width) >= wide ? [{address, width: Number(width)}] : [];
  });
  return sizes.toSorted((a, b) => a.width - b.width)[0]?.address ?? url;
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
