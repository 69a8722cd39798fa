// Takes the pictures of docs/wordpress.md in a real WordPress: npm run build && npm run build:wordpress, then
// node tools/wordpress/screenshots.mjs
import {cpSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {createReplay} from '../../demo/server/replay.mjs';
import {WordPress} from '../../test/wordpress/wordpress.mjs';
import {CHROMIUM_ARGS, findChromium} from '../find-chromium.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const replay = createReplay();
const server = createServer((request, response) => {
  if (!replay(request, response)) {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const source = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/recorded/ok/pictures`;

const wordpress = new WordPress();
const {executablePath, headless} = await findChromium();
const browser = await launch({executablePath, headless, args: CHROMIUM_ARGS});
try {
  await wordpress.start();
  cpSync(join(ROOT, 'dist-wordpress/newsstand'), join(wordpress.folder, 'site/wp-content/plugins/newsstand'), {
    recursive: true,
  });
  const attributes = {
    sources: [{url: `${source}/wp-json/wp/v2/posts`, label: 'Research Luxembourg'}],
    heading: 'Latest news',
    limit: 3,
    layout: 'grid',
    align: 'wide',
    choose: 'chips',
    accentColor: 'institute',
  };
  const content = `<!-- wp:paragraph --><p>What our partners have found out, and what they are working on.</p><!-- /wp:paragraph -->
<!-- wp:newsstand/news ${JSON.stringify(attributes)} /-->`;
  const [url, id] = await wordpress.run(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin( 'newsstand/newsstand.php' );
     $id = wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Research', 'post_author' => 1, 'post_content' => wp_slash( base64_decode( '${Buffer.from(content).toString('base64')}' ) ) ) );
     return array( get_permalink( $id ), $id );`,
  );
  const page = await browser.newPage();
  await page.setViewport({width: 1280, height: 860});
  /** @param {string} selector */
  const untilShown = (selector) =>
    page.waitForFunction(
      (/** @type {string} */ wanted) => {
        const feed = /** @type {any} */ (document.querySelector(wanted));
        const images = [...(feed?.shadowRoot?.querySelectorAll('img') ?? [])];
        return feed?.status === 'ready' && images.slice(0, 3).every(({complete}) => complete);
      },
      {},
      selector,
    );
  await page.goto(url);
  await untilShown('news-feed');
  await page.screenshot({path: `${ROOT}/docs/wordpress-page.webp`, type: 'webp', quality: 85});

  await page.goto(`${wordpress.origin}/wp-login.php`);
  await page.type('#user_login', 'admin');
  await page.type('#user_pass', 'admin-password');
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  await page.goto(`${wordpress.origin}/wp-admin/post.php?post=${id}&action=edit`);
  await page.waitForFunction(
    () => /** @type {any} */ (window).wp?.data?.select('core/block-editor').getBlocks().length > 1,
  );
  await page.evaluate(() => {
    const {data} = /** @type {any} */ (window).wp;
    data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
    data.dispatch('core/preferences').set('core/edit-post', 'fullscreenMode', true);
    const [, block] = data.select('core/block-editor').getBlocks();
    data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
    data.dispatch('core/block-editor').selectBlock(block.clientId);
  });
  await page.waitForSelector('.block-editor-block-inspector .newsstand-source');
  await untilShown('.newsstand-live news-feed');
  await page.$eval('.newsstand-source input[type=url]', (input) => {
    // An address that a reader could have, in the place of this run's.
    input.value = 'https://news.example.org/wp-json/wp/v2/posts';
    // React would write its own again with the next update.
    Object.defineProperty(input, 'value', {get: () => '', set() {}});
  });
  await page.screenshot({path: `${ROOT}/docs/wordpress-editor.webp`, type: 'webp', quality: 85});
} finally {
  await browser.close();
  await wordpress.stop();
  server.closeAllConnections();
  server.close();
}
