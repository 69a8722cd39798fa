import {findAll} from '../host/members.js';

const TAGS = ['news-feed', 'news-card', 'theme-list', 'news-source'];

/** Our tags and placeholders in a part of the page, itself included, that nobody has defined yet. */
export function undefinedTags(root: Document | Element, prefix: string): Element[] {
  const start = /^[a-z][a-z\d]*$/.test(prefix) ? `${prefix}-` : '';
  return findAll(root, `${TAGS.map((tag) => `${start + tag}:not(:defined)`).join()},[data-newsstand]`);
}
