import {newPage} from './browser.mjs';

/** @typedef {{name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: any}} TraceEvent */

// What Chromium calls the work of a page's own script, and what follows from it.
const SCRIPT =
  /^(?:EvaluateScript|v8\.compile(?:Module)?|v8\.run|FunctionCall|RunMicrotasks|BlinkScheduler_PerformMicrotaskCheckpoint|EventDispatch|TimerFire|FireAnimationFrame|XHR\w+|V8\.\w*GC\w*|M\w+GC)$/;
const LAYOUT = /^(?:UpdateLayoutTree|Layout|PrePaint|Layerize)$/;
const TASK = /^(?:ThreadControllerImpl::)?RunTask$/;

/** The processor's time where the trace has it: what the machine gave to others does not count. @param {TraceEvent} event */
const time = ({tdur, dur = 0}) => (tdur ?? dur) / 1000;

/** The time in events of some names, what lies within another one counted once. @param {TraceEvent[]} events @param {RegExp} names */
function sum(events, names) {
  let [total, end] = [0, 0];
  for (const event of events) {
    if (names.test(event.name) && event.ts >= end) {
      total += time(event);
      end = event.ts + (event.dur ?? 0);
    }
  }
  return total;
}

/**
 * What the page's main thread does from the navigation until the frame with its first card, in milliseconds.
 *
 * @param {import('puppeteer-core').BrowserContext} context
 * @param {import('./variants.mjs').Variant} variant
 * @param {string} url
 * @param {import('./browser.mjs').Speed} speed
 * @returns {Promise<{script: number, layout: number, longest: number}>}
 */
export async function trace(context, variant, url, speed) {
  const {page} = await newPage(context, variant, speed);
  await page.tracing.start({
    categories: ['toplevel', 'blink.user_timing', 'devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'],
  });
  await page.goto(url, {waitUntil: 'domcontentloaded'});
  await page.evaluate(async () => {
    await /** @type {any} */ (globalThis).bench.firstCard;
    performance.mark('bench-painted');
  });
  const recorded = await page.tracing.stop();
  await page.close();
  /** @type {{traceEvents: TraceEvent[]}} */
  const {traceEvents} = JSON.parse(new TextDecoder().decode(recorded));
  const end = traceEvents.find(({name}) => name === 'bench-painted');
  const start = traceEvents.find(
    ({name, pid, args}) =>
      name === 'navigationStart' && pid === end?.pid && args?.data?.documentLoaderURL?.includes('/page-'),
  );
  if (end === undefined || start === undefined) {
    throw new Error('The trace lacks its begin or its end.');
  }
  const events = traceEvents
    .filter(
      ({ph, pid, tid, ts, name}) =>
        ph === 'X' && pid === end.pid && tid === end.tid && ts >= start.ts && ts <= end.ts && name !== '',
    )
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  return {
    script: sum(events, SCRIPT),
    layout: sum(events, LAYOUT),
    longest: Math.max(...events.filter(({name}) => TASK.test(name)).map(time)),
  };
}
