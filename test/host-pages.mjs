import {POLICY, WATCH_SCRIPT} from './strict-page.mjs';

// What a page that resets everything does to its own elements. Custom properties and inherited values come through a
// shadow root; nothing else does.
const RESET = `*, *::before, *::after { all: unset; display: block !important; margin: 9px !important; padding: 9px !important;
    border: 5px solid red !important; font-size: 50px !important; position: static !important; box-sizing: content-box !important; }
  article, h3, a, ul, li, button { display: none !important; color: red !important; }
  style, script, head, title, meta { display: none !important; }`;

/** Pages that are no easy ones, each made with the tag of a feed. @type {Record<string, (tag: string) => string>} */
const PAGES = {
  plain: (tag) => tag,
  reset: (tag) => `<style>${RESET}</style><p id="theirs">Theirs</p>${tag}`,
  'shadow-root': (tag) => `<div id="host"><template shadowrootmode="open">${tag}</template></div>`,
  dialog: (tag) => `<dialog>${tag}</dialog>`,
  'hidden-panel': (tag) => `<div id="panel" hidden="">${tag}</div>`,
  template: (tag) => `<template>${tag}</template><main></main>`,
  paged: (tag) => `<p style="height: 900px">Above</p>${tag.replace('limit', 'paging="button" limit')}`,
};

/** @type {(body: string) => string} */
const html = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host page</title>
${WATCH_SCRIPT}<script src="/strict/newsstand.js" defer></script></head><body>${body}</body></html>`;

/** @type {(body: string) => string} */
const xhtml = (body) => `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head><title>Host page</title>${WATCH_SCRIPT}<script src="/strict/newsstand.js" defer="defer"></script></head><body>${body}</body></html>`;

/**
 * A host page at `/host/NAME?source=ADDRESS`, with the built script, where the test server can serve it to a frame:
 * `plain`, `reset`, `shadow-root`, `dialog`, `hidden-panel`, `template`, `paged`, and `xhtml`, which is served as XHTML, or
 * `strict-xhtml`, which is that under the strictest policy.
 *
 * @param {string} path
 * @param {URLSearchParams} query
 * @returns {{type: string, body: string, headers: Record<string, string>} | undefined}
 */
export function hostPage(path, query) {
  const name = /^\/host\/([a-z-]+)$/.exec(path)?.[1] ?? '';
  const tag = `<news-feed src="${query.get('source') ?? ''}/wp-json/wp/v2/posts" heading="News" limit="2"></news-feed>`;
  if (name === 'xhtml') {
    return {type: 'application/xhtml+xml', body: xhtml(tag), headers: {}};
  }
  if (name === 'strict-xhtml') {
    const others =
      `<theme-list src="${query.get('source') ?? ''}/wp-json/wp/v2/categories" heading="Themes"></theme-list>` +
      '<news-card headline="A"></news-card>';
    return {
      type: 'application/xhtml+xml',
      body: xhtml(tag.replace('>', ' layout="compact">') + others),
      headers: {'content-security-policy': POLICY},
    };
  }
  const page = Object.hasOwn(PAGES, name) ? PAGES[name] : undefined;
  return page && {type: 'text/html', body: html(page(tag)), headers: {}};
}
