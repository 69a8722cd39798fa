import {fixture, html, oneEvent} from '@open-wc/testing';
import type {NewsFeed} from '../src/news-feed/news-feed.js';
import {ReplayedSite} from './replayed-site.js';

/** A recorded site of its own, so that no two tests share a count. */
export class RecordedSite extends ReplayedSite {
  /**
   * @param scenario how the site behaves, e.g. `fails-2`; see the replay server of the demo
   * @param origin another one than the page's
   */
  constructor(scenario = 'ok', origin = '') {
    super(scenario, origin);
  }
}

/** A connected feed of a site, with the host's fallback link in it. */
export function feedOf(site: RecordedSite, limit = 4): Promise<NewsFeed> {
  return fixture<NewsFeed>(
    html`<news-feed src=${site.url()} limit=${limit} heading="News"><a href="/all">All news</a></news-feed>`,
  );
}

type Loading = HTMLElement & {readonly status: string; readonly updateComplete: Promise<boolean>};

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

/** The element once it shows what it has: a file that its cards need may be on its way. */
async function drawn<Element extends Loading>(element: Element): Promise<Element> {
  await element.updateComplete;
  return element;
}

/** The element once its first load is over; that may be before anybody could listen for the event. */
export async function loaded<Element extends Loading>(element: Element): Promise<Element> {
  return element.status === 'loading' ? nextLoad(element) : drawn(element);
}

/** The element once its first load has failed. */
export async function failed<Element extends Loading>(element: Element): Promise<Element> {
  return element.status === 'loading' ? nextFailure(element) : drawn(element);
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
