// An address, a path from the root of a site, or a file beside the source.
const ADDRESS =
  /^(?:https?:\/\/[^\s/]|\/\/[\w-]+\.|\/(?!\/)|\.\.?\/|[\w%~/-]+\.(?:html?|php|aspx?|jsp)(?=[?#]|$))\S*$/i;

// What is longer is no address; see `safeUrl`.
export const MAX_ADDRESS = 8192;

/** Whether a text is written as an address of a page or a file is. */
export const isAddress = (text: string) => text.length <= MAX_ADDRESS && ADDRESS.test(text.trim());
