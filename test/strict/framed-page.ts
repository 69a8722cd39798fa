import {fixture, html} from '@open-wc/testing';
import {waitUntil} from '../wait-until.js';

/** The window of a page that notes its problems; see `strict-page.mjs`. */
export type FramedPage = Window & {problems: string[]};

/** A page of the test server in a frame of its own, once it and its deferred scripts have run. */
export async function openFramed(address: string): Promise<FramedPage> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe src=${address} title="A page" width="900" height="600"></iframe>`,
  );
  await waitUntil(
    () => frame.contentDocument?.readyState === 'complete' && frame.contentWindow?.location.href !== 'about:blank',
    `${address} is open`,
  );
  return frame.contentWindow as FramedPage;
}

/**
 * A page of its own with the built script, written into a frame: its address is `about:srcdoc`.
 *
 * @param before what stands in its head before the script
 */
export async function openWritten(body: string, before = '', script = '/strict/newsstand.js'): Promise<FramedPage> {
  const text = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Written</title>
    <script src="/strict/watch.js"></script>${before}<script src="${script}" defer></script></head>
    <body>${body}<p>After</p></body></html>`;
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe srcdoc=${text} title="A page" width="900" height="600"></iframe>`,
  );
  return frame.contentWindow as FramedPage;
}

/** Waits until an element of a page, or of a shadow root in it, is there. */
export async function until(root: ParentNode, selector: string): Promise<void> {
  await waitUntil(() => root.querySelector(selector), `${selector} is there`);
}
