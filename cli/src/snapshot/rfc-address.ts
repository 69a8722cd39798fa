const encoded = (part: string) =>
  part.replace(/[^\w\-.~:/?@!$&'()*+,;=%]|%(?![\da-f]{2})/gi, (character) => encodeURIComponent(character));

/**
 * An address as RFC 3986 writes it, which JSON Feed asks for. Browsers leave a few characters as they are that no URI may
 * have, such as brackets in a path.
 */
export function rfcAddress(address: string): string {
  const {origin, pathname, search, hash} = new URL(address);
  return origin + encoded(pathname + search) + hash.slice(0, 1) + encoded(hash.slice(1));
}
