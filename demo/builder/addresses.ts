/** An address as it works from any page; what is no address stays as it is. */
export function absolute(address: string): string {
  try {
    return address.trim() === '' ? '' : new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}

/** The address, or nothing for one that would run something instead of leading somewhere (`javascript:`, `data:`). */
export function harmless(address: string): string {
  const [, scheme] = /^[\s\0-\x20]*([a-z][a-z\d+.-]*):/i.exec(address.replaceAll(/[\t\r\n]/g, '')) ?? [];
  return scheme === undefined || /^https?$/i.test(scheme) ? address : '';
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
