import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {build, transformWithOxc} from 'vite';
import * as adapters from './adapters.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const peers = createRequire(import.meta.url);

/**
 * @typedef {object} Place where a variant's page gets its news from
 * @property {string} site the news site's origin
 * @property {string} scenario see `NewsSite`
 * @property {number} count number of items
 */

/**
 * @typedef {object} Variant
 * @property {string} name
 * @property {string} script
 * @property {string} [style]
 * @property {Readonly<Record<string, string>>} [files] what the script imports, by path
 * @property {string} [head] of its page, beside script and style
 * @property {(place: Place) => string} markup what a page says to have news
 * @property {(place: Place) => unknown} source what the adapter's `create` needs to know
 * @property {() => void} adapter run in the page before anything else; see adapters.mjs
 * @property {Record<string, string>} lacks what cannot be measured with it, by measure, and why
 */

/** @param {string} path */
const read = (path) => readFileSync(path, 'utf8');

/** A bundle of what is in `bench/node_modules`, as its own users' bundlers make it. @param {string} code */
async function bundle(code) {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: `${root}/bench`,
    plugins: [
      {
        name: 'peer',
        resolveId: (id) => (id === 'peer' ? `${root}/bench/peer.js` : undefined),
        load: (id) => (id.endsWith('/bench/peer.js') ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      // Otherwise the style comes within the script.
      cssCodeSplit: false,
      rolldownOptions: {input: 'peer', output: {format: 'iife', minify: true}},
    },
  });
  const output = 'output' in result ? result.output : [];
  const script = output.find((file) => 'code' in file);
  const style = output.find((file) => file.fileName.endsWith('.css'));
  return {
    script: script && 'code' in script ? script.code : '',
    style: style && 'source' in style ? String(style.source) : '',
  };
}

/** White space and comments out of hand-written style. @param {string} css */
const minifyCss = (css) =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();

/** @param {Place} place */
const wordpress = ({site, scenario, count}) =>
  `${site}/${scenario}/${count}/wp-json/wp/v2/posts?per_page=${Math.min(count, 100)}` +
  '&_fields=id,date,date_gmt,modified,modified_gmt,link,title,excerpt,_links.wp:featuredmedia,_links.wp:term,_links.author' +
  '&_embed=wp:featuredmedia,wp:term,author';

/** Script and style of a page that is written by hand. @param {string} name */
async function handWritten(name) {
  const {code} = await transformWithOxc(read(`${root}/bench/${name}/${name}.js`), `${name}.js`, {});
  const {script} = await bundle(code);
  return {script, style: minifyCss(read(`${root}/bench/${name}/${name}.css`)), source: wordpress, lacks: {}};
}

/** The leanest page that shows a reader the same. @returns {Promise<Variant>} */
async function limit() {
  return {
    name: 'limit',
    ...(await handWritten('limit')),
    markup: (place) =>
      `<section aria-label="News"><h2>News</h2><ul class="news" aria-busy="true" data-src="${wordpress(place)}">` +
      `${'<li></li>'.repeat(place.count)}</ul></section>`,
    adapter: adapters.limit,
  };
}

/** @returns {Variant} */
function newsstand() {
  const src = (/** @type {Place} */ {site, scenario, count}) => `${site}/${scenario}/${count}/wp-json/wp/v2/posts`;
  return {
    name: 'Newsstand',
    script: read(`${root}/dist/newsstand.js`),
    files: Object.fromEntries(
      readdirSync(`${root}/dist/chunks`).map((file) => [`/chunks/${file}`, read(`${root}/dist/chunks/${file}`)]),
    ),
    markup: (place) => `<news-feed src="${src(place)}" limit="${place.count}" heading="News"></news-feed>`,
    source: src,
    adapter: adapters.newsstand,
    lacks: {},
  };
}

/** @returns {Variant} */
function canonical() {
  const url = (/** @type {Place} */ {site, scenario, count}) => `${site}/${scenario}/${count}/latest-news`;
  const options = (/** @type {Place} */ place) =>
    JSON.stringify({
      url: url(place),
      articlesContainerSelector: '#latest-articles',
      articleTemplateSelector: '#articles-template',
    });
  return {
    name: 'latest-news',
    script: read(peers.resolve('@canonical/latest-news/dist/latest-news.js')).replace(/\n\/\/# source.*/, ''),
    markup: (place) =>
      '<div id="latest-articles">Loading...</div><template id="articles-template"><article><div class="article-image"></div>' +
      '<h3><a class="article-link article-title"></a></h3><div class="article-excerpt"></div>' +
      '<p class="article-group"></p><p><time class="article-time"></time> <span class="article-author"></span></p></article>' +
      `</template><script>addEventListener('DOMContentLoaded', () => canonicalLatestNews.fetchLatestNews(${options(place)}))</script>`,
    source: url,
    adapter: adapters.canonical,
    lacks: {
      'shift-broken': 'its pictures come through a service elsewhere, so here they are always broken',
      property: 'takes no items, only an address',
    },
  };
}

/** @returns {Promise<Variant>} */
async function bluesky() {
  const {script, style} = await bundle(
    "import 'bluesky-profile-feed-embed'; import 'bluesky-profile-feed-embed/style.css'; import 'bluesky-profile-feed-embed/themes/light.css';",
  );
  const attributes = (/** @type {Place} */ {site, scenario, count}) => ({
    actor: `${scenario}.${count}`,
    'service-uri': site,
  });
  return {
    name: 'bluesky-embed',
    script,
    style,
    markup: (place) => {
      const {actor, 'service-uri': service} = attributes(place);
      return `<bluesky-profile-feed actor="${actor}" service-uri="${service}"><a href="/">Posts</a></bluesky-profile-feed>`;
    },
    source: attributes,
    adapter: adapters.bluesky,
    lacks: {property: 'takes no items, only an address'},
  };
}

/** @returns {Promise<Variant>} */
async function mastodon() {
  const {script, style} = await bundle(
    "import * as all from '@idotj/mastodon-embed-timeline'; import '@idotj/mastodon-embed-timeline/dist/mastodon-timeline.min.css'; window.MastodonTimeline = all;",
  );
  const options = (/** @type {Place} */ {site, scenario, count}) => ({
    instanceUrl: `${site}/${scenario}/${count}`,
    timelineType: 'profile',
    userId: '1',
    profileName: '@news',
    hidePinnedPosts: true,
    hideEmojos: true,
    maxNbPostFetch: String(count),
    maxNbPostShow: String(count),
  });
  return {
    name: 'mastodon-embed',
    script,
    style,
    markup: (place) =>
      '<div id="mt-container" class="mt-container"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div>' +
      `<script>addEventListener('DOMContentLoaded', () => window.mastodon = new MastodonTimeline.Init(${JSON.stringify(options(place))}))</script>`,
    source: options,
    adapter: adapters.mastodon,
    lacks: {property: 'takes no items, only an address'},
  };
}

/** What is compared, the limit first. @returns {Promise<Variant[]>} */
export async function allVariants() {
  return [await limit(), newsstand(), canonical(), await bluesky(), await mastodon()];
}
