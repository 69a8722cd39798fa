// Takes the picture of the README from the demo: node tools/screenshot.mjs
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {createServer} from 'vite';
import {CHROMIUM_ARGS, findChromium} from './find-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const server = await createServer({
  configFile: `${root}/vite.config.ts`,
  logLevel: 'warn',
  server: {host: '127.0.0.1', port: 0, hmr: false},
});
await server.listen();
const {executablePath, headless} = await findChromium();
const browser = await launch({executablePath, headless, args: CHROMIUM_ARGS});
const page = await browser.newPage();
await page.setViewport({width: 1280, height: 900, deviceScaleFactor: 1});
await page.goto(`${server.resolvedUrls?.local[0]}healthcare/`);
await page.waitForFunction(() => document.querySelector('#feed')?.matches(':state(ready)'));
await page.$eval('.switch', (element) => element.remove());
const band = await page.$('.band');
await band?.scrollIntoView();
await page.waitForFunction(() =>
  [...(document.querySelector('#feed')?.shadowRoot?.querySelectorAll('img') ?? [])].every(({complete}) => complete),
);
// The package has it too: as PNG it would weigh more than twice as much.
await band?.screenshot({path: `${root}/docs/screenshot.webp`, type: 'webp', quality: 85});
await browser.close();
await server.close();
