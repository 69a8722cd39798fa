// Longer than any address that a server takes; what is longer costs time and is none.
const MAX_URL = 8192;

// What a picture is offered in; more sizes say nothing to a browser.
const MAX_CANDIDATES = 20;
// Most candidates that are looked at, those included that cannot be used.
const MAX_TRIED = 40;

// An address that the URL parser gives back as it is, which most are. It takes twenty times as long to say so as one look does.
// Left to it: other hosts than names, ports that may be the default one, what may be "." or ".." in the path, and all that it
// would encode.
const CANONICAL =
  /^https?:\/\/(?:(?!xn--)[a-z\d-]+\.)*(?!xn--)[a-z][a-z\d-]*(?::[1-9]\d{3})?(?:\/(?!\.|%2[eE])[\w\-~!$&()*+,;=:@%.]*)+(?:\?[\w\-~!$&()*+,;=:@%./?]*)?$/;

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
  if (typeof value !== 'string' || value.length > MAX_URL || value.trim() === '') {
    return undefined;
  }
  // Systems write addresses as they would stand in HTML (`&amp;`, WordPress `&#038;`), some twice: all at once, so that what a
  // snapshot has kept of an address is read as the same.
  const address = value.includes('&') ? value.replace(/&(?:(?:amp|#0*38|#x26);)+/gi, '&') : value;
  if (CANONICAL.test(address)) {
    return address;
  }
  try {
    const url = new URL(address, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A `srcset` of which only http and https candidates with a descriptor are left, 20 at most, or undefined where none is
 * (HTML, "parse a srcset attribute").
 *
 * @param onCut called where there are more than are kept
 */
export function safeSrcset(value: unknown, base?: string, onCut: () => void = () => {}): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const text = value.slice(0, MAX_CANDIDATES * MAX_URL);
  const candidates: string[] = [];
  const candidate = /[\s,]*(\S+)([^,]*)/y;
  let tried = 0;
  for (; tried < MAX_TRIED && candidates.length <= MAX_CANDIDATES; tried++) {
    const [all, address = '', descriptor = ''] = candidate.exec(text) ?? [];
    if (all === undefined) {
      break;
    }
    const url = safeUrl(address, base);
    if (url !== undefined && !/^,|,$/.test(url) && /^\s*\d+(\.\d+)?[wx]\s*$/.test(descriptor.slice(0, 40))) {
      candidates.push(`${url} ${descriptor.trim()}`);
    }
    // A comma at the end of the address ends the candidate, so that there is no descriptor.
    if (address.endsWith(',')) {
      candidate.lastIndex -= descriptor.length;
    }
  }
  if (candidates.length > MAX_CANDIDATES || tried === MAX_TRIED || text.length < value.length) {
    onCut();
  }
  return candidates.length > 0 ? candidates.slice(0, MAX_CANDIDATES).join(', ') : undefined;
}

/** The host of an absolute address, as people say it. */
export const hostOf = (address: string): string => new URL(address).host.replace(/^www\./, '');
