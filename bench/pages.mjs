/** @typedef {import('./variants.mjs').Variant} Variant */
/** @typedef {import('./variants.mjs').Place} Place */

const CACHED = {'cache-control': 'public, max-age=31536000, immutable'};

let pages = 0;
let visits = 0;

/** Whether a file is what our script imports for the first card. @param {string} path */
export const isCore = (path) => path.includes('/chunks/first-cards-');

/** A name for a scenario whose requests nobody else counts. @param {string} scenario */
export function own(scenario) {
  return `${scenario}-${++visits}`;
}

/**
 * Puts a variant's script and style on the server.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {readonly Variant[]} variants
 */
export function putVariants(server, variants) {
  for (const {name, script, style, files = {}} of variants) {
    server.put(`/${name}.js`, {type: 'text/javascript', body: script, headers: CACHED});
    server.put(`/${name}.css`, {type: 'text/css', body: style ?? '', headers: CACHED});
    for (const [path, body] of Object.entries(files)) {
      server.put(path, {type: 'text/javascript', body, headers: CACHED});
    }
  }
}

/**
 * A host page with a variant's news between two texts.
 *
 * @param {import('./server.mjs').BenchServer} server
 * @param {Variant} variant
 * @param {Omit<Place, 'site'> | undefined} place none for a page without news
 * @param {{late?: boolean, css?: string, head?: string}} [options] whether the script comes late; what the host adds to its own style and head
 * @returns {string} its address
 */
export function putPage(server, {name, style, markup}, place, {late = false, css = '', head = ''} = {}) {
  const path = `/page-${++pages}`;
  const link = style ? `<link rel="stylesheet" href="/${name}.css">` : '';
  const news = place ? markup({site: server.site, ...place}) : '';
  server.put(path, {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host page</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body{max-width:72rem;margin:0 auto;padding:1rem;font:1rem/1.5 sans-serif}${css}</style>
${link}${head}<script src="/${name}.js${late ? '?late' : ''}" defer></script></head>
<body><h1>Personalised Healthcare</h1><p>Medicine for the one patient in front of you.</p>
${news}
<p id="below">Text below the news.</p></body></html>`,
  });
  return server.host + path;
}
