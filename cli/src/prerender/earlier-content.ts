import {pageTags, type PageTag} from './page-tags.js';

const keyOf = ({name, attributes, sources, language}: PageTag) =>
  JSON.stringify([name, language, ...[attributes, ...sources].map((map) => [...map])]);

/** What an earlier run has put into the tags of a page that it wrote elsewhere. */
export class EarlierContent {
  readonly #contents = new Map<string, string[]>();

  /** The links in the head; empty for none. */
  readonly links: string;

  /** @param html what the earlier run has written; undefined where there was none */
  constructor(html: string | undefined) {
    const {tags, head} = html === undefined ? {tags: []} : pageTags(html);
    this.links = head === undefined ? '' : (html?.slice(head.start, head.end) ?? '');
    for (const tag of tags) {
      const key = keyOf(tag);
      this.#contents.set(key, [...(this.#contents.get(key) ?? []), html?.slice(tag.start, tag.end) ?? '']);
    }
  }

  /** The content of the same tag, empty for none. Of tags that are the same in all, the next with each call. */
  shift(tag: PageTag): string {
    return this.#contents.get(keyOf(tag))?.shift() ?? '';
  }
}
