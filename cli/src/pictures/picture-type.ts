/** What a picture is, by its own bytes. */
export interface PictureType {
  extension: 'jpg' | 'png' | 'gif' | 'webp' | 'avif';
  /** In pixels, as its header says them. */
  width: number;
  height: number;
}

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** The sizes in the frame header (ITU-T T.81, B.2.2), behind segments of any kind. */
function jpegSize(bytes: Buffer): [number, number] | undefined {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
    } else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    } else {
      at += 2 + bytes.readUInt16BE(at + 2);
    }
  }
  return undefined;
}

/** The sizes of the canvas, or of the only frame (RFC 9649, 2.5 to 2.7). */
function webpSize(bytes: Buffer): [number, number] | undefined {
  switch (ascii(bytes, 12, 16)) {
    case 'VP8X':
      return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
    case 'VP8 ':
      return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    default:
      return undefined;
  }
}

/** The largest of the sizes that its parts have (ISO/IEC 23008-12, "ispe"): a picture of tiles names these too. */
function avifSize(bytes: Buffer): [number, number] | undefined {
  let size: [number, number] | undefined;
  for (let at = bytes.indexOf('ispe'); at >= 0 && at + 16 <= bytes.length; at = bytes.indexOf('ispe', at + 4)) {
    const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    size = [Math.max(size?.[0] ?? 0, width), Math.max(size?.[1] ?? 0, height)];
  }
  return size;
}

function find(bytes: Buffer): [PictureType['extension'], [number, number] | undefined] | undefined {
  if (bytes.readUIntBE(0, 3) === 0xffd8ff) {
    return ['jpg', jpegSize(bytes)];
  }
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' && ascii(bytes, 12, 16) === 'IHDR') {
    return ['png', [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]];
  }
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) {
    return ['gif', [bytes.readUInt16LE(6), bytes.readUInt16LE(8)]];
  }
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') {
    return ['webp', webpSize(bytes)];
  }
  const brands = ascii(bytes, 4, 8) === 'ftyp' ? ascii(bytes, 8, Math.min(bytes.readUInt32BE(0), 200)) : '';
  return /^(?:.{4})*?avi[fs]/.test(brands) ? ['avif', avifSize(bytes)] : undefined;
}

/** What a picture is; undefined for anything that browsers do not show as one, whatever its server calls it. */
export function pictureType(content: Uint8Array): PictureType | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  try {
    const [extension, size] = find(bytes) ?? [];
    const [width = 0, height = 0] = size ?? [];
    return extension !== undefined && width > 0 && height > 0 ? {extension, width, height} : undefined;
  } catch (error) {
    if (error instanceof RangeError) {
      // It ends before its sizes.
      return undefined;
    }
    throw error;
  }
}

const JPEG_END = Buffer.from([0xff, 0xd9]);

/** Where the picture itself begins in a JPEG (ITU-T T.81, "SOS"), behind a small one that a camera has put before it. */
function scanStart(bytes: Buffer): number {
  let at = 2;
  while (at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return at;
}

/** Whether a picture ends before it should, by what its format ends with, or says of its length. Others are taken as they are. */
export function isCutOff({extension}: PictureType, content: Uint8Array): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  switch (extension) {
    case 'jpg':
      return !bytes.includes(JPEG_END, scanStart(bytes));
    case 'png':
      return !bytes.includes('IEND', 0, 'latin1');
    case 'webp':
      return bytes.readUInt32LE(4) + 8 > bytes.length;
    case 'gif':
    case 'avif':
      return false;
  }
}

/** What something is that is no picture, in words; empty for what nobody knows. */
export function otherType(content: Uint8Array): string {
  const start = Buffer.from(content.subarray(0, 1000)).toString('latin1').trimStart();
  if (/<svg[\s>]/i.test(start)) {
    return 'an SVG, which can hold scripts';
  }
  return /^<(?:!doctype html|html|head|body)/i.test(start) ? 'a page' : '';
}
