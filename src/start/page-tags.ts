import {findAll, readMember} from '../host/members.js';

const TAGS = ['news-feed', 'news-card', 'theme-list', 'news-source'];

/** Our tags and placeholders in a part of the page, itself included, that nobody has defined yet. */
export function undefinedTags(root: Document | Element, prefix: string): Element[] {
  const start = /^[a-z][a-z\d]*$/.test(prefix) ? `${prefix}-` : '';
  return findAll(root, `${TAGS.map((tag) => `${start + tag}:not(:defined)`).join()},[data-newsstand]`);
}

/** Whether the parser is past an element: then something follows it, or one of its ancestors. */
export function isParsed(element: Element): boolean {
  for (let node: Node | null = element; node !== null; node = readMember(node, 'parentNode')) {
    if (readMember(node, 'nextSibling') !== null) {
      return true;
    }
  }
  return readMember(document, 'readyState') !== 'loading';
}
