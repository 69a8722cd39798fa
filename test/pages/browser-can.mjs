import {launch} from 'puppeteer-core';
import {CHROMIUM_ARGS, findChromium} from '../../tools/find-chromium.mjs';
import {launchBrowser, startHost} from './host.mjs';

/** A browser whose back/forward cache is on, as in every visitor's. Automation switches it off. */
export async function launchWithBackForwardCache() {
  const {executablePath, headless} = await findChromium();
  return launch({
    executablePath,
    headless,
    args: CHROMIUM_ARGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

/**
 * Why the test must be left out where the browser has no find in the page, as the headless shell, whose `window.find`
 * finds nothing.
 *
 * @returns {Promise<string | false>} for the option `skip` of a test
 */
export async function withoutFind() {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<p>Needle</p>');
    const found = await page.evaluate(() => /** @type {any} */ (window).find('Needle'));
    return found === true ? false : 'this browser has no find in the page';
  } finally {
    await browser.close();
  }
}

/**
 * Why the test must be left out where the browser has no back/forward cache.
 *
 * @returns {Promise<string | false>} for the option `skip` of a test
 */
export async function withoutBackForwardCache() {
  const [browser, host] = await Promise.all([launchWithBackForwardCache(), startHost()]);
  try {
    const page = await browser.newPage();
    await page.goto(host.page('<p>One</p>', {script: ''}));
    await page.evaluate(() => Object.assign(window, {mark: 1}));
    await page.goto(host.page('<p>Two</p>', {script: ''}));
    await page.goBack();
    const kept = await page.evaluate(() => 'mark' in window);
    return kept ? false : 'this browser has no back/forward cache';
  } finally {
    await Promise.all([browser.close(), host.close()]);
  }
}
