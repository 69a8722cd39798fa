/** Widths in pixels that cards need on screens of any density; a picture that is narrower stays as wide as it is. */
export const WIDTHS = [400, 800, 1600] as const;

const QUALITY = 80;

/** A picture of one size. */
export interface SizedPicture {
  content: Uint8Array;
  width: number;
  height: number;
}

/** What we call of sharp (0.33 and later); it is no dependency, so its types are not there. */
interface SharpPicture {
  rotate(): SharpPicture;
  resize(options: {width: number; withoutEnlargement: boolean}): SharpPicture;
  webp(options: {quality: number}): SharpPicture;
  toBuffer(options: {resolveWithObject: true}): Promise<{data: Uint8Array; info: {width: number; height: number}}>;
}

export type Sharp = (content: Uint8Array, options: {limitInputPixels: number; failOn: 'error'}) => SharpPicture;

/** sharp, or why it cannot be used, in a sentence. */
export async function loadSharp(): Promise<{sharp: Sharp} | {problem: string}> {
  // Not written into the import: types and bundlers would look for it.
  const name: string = 'sharp';
  try {
    const {default: sharp} = (await import(name)) as {default: Sharp};
    return {sharp};
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    const why = code === 'ERR_MODULE_NOT_FOUND' ? 'sharp is not installed' : `sharp cannot be loaded (${message})`;
    return {
      problem:
        `The pictures are copied in the size that they have, since ${why}. Run "npm install sharp" where newsstand is ` +
        'installed, and they become as small as cards need them.',
    };
  }
}

/**
 * A picture in the sizes that cards need, as WebP: upright, without what a camera wrote into it, and of an animation the first
 * frame.
 *
 * @param width of the picture
 * @param maxPixels what has more is not decoded
 * @throws Error of sharp for what it cannot decode
 */
export async function resize(
  sharp: Sharp,
  content: Uint8Array,
  {width, maxPixels}: {width: number; maxPixels: number},
): Promise<SizedPicture[]> {
  const sizes = new Map<number, SizedPicture>();
  for (const wanted of [...WIDTHS.filter((one) => one < width), Math.min(width, WIDTHS[2])]) {
    const {data, info} = await sharp(content, {limitInputPixels: maxPixels, failOn: 'error'})
      .rotate()
      .resize({width: wanted, withoutEnlargement: true})
      .webp({quality: QUALITY})
      .toBuffer({resolveWithObject: true});
    sizes.set(info.width, {content: data, width: info.width, height: info.height});
  }
  return [...sizes.values()];
}
