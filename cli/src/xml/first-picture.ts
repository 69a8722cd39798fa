import {htmlToText} from 'newsstand-elements/data';
import {startTags} from './start-tags.js';

/** A picture in an item's HTML. */
export interface FoundPicture {
  url: string;
  alt?: string;
  width?: number;
  height?: number;
  srcset?: string;
}

// Pictures that say nothing: those that count readers are a pixel or two, smileys a line high, an author's portrait twice that.
const SMALLEST = 48;

/** Where smileys, portraits of authors, buttons to share and counters of readers come from. */
const NO_PICTURE = new RegExp(
  [
    String.raw`/images/core/emoji/|/wp-includes/images/smilies/|\btwemoji\b|/emoji/\d+x\d+/`,
    String.raw`\bgravatar\.com/avatar|/wp-content/uploads/avatars/`,
    String.raw`//feeds\.feedburner\.com/~|//feeds\.wordpress\.com/1\.0/|//(?:stats|pixel)\.(?:wordpress|wp)\.com/`,
    String.raw`//(?:www\.)?google-analytics\.com/|\.doubleclick\.net/|//static\.addtoany\.com/|//feedads\.|//rss\.feedsportal\.com/`,
    String.raw`/(?:pixel|spacer|blank|clear|transparent|1x1|placeholder|lazy|loading|loader)\.(?:gif|png|svg|jpe?g)(?:\?|$)`,
  ].join('|'),
  'i',
);

const NO_PICTURE_CLASS = /(?:^|\s)(?:wp-smiley|emoji|avatar|gravatar)(?:\s|-|$)/i;

/** What scripts that load pictures late put the address into, while `src` is a placeholder. */
const LAZY = [
  'data-src',
  'data-lazy-src',
  'data-lazy',
  'data-original',
  'data-orig-src',
  'data-orig-file',
  'data-large-file',
  'data-full-url',
];
// What scripts that nobody knows call the same.
const LIKELY_LAZY = /(?:^|[-_])(?:src|url|file|media|image|original)$/;
const PICTURE_FILE = /^(?![a-z]+:(?!\/\/))[^\s?#]+\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i;
const LAZY_SRCSET = ['data-srcset', 'data-lazy-srcset', 'srcset'];

const size = (value: string | undefined) => (/^\d{1,5}$/.test(value?.trim() ?? '') ? Number(value) : undefined);

/** A size that the picture is drawn in, by a style in the tag, in CSS pixels; `em` is a line. */
function styledSize(style: string | undefined): number | undefined {
  const [, number, unit] = /(?:^|[;\s])(?:width|height)\s*:\s*([\d.]{1,8})(px|em)/i.exec(style ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (unit?.toLowerCase() === 'em' ? 16 : 1);
}

/** Whether an address is that of a picture which stands for no item: a smiley, a portrait, a button, a counter. */
export function isNoPicture(url: string, width?: number, height?: number): boolean {
  return NO_PICTURE.test(url) || Math.min(width ?? SMALLEST, height ?? SMALLEST) < SMALLEST;
}

/** Whether an address stands for a picture until a script has put the right one into its place. */
const isPlaceholder = (address: string) =>
  address === '' || /^(?:data|blob|about):|\.svg(?:[?#]|$)/i.test(address) || NO_PICTURE.test(address);

const firstOfSrcset = (srcset: string | undefined) => srcset?.trim().split(/[\s,]/)[0] ?? '';

/** The first `<img>`, or the first picture of a film, that is large enough to stand for the item. */
function firstImage(html: string): FoundPicture | undefined {
  // Of the last `<source>`, which belongs to the picture after it.
  let offered = '';
  for (const {name, attributes} of startTags(html)) {
    const text = (key: string) => htmlToText(attributes.get(key) ?? '');
    if (name === 'source' && attributes.has('srcset')) {
      offered = firstOfSrcset(text('srcset'));
      continue;
    }
    // Of a film its first picture.
    const source = {img: 'src', 'amp-img': 'src', video: 'poster'}[name];
    if (source === undefined) {
      continue;
    }
    const srcset = LAZY_SRCSET.map(text).find((value) => value !== '' && !value.startsWith('data:'));
    const own = text(source).trim();
    const likely = [...attributes.keys()].filter(
      (key) => key !== source && LIKELY_LAZY.test(key) && PICTURE_FILE.test(text(key)),
    );
    const addresses = [
      ...(source === 'src' ? LAZY.map((key) => text(key).trim()) : []),
      ...(isPlaceholder(own) ? [firstOfSrcset(srcset), offered, ...likely.map((key) => text(key).trim())] : []),
      own,
      firstOfSrcset(srcset),
    ];
    offered = '';
    const url = addresses.find((address) => address !== '' && !/^(?:data|blob|about):/i.test(address));
    const [width, height] = [size(attributes.get('width')), size(attributes.get('height'))];
    const small = (styledSize(attributes.get('style')) ?? SMALLEST) < SMALLEST;
    if (
      url !== undefined &&
      !small &&
      !isNoPicture(url, width, height) &&
      !NO_PICTURE_CLASS.test(attributes.get('class') ?? '')
    ) {
      const alt = text('alt');
      return {
        url,
        ...(alt && {alt}),
        ...(width && height && {width, height}),
        ...(srcset && {srcset}),
      };
    }
  }
  return undefined;
}

const REFERENCES: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#039': "'"};

/** HTML in the `<noscript>`s of HTML that was escaped there, as sanitizers and some scripts that load pictures late do. */
function escapedHtml(html: string): string {
  const small = html.toLowerCase();
  let found = '';
  for (let at = small.indexOf('<noscript'); at >= 0; at = small.indexOf('<noscript', at + 9)) {
    const end = small.indexOf('</noscript', at);
    found += html.slice(at, end < 0 ? undefined : end);
    if (end < 0) {
      break;
    }
    at = end;
  }
  return found.replace(/&(lt|gt|quot|amp|#0?39);/gi, (_, name: string) => REFERENCES[name.toLowerCase()] ?? '');
}

const BACKGROUND = /(?:^|[;\s])background(?:-image)?\s*:[^;]*?url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))/i;
/** What scripts that load backgrounds late, and old newsletters, call them. */
const BACKGROUND_KEY = /(?:^|[-_])(?:bg|background|setbg)(?:[-_]|$)|^data-(?:src|image-src|lazy)$/;

/** The first picture that lies behind a text. */
function firstBackground(html: string): FoundPicture | undefined {
  for (const {name, attributes} of startTags(html)) {
    const style = htmlToText(attributes.get('style') ?? '');
    const [, double, single, bare] = BACKGROUND.exec(style) ?? [];
    const late = [...attributes].flatMap(([key, value]) => {
      const address = htmlToText(value)
        .trim()
        .replace(/^url\(\s*["']?|["']?\s*\)$/g, '');
      return name !== 'img' && BACKGROUND_KEY.test(key) && PICTURE_FILE.test(address) ? [address] : [];
    });
    const url = [double ?? single ?? bare ?? '', ...late].find(
      (address) => !isPlaceholder(address) && !isNoPicture(address),
    );
    if (url !== undefined && (styledSize(style) ?? SMALLEST) >= SMALLEST) {
      return {url};
    }
  }
  return undefined;
}

/** The first picture in HTML that is large enough to stand for the item, with the address as it is written there. */
export const firstPicture = (html: string): FoundPicture | undefined =>
  firstImage(html) ??
  (/<noscript/i.test(html) ? firstImage(escapedHtml(html)) : undefined) ??
  (/background|data-/i.test(html) ? firstBackground(html) : undefined);
