/** What the C1 controls of Latin-1 are in windows-1252, from 0x80 on (WHATWG Encoding, "index windows-1252"). */
const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Node's own decoder reads windows-1252 as Latin-1 (seen in 20.20), and loses apostrophes, dashes and euros. */
function decodeWindows1252(body: Uint8Array): string {
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

type Decode = (body: Uint8Array) => string;

/** Names of an encoding that programs write, and the standard does not know. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['utf8mb4', 'utf-8'],
  ['iso-8859-1-windows-3.1-latin-1', 'windows-1252'],
  ['win-1252', 'windows-1252'],
  ['win1252', 'windows-1252'],
  ['cp-1252', 'windows-1252'],
  ['utf_8', 'utf-8'],
]);

/** A decoder by its label; undefined for a name that nobody knows. */
function decoderFor(label: string): {encoding: string; decode: Decode} | undefined {
  const name = label.trim().toLowerCase();
  try {
    const {encoding} = new TextDecoder(ALIASES.get(name) ?? name);
    const decode: Decode =
      encoding === 'windows-1252' ? decodeWindows1252 : (body) => new TextDecoder(encoding).decode(body);
    return {encoding, decode};
  } catch {
    return undefined;
  }
}

function isUtf8(body: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(body);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether bytes are UTF-8 but for a few, as where PHP has cut a text in the middle of a letter: more letters are whole than broken.
 * In what is no UTF-8 hardly any is whole.
 */
function isMostlyUtf8(body: Uint8Array): boolean {
  const others = new TextDecoder().decode(body).match(/[^\0-\x7F]/gu) ?? [];
  const broken = others.filter((letter) => letter === '\uFFFD').length;
  return others.length > 2 * broken;
}

const SINGLE_BYTE = /^(?:windows-125\d|iso-8859-\d+)$/;

const asUtf8: Decode = (body) => new TextDecoder().decode(body);

/** UTF-16 without a byte order mark: "<" and "?" or a letter, each beside a zero. */
function utf16Of([b0, b1, b2, b3]: Uint8Array): string | undefined {
  if (b0 === 0x3c && b1 === 0 && b2 !== 0 && b3 === 0) {
    return 'utf-16le';
  }
  return b0 === 0 && b1 === 0x3c && b2 === 0 && b3 !== 0 ? 'utf-16be' : undefined;
}

/** The encoding that an XML document names in its own first line. */
function declaredEncoding(start: string): string | undefined {
  const label = /<\?xml[^<>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,60})["']/.exec(start)?.[1];
  // It was read as ASCII, so it cannot be what it says (HTML, "determining the character encoding").
  return label !== undefined && /^(?:utf-?16|ucs-?2|utf-?32)/i.test(label) ? 'utf-8' : label;
}

/**
 * The text of an answer. A byte order mark wins over the header, and that over what the document says of itself (RFC 7303,
 * section 3), unless it is an encoding of single bytes and the bytes are UTF-8. Where that is UTF-8 and the bytes are not, the next of them is taken, and windows-1252 if nobody names another; JSON,
 * which is UTF-8 whatever a header says, is not asked for its own opinion.
 */
export function decodeText(body: Uint8Array, contentType: string | null): string {
  const [b0, b1, b2] = body;
  if (b0 === 0xef && b1 === 0xbb && b2 === 0xbf) {
    return new TextDecoder().decode(body);
  }
  if (b0 === 0xfe && b1 === 0xff) {
    return new TextDecoder('utf-16be').decode(body);
  }
  if (b0 === 0xff && b1 === 0xfe) {
    return new TextDecoder('utf-16le').decode(body);
  }
  const wide = utf16Of(body);
  if (wide !== undefined) {
    return new TextDecoder(wide).decode(body);
  }
  const start = Buffer.from(body.subarray(0, 2_000)).toString('latin1');
  if (!/^\s*</.test(start) && !start.includes('<?xml')) {
    return new TextDecoder().decode(body);
  }
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{1,60})/i.exec(contentType ?? '')?.[1];
  const named = [charset, declaredEncoding(start)].flatMap((label) => (label && decoderFor(label)) || []);
  const other = named.find(({encoding}) => encoding !== 'utf-8');
  // Servers name one encoding for all files; text of that with letters beyond ASCII is never UTF-8 by chance.
  const isMisnamed = SINGLE_BYTE.test(named[0]?.encoding ?? '') && body.some((byte) => byte > 0x7f) && isUtf8(body);
  if (named[0] !== undefined && named[0].encoding !== 'utf-8' && !isMisnamed) {
    return named[0].decode(body);
  }
  if (isUtf8(body)) {
    return new TextDecoder().decode(body);
  }
  // Who says UTF-8 alone, and is broken somewhere, keeps all the rest of its text.
  return (other?.decode ?? (named.length === 0 && !isMostlyUtf8(body) ? decodeWindows1252 : asUtf8))(body);
}
