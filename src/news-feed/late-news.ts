// Imported on demand: a feed whose sources all answer in time does not load it.
import {html, nothing, type TemplateResult} from 'lit';
import type {NewsItem} from '../data/model/news-item.js';
import type {NextOptions} from '../data/pages/news-stream.js';
import type {ElementRef} from '../element/element-ref.js';
import {uiText} from '../element/ui-text.js';
import {isElement, readMember} from '../host/members.js';
import type {Language} from '../i18n/language.js';
import type {Content, Pages} from '../query/content.js';
import type {Loader} from '../query/loader.js';
import {contentOf, missingIn, withMissing} from './fetch-pages.js';

/** What is asked of the page when late news is there. */
export interface ReaderView {
  /** The feed. */
  readonly feed: HTMLElement;
  /** The element of its list of cards, if it is drawn. */
  readonly list: ElementRef;
  /** Whether the reader has asked for what is missing, and waits for it. */
  isAsking(): boolean;
  /** Whether those sources are asked again that failed. */
  readonly asksFailed: boolean;
}

/** Whether the window, or a box around an element, is scrolled. */
function isScrolled(element: Element): boolean {
  let node: Node | null | undefined = element;
  while (node) {
    if (isElement(node) && readMember(node, 'scrollTop') !== 0) {
      return true;
    }
    const slot: Node | null = isElement(node) ? readMember(node, 'assignedSlot') : null;
    node = slot ?? readMember(node, 'parentNode') ?? (node as Partial<ShadowRoot>).host;
  }
  return (readMember(element.ownerDocument, 'defaultView')?.scrollY ?? 0) !== 0;
}

/** Whether the reader has neither scrolled nor done anything else on the page, so that nobody is disturbed. */
function isUntouched({feed}: ReaderView): boolean {
  const page = feed.ownerDocument;
  const active = readMember(page, 'activeElement');
  const isFocused = active !== null && active !== readMember(page, 'body');
  // Firefox has it since 120, Safari since 16.4.
  const isUsed = readMember(page, 'defaultView')?.navigator.userActivation?.hasBeenActive === true;
  return !isFocused && !isUsed && !isScrolled(feed);
}

/**
 * Number of cards, from the first, that the reader sees or has passed: an item before the last of them moves what is read. One
 * more than all of them once the reader is at the end of the list, so that nothing pushes down what is below it.
 */
function cardsPassed({list}: ReaderView): number {
  const items = [...(list.value?.children ?? [])];
  const end = items.findLastIndex((item) => item.getBoundingClientRect().top < innerHeight);
  const isAtEnd = (items[end]?.getBoundingClientRect().bottom ?? innerHeight) < innerHeight && end === items.length - 1;
  return end + (isAtEnd ? 2 : 1);
}

/**
 * Holds back what came late and belongs above what is being read.
 *
 * @param all what there is, in order
 * @param shown what is shown of it
 * @param passed number of those shown that the reader sees or has passed; more than there are, where nothing may follow them
 * @returns what can be shown at once
 */
export function holdBack(all: readonly NewsItem[], shown: readonly NewsItem[], passed: number): readonly NewsItem[] {
  const place = new Map(shown.map(({id}, index) => [id, index]));
  let above = 0;
  return all.filter(({id}) => {
    const index = place.get(id);
    if (index !== undefined) {
      above = Math.max(above, index + 1);
      return true;
    }
    return above >= passed;
  });
}

/** The items that are held back. */
function heldItems({entries, held = []}: Content<NewsItem>): readonly NewsItem[] {
  const shown = new Set(entries.map(({id}) => id));
  return held.filter(({id}) => !shown.has(id));
}

/** The feed that shows late news. */
interface Owner {
  readonly feed: HTMLElement;
  readonly loader: Loader<NewsItem>;
  /** The element of its list of cards, if it is drawn. */
  readonly list: ElementRef;
  readonly localization: {readonly language: Language};
  order(): string;
}

/**
 * What sources bring that are late, or are asked again. What belongs above what is being read is held back until the reader
 * asks for it.
 */
export class LateNews {
  readonly #owner: Owner;

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  /**
   * Waits for the sources that are late, and perhaps asks those again that failed. What they bring is added where it belongs, as
   * far as that moves nothing that is being read; the rest is held back.
   *
   * @param shown what is shown by then
   * @param asked.isAsking whether the reader has asked for it, and waits
   * @param asked.asksFailed whether those sources are asked again that failed
   * @throws the signal's reason if it aborts
   */
  async fetch(
    {stream, count, pending}: Pages,
    shown: () => Content<NewsItem>,
    next: NextOptions | undefined,
    asked: Pick<ReaderView, 'isAsking' | 'asksFailed'>,
  ): Promise<Content<NewsItem>> {
    const {feed, list, order} = this.#owner;
    const reader = {feed, list, ...asked};
    const late = reader.asksFailed ? {} : {sources: pending.map(({index}) => index)};
    let isRearranged = false;
    const mayRearrange = () => (isRearranged = isUntouched(reader));
    const page = await stream.fetchMissing({...next, ...late, mayRearrange});
    const before = shown();
    const all = withMissing(page.items, before.entries, missingIn(page), order());
    const entries = isRearranged || reader.isAsking() ? all : holdBack(all, before.entries, cardsPassed(reader));
    const content = contentOf(stream, count, page, entries, [...before.issues, ...page.issues]);
    return entries.length === all.length ? content : {...content, held: all};
  }

  /**
   * What is said of items that are held back: "2 newer items from Institute B.", or where they all are at the end "More news: …".
   * Empty if there are none.
   */
  get sentence(): string {
    const content = this.#content;
    if (content === undefined) {
      return '';
    }
    const {messages} = this.#owner.localization.language;
    const all = heldItems(content);
    const last = content.held?.findLastIndex((item) => !all.includes(item)) ?? 0;
    const isNewer = (item: NewsItem) => (content.held?.indexOf(item) ?? 0) < last;
    const newer = this.#owner.order() === 'oldest' ? [] : all.filter(isNewer);
    const names = [...new Set((newer.length > 0 ? newer : all).flatMap(({source}) => source?.name ?? []))].join(', ');
    return newer.length > 0 ? messages.lateNews(newer.length, names) : `${messages.more}: ${names}.`;
  }

  /** The line that offers what is held back. It lies over the list, so that it moves nothing. */
  render(onShow: () => void): TemplateResult | typeof nothing {
    const {language} = this.#owner.localization;
    return this.#content === undefined
      ? nothing
      : html`<div class="late">
          <div part="notice" class="notice">
            <p>${uiText(language, this.sentence)}</p>
            <button part="more" type="button" @click=${onShow}>${uiText(language, language.messages.showLate)}</button>
          </div>
        </div>`;
  }

  /** Shows what is held back. @returns the place of its first item; undefined if there is none */
  show(): number | undefined {
    const content = this.#content;
    if (content === undefined) {
      return undefined;
    }
    const {held = [], ...others} = content;
    const shown = new Set(content.entries.map(({id}) => id));
    this.#owner.loader.replaceContent({...others, entries: held});
    return held.findIndex(({id}) => !shown.has(id));
  }

  /** The content, while some of it is held back. */
  get #content(): Content<NewsItem> | undefined {
    const content = this.#owner.loader.state.data?.value;
    return content?.held && heldItems(content).length > 0 ? content : undefined;
  }
}
