import {newPage} from '../browser.mjs';
import {own, putPage} from '../pages.mjs';

/** Requests for data with 5 and 20 elements of the same source. @param {import('../run.mjs').Bench} bench */
export async function measureRequests({browser, server, variants, quick, record}) {
  for (const variant of variants) {
    for (const elements of quick ? [20] : [5, 20]) {
      const context = await browser.createBrowserContext();
      const {page} = await newPage(context, variant);
      await page.goto(putPage(server, variant, {scenario: own('ok'), count: 1}));
      const scenario = own('ok');
      await page.evaluate(
        async (source, number) => {
          const {bench} = /** @type {any} */ (globalThis);
          await bench.firstCard;
          for (let index = 0; index < number; index++) {
            bench.create(source);
          }
        },
        variant.source({site: server.site, scenario, count: 1}),
        elements,
      );
      await page.waitForNetworkIdle({idleTime: 200});
      record(`requests-${elements}`, variant.name, server.requests(scenario));
      await context.close();
    }
  }
}
