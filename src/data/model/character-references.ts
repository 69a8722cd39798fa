import {asText} from './json.js';
import {referenceNames} from './parts.js';
import {tidyText} from './plain-text.js';

// The names that CMSs write, and what they stand for; `reference-names.ts` has the others.
const USUAL_NAMES =
  'quot amp apos lt gt nbsp shy ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo laquo raquo hellip bull euro'.split(
    ' ',
  );
const USUAL = '"&\'<>\xa0\xad–—‘’‚“”„«»…•€';

// What numeric references to C1 controls mean, from 0x80 on (HTML, "numeric character reference end state").
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

// What is kept of any text is shorter by far, whatever is in it.
const MAX_READ = 20_000;

function named(name: string): string | undefined {
  const index = USUAL_NAMES.indexOf(name);
  return index < 0 ? referenceNames.want()?.namedCharacter(name) : USUAL[index];
}

function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) {
    return WINDOWS_1252.charAt(code - 0x80);
  }
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}

/**
 * Text with its character references (`&amp;`, `&#8217;`, `&#x2019;`) resolved once. An unknown name stays as it is, as
 * in browsers (HTML, "named character reference state").
 */
export function decodeCharacterReferences(text: string): string {
  return text.includes('&')
    ? text.replace(
        /&(?:#x([\da-f]+);?|#(\d+);?|([a-z][a-z\d]*);)/gi,
        (reference, hex: string | undefined, decimal: string | undefined, name: string) => {
          if (hex ?? decimal) {
            return numbered(hex ? Number.parseInt(hex, 16) : Number(decimal));
          }
          return named(name) ?? reference;
        },
      )
    : text;
}

/**
 * What a format defines as plain text, as one line: character references are resolved once, since sites write them there
 * nevertheless, and "<" and ">" are kept. Empty for what is no text.
 */
export function plainText(value: unknown): string {
  return tidyText(decodeCharacterReferences((asText(value) ?? '').slice(0, MAX_READ)));
}
