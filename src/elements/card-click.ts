import type {NewsItem} from '../model/news-item.js';
import {NewsCardSelectEvent} from './news-card-events.js';

/**
 * Makes the whole card the target of its link. A click on the link itself is a selection: the element says so with
 * `news-card-select`, and a host that cancels it keeps the page. A click elsewhere on the card is passed on to the link
 * with its modifier keys, so that Ctrl or Cmd still open a new tab, unless the reader has just selected text.
 */
export function handleCardClick(element: HTMLElement, event: MouseEvent, item: NewsItem): void {
  const target = event.target as Element;
  const link = (event.currentTarget as Element).querySelector<HTMLAnchorElement>('[part="link"]');
  if (link === null || event.defaultPrevented) {
    return;
  }
  if (link.contains(target)) {
    if (!element.dispatchEvent(new NewsCardSelectEvent(item, event))) {
      event.preventDefault();
    }
  } else if (
    event.button === 0 &&
    !target.closest('a, button, input, select, textarea') &&
    getSelection()?.type !== 'Range'
  ) {
    link.dispatchEvent(new MouseEvent('click', event));
  }
}
