import {decodeCharacterReferences} from './html-to-text.js';

/** A picture in HTML, by the attributes of its tag. */
export interface FoundImage {
  url: string;
  alt: string;
  width?: string;
  height?: string;
}

// What is looked at: beyond it stands no picture that a card would show.
const MAX_READ = 200_000;
const MAX_TAGS = 30;
const MAX_TAG = 8000;

// Smaller than any picture of a story: emoji, avatars, buttons, pixels that count readers.
const MIN_SIDE = 64;

const NO_PICTURE =
  /\b(?:emoji|smil(?:ey|ies)|avatar|gravatar|wp-smiley|tracking|pixel|spacer|blank|icon|badge|button|share|addtoany|feedburner|doubleclick|stats\.wp)\b/i;

// Where scripts that load pictures late keep the address.
const SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'src'];

// The value is optional, so that no name is looked at twice: otherwise the time would grow with the square of its length.
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The first picture in HTML that is likely to show what the text is about. */
export function firstImage(html: string): FoundImage | undefined {
  const text = html.slice(0, MAX_READ);
  const lower = text.toLowerCase();
  for (
    let tag = lower.indexOf('<img'), count = 0;
    tag >= 0 && count < MAX_TAGS;
    tag = lower.indexOf('<img', tag + 4), count++
  ) {
    const attributes = new Map<string, string>();
    const end = lower.indexOf('<', tag + 4);
    for (const [, name = '', double, single, bare] of text
      .slice(tag + 4, Math.min(end < 0 ? text.length : end, tag + MAX_TAG))
      .matchAll(ATTRIBUTE)) {
      if (!attributes.has(name.toLowerCase())) {
        attributes.set(name.toLowerCase(), decodeCharacterReferences(double ?? single ?? bare ?? '').trim());
      }
    }
    const url = SOURCES.map((name) => attributes.get(name)).find((value) => value && !value.startsWith('data:'));
    const [width, height] = ['width', 'height'].map((name) => attributes.get(name)?.replace(/px$/, ''));
    const isSmall = [width, height].some((side) => Number(side) < MIN_SIDE);
    if (url !== undefined && !isSmall && !NO_PICTURE.test(`${attributes.get('class')} ${url.slice(0, 500)}`)) {
      return {url, alt: attributes.get('alt') ?? '', ...(width && height && {width, height})};
    }
  }
  return undefined;
}
