import {collectGarbage, newPage} from '../browser.mjs';
import {own, putPage} from '../pages.mjs';

/** @param {import('puppeteer-core').CDPSession} session */
async function counts(session) {
  await collectGarbage(session);
  const {nodes, documents, jsEventListeners: listeners} = await session.send('Memory.getDOMCounters');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  return {nodes, documents, listeners, heap: usedSize};
}

/** What stays of elements that are created, loaded and removed. @param {import('../run.mjs').Bench} bench */
export async function measureLeaks({browser, server, variants, record, quick}) {
  const cycles = quick ? 100 : 500;
  for (const variant of variants) {
    const context = await browser.createBrowserContext();
    const {page, session} = await newPage(context, variant);
    await page.goto(putPage(server, variant, {scenario: own('ok'), count: 1}));
    await page.evaluate(() => /** @type {any} */ (globalThis).bench.firstCard);
    const scenario = own('ok');
    const cycle = (/** @type {number} */ times) =>
      page.evaluate(
        async (source, number) => {
          const {bench} = /** @type {any} */ (globalThis);
          const before = bench.cards();
          for (let index = 0; index < number; index++) {
            const element = bench.create(source);
            while (bench.cards() <= before) {
              await new Promise((resolve) => setTimeout(resolve));
            }
            element.remove();
            performance.clearResourceTimings();
          }
        },
        variant.source({site: server.site, scenario, count: 3}),
        times,
      );
    // What is made once, such as templates, is no leak.
    await cycle(20);
    const before = await counts(session);
    await cycle(cycles);
    const after = await counts(session);
    record('leaks-nodes', variant.name, after.nodes - before.nodes);
    record('leaks-listeners', variant.name, after.listeners - before.listeners);
    record('leaks-documents', variant.name, after.documents - before.documents);
    record('leaks-heap', variant.name, (after.heap - before.heap) / cycles);
    await context.close();
  }
}
