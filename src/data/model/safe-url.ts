/**
 * An absolute http or https address, or undefined for anything else (`javascript:`, `data:`, nothing, nonsense).
 *
 * The URL parser of the platform decides, since it is the one that will follow the link: it drops the tabs, line breaks
 * and leading control characters that tricks rely on (WHATWG URL, basic URL parser).
 *
 * @param value what a source gave as an address
 * @param base what a relative address is relative to
 */
export function safeUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') {
    return undefined;
  }
  try {
    const url = new URL(value, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A `srcset` of which only http and https candidates are left, or undefined where none is. */
export function safeSrcset(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const candidates = value.split(/,\s+/).flatMap((candidate) => {
    const [address, descriptor] = candidate.trim().split(/\s+/);
    const url = safeUrl(address, base);
    // A comma at an end of the address would be read as the end of the candidate (HTML, "parse a srcset attribute").
    return url !== undefined && !/^,|,$/.test(url) && /^\d+(\.\d+)?[wx]$/.test(descriptor ?? '')
      ? [`${url} ${descriptor}`]
      : [];
  });
  return candidates.length > 0 ? candidates.join(', ') : undefined;
}
