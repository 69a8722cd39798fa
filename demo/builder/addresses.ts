/** The origins of addresses, each once. */
export function originsOf(addresses: readonly string[]): string[] {
  const origins = addresses.flatMap((address) => {
    try {
      return address.trim() === '' ? [] : [new URL(address).origin];
    } catch {
      return [];
    }
  });
  return [...new Set(origins)];
}
