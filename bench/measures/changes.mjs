import {newPage} from '../browser.mjs';
import {own, putPage} from '../pages.mjs';

const CARDS = 12;

/** Changes of the DOM when a reload brings the same news, and one new item. @param {import('../run.mjs').Bench} bench */
export async function measureChanges({browser, server, variants, record}) {
  for (const variant of variants) {
    for (const [id, scenario] of [
      ['same', 'ok'],
      ['new', 'renewed'],
    ]) {
      const context = await browser.createBrowserContext();
      const {page} = await newPage(context, variant);
      await page.goto(putPage(server, variant, {scenario: own(scenario ?? ''), count: CARDS}), {
        waitUntil: 'load',
      });
      const changed = page.evaluate(async () => {
        const {bench} = /** @type {any} */ (globalThis);
        await bench.firstCard;
        // Pictures that come are no part of a reload.
        await new Promise((resolve) => setTimeout(resolve, 400));
        let count = 0;
        /** @param {MutationRecord[]} records */
        const add = (records) => {
          for (const {type, addedNodes, removedNodes} of records) {
            count += type === 'childList' ? addedNodes.length + removedNodes.length : 1;
          }
        };
        const observer = new MutationObserver(add);
        observer.observe(bench.watched(), {childList: true, subtree: true, attributes: true, characterData: true});
        await bench.reload();
        // Not each tells when it is done: long enough for an answer without a wait in it.
        await new Promise((resolve) => setTimeout(resolve, 400));
        add(observer.takeRecords());
        return count;
      });
      record(`changes-${id}`, variant.name, await changed);
      await context.close();
    }
  }
}
