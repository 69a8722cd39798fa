import {readFileSync} from 'node:fs';

const DIST = new URL('../dist/', import.meta.url);

// The policy of SECURITY.md, for a source on the same origin.
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** Notes what the policy forbids and what is thrown, where the test can read it. */
const WATCH = `window.problems = [];
addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => problems.push(violatedDirective + ' ' + blockedURI));
addEventListener('error', ({message}) => problems.push(message));
addEventListener('unhandledrejection', ({reason}) => problems.push(String(reason)));`;

/** @type {(source: string, copies: boolean, lang: string) => string} */
const page = (
  source,
  copies,
  lang,
) => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Strict</title>
<script src="/strict/watch.js"></script><script src="/strict/newsstand.js" defer></script>
${copies ? '<script src="/strict/newsstand.js?copy" defer data-prefix="rl"></script>' : ''}</head><body>
<news-feed src="${source}/wp-json/wp/v2/posts" heading="News"><a href="/all">All news</a></news-feed>
<theme-list src="${source}/wp-json/wp/v2/categories" heading="Themes"></theme-list>
<news-card headline="A" image="/nowhere.png"></news-card>
${copies ? `<rl-news-feed src="${source}/wp-json/wp/v2/posts"></rl-news-feed>` : ''}</body></html>`;

/**
 * A page under the strictest policy, at `/strict/page?source=ADDRESS`, and with a second copy of the script at
 * `&copies`, in another language at `&lang=el`; and what it loads. The script is the built one.
 *
 * @param {string} path
 * @param {URLSearchParams} query
 * @returns {{type: string, body: string, headers: Record<string, string>} | undefined}
 */
export function strictPage(path, query) {
  if (path === '/strict/watch.js') {
    return {type: 'text/javascript', body: WATCH, headers: {}};
  }
  if (path === '/strict/newsstand.js') {
    return {type: 'text/javascript', body: readFileSync(new URL('newsstand.js', DIST), 'utf8'), headers: {}};
  }
  const locale = /^\/strict\/(locales\/[a-z]+\.js)$/.exec(path)?.[1];
  if (locale) {
    return {type: 'text/javascript', body: readFileSync(new URL(locale, DIST), 'utf8'), headers: {}};
  }
  if (path !== '/strict/page') {
    return undefined;
  }
  const copies = query.has('copies');
  // Each copy of Lit has a policy of that name.
  const policy = copies ? `${POLICY} 'allow-duplicates'` : POLICY;
  return {
    type: 'text/html',
    body: page(query.get('source') ?? '', copies, query.get('lang') ?? 'en'),
    headers: {'content-security-policy': policy},
  };
}
