// Parameters that choose no news, only what of it comes along; a format adds them for the cards (WordPress, Ghost and JSON:API).
const SHAPE = /^(?:_fields|_embed|include|fields(?:\[.*\])?)$/;

const PRELOADS = 'link[rel~="preload" i][as="fetch" i][crossorigin]:not([crossorigin="use-credentials" i])';

/** Which news an address asks for, whatever the order and the encoding of its parameters. */
function wantedBy({origin, pathname, searchParams}: URL): string {
  const parameters = [...searchParams].filter(([name]) => !SHAPE.test(name)).map((parameter) => parameter.join('='));
  return [origin + pathname, ...parameters.sort()].join('\n');
}

/**
 * The address by which the page itself asks for the same news, with `<link rel="preload" as="fetch" crossorigin>`, as it is
 * written there: any other one would be a second request. Undefined where the page has no such line, and outside of a page.
 */
function preloadedAddress(url: string): string | undefined {
  try {
    const {baseURI} = document;
    const wanted = wantedBy(new URL(url, baseURI));
    return [...document.querySelectorAll<HTMLLinkElement>(PRELOADS)]
      .map((link) => new URL(link.getAttribute('href') ?? '', baseURI))
      .find((address) => wantedBy(address) === wanted)?.href;
  } catch {
    // No page, or one that has replaced what this looks with.
    return undefined;
  }
}

/**
 * Fetches an address, or adopts what the page has preloaded of it. That was asked for with the credentials of the line, and no
 * others are taken for it.
 */
export function fetchAdopting(url: string, init: RequestInit): Promise<Response> {
  const address = preloadedAddress(url);
  return address === undefined
    ? globalThis.fetch(url, init)
    : globalThis.fetch(address, Object.assign(init, {credentials: 'same-origin'}));
}
