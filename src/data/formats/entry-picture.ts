import {asList, asText, isRecord, keysIn, valueAt} from '../model/json.js';
import type {EntryFields} from './entry-fields.js';
import {imageIn} from './json-values/image-in.js';

const PICTURE_FILE = /^image(?:\/|s?$)|\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i;

/** The address of a picture, where it is what stands where the address of a page does. */
export const asPicture = (value: unknown) =>
  typeof value === 'string' && /^https?:\/\/[^?#]+\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i.test(value.slice(0, 2000))
    ? {url: value}
    : undefined;

/** The first picture among the files of an entry, most of which are none. */
export function pictureFile(fields: EntryFields): {url: string} | undefined {
  // Kirby's, and those of ESO and ESA.
  for (const file of asList(fields.at(['files']) ?? fields.at(['Assets'])).slice(0, 20)) {
    const [own, ...signs] = ['url', 'type', 'mime', 'mimetype', 'filename', 'name', 'MediaType'].map((key) =>
      asText(valueAt(file, [key])),
    );
    const url = own ?? asText(valueAt(file, ['Resources', '0', 'URL']));
    if (url !== undefined && [url, ...signs].some((sign) => sign !== undefined && PICTURE_FILE.test(sign))) {
      return {url};
    }
  }
  return undefined;
}

const ADDRESS = /^(?:https?:)?\/|^\.\.?\//i;

/** Whether a picture says where it is: the name of a file alone does not. */
export const hasAddress = (image: {url?: unknown} | undefined) => ADDRESS.test(asText(image?.url) ?? '');

/**
 * A picture that says at least in which folder it is. The name of a file alone does not say where it is: most systems that write
 * one mean a folder of their own, which nobody else knows. Whoever names it in a map says that it is beside the answer.
 */
export const withFolder = <Image extends {url?: unknown}>(image: Image | undefined): Image | undefined =>
  isFileName(image) ? undefined : image;

/** Whether a picture is the name of a file alone. */
export const isFileName = (image: {url?: unknown} | undefined) =>
  image !== undefined && !/[/?]/.test(asText(image.url) ?? '/');

// What has an address, a width and a height too, and is no picture of the news.
const OTHER_PICTURES = /avatar|logo|icon|author|user|creator|owner|publisher|video|embed|player|iframe|related/i;

/** The picture of an entry below a key that nobody knows: what has an address, a width and a height, as microCMS's `eyecatch`. */
export function unnamedPicture({frames}: EntryFields, language: string): {url?: unknown} | undefined {
  for (const frame of frames) {
    for (const key of keysIn(frame).slice(0, 200)) {
      const value = frame[key];
      if (
        isRecord(value) &&
        !OTHER_PICTURES.test(key) &&
        [value.width, value.height].every((size) => Number(size) > 1)
      ) {
        const image = imageIn(value, language);
        if (image !== undefined) {
          return image;
        }
      }
    }
  }
  return undefined;
}
