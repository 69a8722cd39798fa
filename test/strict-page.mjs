import {readFileSync} from 'node:fs';

const DIST = new URL('../dist/', import.meta.url);

// The policy of SECURITY.md, for a source on the same origin.
export const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** Notes what the policy forbids and what is thrown, where the test can read it. */
const WATCH = `window.problems = [];
addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => problems.push(violatedDirective + ' ' + blockedURI));
addEventListener('error', ({message}) => problems.push(message));
addEventListener('unhandledrejection', ({reason}) => problems.push(String(reason)));`;

/** The tag that does so, first in a page. */
export const WATCH_SCRIPT = '<script src="/strict/watch.js" nonce="abc"></script>';

/** @type {(query: URLSearchParams) => string} */
const page = (query) => {
  const source = query.get('source') ?? '';
  const how = query.has('module') ? 'type="module"' : 'defer';
  const copies = query.has('copies');
  return `<!doctype html><html lang="${query.get('lang') ?? 'en'}"><head><meta charset="utf-8"><title>Strict</title>
${WATCH_SCRIPT}<script src="/strict/newsstand.js" ${how} nonce="abc"></script>
${query.has('lit') ? '<script src="/test/strict/foreign-lit.ts" type="module"></script>' : ''}
${copies ? `<script src="/strict/newsstand.js?copy" ${how} nonce="abc" data-prefix="rl"></script>` : ''}</head><body>
<news-feed src="${source}/wp-json/wp/v2/posts" heading="News"><a href="/all">All news</a></news-feed>
<theme-list src="${source}/wp-json/wp/v2/categories" heading="Themes"></theme-list>
<news-card headline="A" image="/nowhere.png"></news-card>${query.has('lit') ? '<their-element></their-element>' : ''}
${copies ? `<rl-news-feed src="${source}/wp-json/wp/v2/posts"></rl-news-feed>` : ''}</body></html>`;
};

/**
 * A page under the strictest policy, at `/strict/page?source=ADDRESS`, and with a second copy of the script at
 * `&copies`, beside an element that has a Lit of its own at `&lit`, as a module at `&module`, let in by a nonce alone at `&nonce`, in another language at `&lang=el`; and what it
 * loads. The script is the built one; at `/strict/alone/newsstand.js` it is one whose core never comes. `/strict/news.json?answer=JSON` is a source that answers what it is told to.
 *
 * @param {string} path
 * @param {URLSearchParams} query
 * @returns {{type: string, body: string, headers: Record<string, string>} | undefined}
 */
export function strictPage(path, query) {
  if (path === '/strict/watch.js') {
    return {type: 'text/javascript', body: WATCH, headers: {}};
  }
  if (/^\/strict\/newsstand(?:\.bundle)?\.js$/.test(path)) {
    return {type: 'text/javascript', body: readFileSync(new URL(path.slice(8), DIST), 'utf8'), headers: {}};
  }
  if (path === '/strict/alone/newsstand.js') {
    return {type: 'text/javascript', body: readFileSync(new URL('newsstand.js', DIST), 'utf8'), headers: {}};
  }
  const [, alone, beside = ''] = /^\/strict\/(alone\/)?((?:locales|chunks)\/[\w-]+\.js)$/.exec(path) ?? [];
  if (beside && !(alone && beside.includes('/core-'))) {
    return {type: 'text/javascript', body: readFileSync(new URL(beside, DIST), 'utf8'), headers: {}};
  }
  if (path === '/strict/news.json') {
    return {type: 'application/json', body: query.get('answer') ?? '', headers: {}};
  }
  if (path !== '/strict/page') {
    return undefined;
  }
  const letIn = query.has('nonce') ? POLICY.replace("script-src 'self'", "script-src 'nonce-abc'") : POLICY;
  // Each copy of Lit has a policy of that name.
  const policy = query.has('copies') || query.has('lit') ? `${letIn} 'allow-duplicates'` : letIn;
  return {
    type: 'text/html',
    body: page(query),
    headers: {'content-security-policy': policy},
  };
}
