/**
 * Remembers, from the first moment on, everything that a live region of ours says. Runs in the page.
 */
export function listen() {
  /** @type {string[]} */
  const said = [];
  Object.assign(globalThis, {said});
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachAndListen(options) {
    const root = attach.call(this, options);
    let last = '';
    new MutationObserver(() => {
      const now = root.querySelector('[role="status"]')?.textContent?.trim() ?? '';
      if (now !== last && now !== '') {
        said.push(now);
      }
      last = now;
    }).observe(root, {subtree: true, childList: true, characterData: true});
    return root;
  };
}

/** @typedef {import('puppeteer-core').SerializedAXNode} Node */

/** Roles that a screen reader says, or stops at. */
const HEARD = ['region', 'group', 'heading', 'list', 'article', 'link', 'button', 'image', 'status', 'StaticText'];

/** A node as it is heard: `heading 2 “News”`. @param {Node} node */
function heard({role, level, name, pressed, disabled}) {
  const word = {StaticText: 'text', image: 'picture'}[role] ?? role;
  const state = [pressed === true ? 'pressed' : '', disabled ? 'unavailable' : ''].filter(Boolean);
  return [word, level, name ? `“${name.replaceAll(/\s+/g, ' ').trim()}”` : '', ...state].filter(Boolean).join(' ');
}

/**
 * Chromium's accessibility tree as lines of text, from top to bottom.
 *
 * @param {import('puppeteer-core').Page} page
 */
export async function readingOrder(page) {
  const tree = await page.accessibility.snapshot({interestingOnly: false});
  /** @type {string[]} */
  const lines = [];
  /** @param {Node | null} node @param {number} depth @param {string} around the name of what the node is in */
  const walk = (node, depth, around) => {
    if (!node) {
      return;
    }
    const name = node.name?.replaceAll(/\s+/g, ' ').trim() ?? '';
    // What a link, a button or a heading is called is its text, which is not said twice.
    const said = HEARD.includes(node.role) && !(node.role === 'StaticText' && (name === '' || around.includes(name)));
    if (said) {
      lines.push('  '.repeat(depth) + heard(node));
    }
    const named = ['link', 'button', 'heading'].includes(node.role) ? name : around;
    for (const child of node.children ?? []) {
      walk(child, said ? depth + 1 : depth, named);
    }
  };
  walk(tree, 0, '');
  return lines;
}

/**
 * What has the focus, as it is heard.
 *
 * @param {import('puppeteer-core').Page} page
 */
export async function focused(page) {
  const tree = await page.accessibility.snapshot({interestingOnly: false});
  /** @type {Node | undefined} */
  let found;
  /** @param {Node | null} node */
  const walk = (node) => {
    if (node?.focused && node.role !== 'RootWebArea') {
      found = node;
    }
    node?.children?.forEach(walk);
  };
  walk(tree);
  return found ? heard(found) : 'the page';
}
