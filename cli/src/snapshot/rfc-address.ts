/**
 * An address as RFC 3986 writes it, which JSON Feed asks for. Browsers leave a few characters as they are that no URI may
 * have, such as brackets in a path.
 */
export function rfcAddress(address: string): string {
  const {origin, pathname, search, hash} = new URL(address);
  const rest = (pathname + search + hash).replace(
    /[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![\da-f]{2})|(?<=#.*)#/gi,
    (character) => encodeURIComponent(character),
  );
  return origin + rest;
}
