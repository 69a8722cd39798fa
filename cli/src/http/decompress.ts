import type {Transform} from 'node:stream';
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib';

// A map and no object: a server may call its encoding "constructor".
const DECOMPRESSORS: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** More are nobody's intention. */
const MAX_ENCODINGS = 5;

/** The encodings that we ask for and understand, as browsers name them. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

/** A body in an encoding that nobody asked for. */
export class EncodingError extends Error {
  override readonly name = 'EncodingError';
  readonly code = 'BAD_ENCODING';
}

/**
 * The steps that lead from a body as it was sent to its bytes, in their order.
 *
 * @param header `Content-Encoding` as it came: the encodings in the order in which they were applied (RFC 9110, 8.4)
 * @throws EncodingError for an encoding that we do not understand
 */
export function decompressors(header: string | null): Transform[] {
  const names = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MAX_ENCODINGS) {
    throw new EncodingError(`It is compressed ${names.length} times over.`);
  }
  const steps = names.toReversed().map((name) => {
    const create = DECOMPRESSORS.get(name);
    if (create === undefined) {
      throw new EncodingError(`It is compressed as "${name.slice(0, 40)}", which was not asked for.`);
    }
    return create;
  });
  return steps.map((create) => create());
}
