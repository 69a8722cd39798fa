/** An address as it works from any page; what is no address stays as it is. */
export function absolute(address: string): string {
  try {
    return address.trim() === '' ? '' : new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}

/** The origins of addresses, each once; the builder's own for what is relative. */
export function originsOf(addresses: readonly string[]): string[] {
  const origins = addresses.flatMap((address) => {
    try {
      return address.trim() === '' ? [] : [new URL(address, document.baseURI).origin];
    } catch {
      return [];
    }
  });
  return [...new Set(origins)];
}
