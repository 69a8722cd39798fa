// What mailings and advertisements add to an address: parameters by which a page knows where its readers come from.
const TRACKING = /^(utm_.*|mtm_.*|pk_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|_hs(enc|mi)|igshid|yclid|ref)$/i;

/**
 * What the address of one story has in common wherever it is named: without scheme, "www.", closing slash, tracking
 * parameters and fragment.
 *
 * @param address an absolute http or https address
 */
export function storyKey(address: string): string {
  const url = new URL(address);
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join('='));
  const path = url.pathname.replace(/\/+$/, '');
  return [url.host.replace(/^www\./, '') + path, ...parameters.toSorted()].join('&');
}
