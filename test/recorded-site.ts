import {fixture, html, oneEvent} from '@open-wc/testing';
import type {NewsFeed} from '../src/news-feed/news-feed.js';

// The engines run at the same time against one server, and some tests stop the clock.
const RUN = Math.random().toString(36).slice(2);

let visits = 0;

/** A recorded site of its own, so that no two tests share a count. */
export class RecordedSite {
  readonly #key: string;
  readonly #origin: string;

  /**
   * @param scenario how the site behaves, e.g. `fails-2`; see the replay server of the demo
   * @param origin another one than the page's
   */
  constructor(scenario = 'ok', origin = '') {
    this.#key = `${scenario}/${RUN}x${++visits}`;
    this.#origin = origin;
  }

  /** Address of its posts, or of another path. */
  url(path = 'wp-json/wp/v2/posts'): string {
    return `${this.#origin}/recorded/${this.#key}/${path}`;
  }

  /** How many requests for data it got, and how many of them the browser gave up. */
  async count(): Promise<{requests: number; aborted: number}> {
    const answer = await fetch(`${this.#origin}/recorded/count/${this.#key}`);
    return (await answer.json()) as {requests: number; aborted: number};
  }
}

/** A connected feed of a site, with the host's fallback link in it. */
export function feedOf(site: RecordedSite, limit = 4): Promise<NewsFeed> {
  return fixture<NewsFeed>(
    html`<news-feed src=${site.url()} limit=${limit} heading="News"><a href="/all">All news</a></news-feed>`,
  );
}

type Loading = HTMLElement & {readonly status: string};

/** The element's next load, whatever it shows now. */
export async function nextLoad<Element extends Loading>(element: Element): Promise<Element> {
  await oneEvent(element, `${element.localName}-load`);
  return element;
}

/** The element's next failure for good, whatever it shows now. */
export async function nextFailure<Element extends Loading>(element: Element): Promise<Element> {
  for (;;) {
    const {willRetry} = await oneEvent<Event & {willRetry: boolean}>(element, `${element.localName}-error`);
    if (!willRetry) {
      return element;
    }
  }
}

/** The element once its first load is over; that may be before anybody could listen for the event. */
export async function loaded<Element extends Loading>(element: Element): Promise<Element> {
  return element.status === 'loading' ? nextLoad(element) : element;
}

/** The element once its first load has failed. */
export async function failed<Element extends Loading>(element: Element): Promise<Element> {
  return element.status === 'loading' ? nextFailure(element) : element;
}

/** What is in the element's shadow root. */
export function shown(element: Element, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** The text of a part, or undefined where there is none. */
export function textOf(element: Element, part: string): string | undefined {
  return shown(element, `[part~="${part}"]`)[0]?.textContent?.replace(/\s+/g, ' ').trim();
}

/** Whether a reader sees an element of the host page, slotted or not. */
export function isSeen(element: Element | null): boolean {
  return element !== null && element.getClientRects().length > 0;
}
