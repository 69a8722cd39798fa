/** What the source should send if it has a choice: a CORS-safelisted header, so that there is no preflight. */
export const ACCEPT = 'application/json, application/feed+json, */*;q=0.1';

/**
 * No credentials, whatever the address: not the page's own cookies, and none to another site. There `same-origin` sends none
 * either, and is the mode in which a page can ask beforehand, with `<link rel="preload" as="fetch" crossorigin>` (HTML,
 * "create a potential-CORS request"); an answer that was asked for in another mode is not taken.
 */
export function credentialsFor(url: string): RequestCredentials {
  const {origin, location} = globalThis;
  // In an `about:srcdoc` frame the origin of the location is "null", though its requests are of the origin of the page around.
  return [origin, location?.origin].includes(new URL(url, location?.href).origin) ? 'omit' : 'same-origin';
}
