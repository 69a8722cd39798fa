import type {NewsItem} from '../data/model/news-item.js';
import {readMember} from '../host/members.js';
import {NewsCardSelectEvent} from './news-card-events.js';

/**
 * Makes the whole card the target of its link. A click on the link itself is a selection: the element says so with
 * `news-card-select`, and a host that cancels it keeps the page. A click elsewhere on the card is passed on to the link
 * with its modifier keys, so that Ctrl or Cmd still open a new tab, unless the reader has just selected text; one of the
 * middle button is passed on with these keys, which do the same.
 */
function handleClick(host: HTMLElement, card: Element, event: MouseEvent, item: NewsItem): void {
  const target = event.target as Element;
  const link = card.querySelector<HTMLAnchorElement>('[part="link"][href]');
  const {button} = event;
  if (link === null || event.defaultPrevented || button > 1) {
    return;
  }
  if (link.contains(target)) {
    if (!host.dispatchEvent(new NewsCardSelectEvent(item, event))) {
      event.preventDefault();
    }
  } else if (!readMember(target, 'closest').call(target, 'a, button, input, select, textarea')) {
    if (button === 1) {
      link.dispatchEvent(
        new MouseEvent('click', {bubbles: true, cancelable: true, composed: true, ctrlKey: true, metaKey: true}),
      );
    } else if (getSelection()?.type !== 'Range') {
      link.dispatchEvent(new MouseEvent('click', event));
    }
  }
}

/**
 * Listens for all cards below an element at once: `@click`, `@auxclick` and `@mousedown`. Cards that the host page draws are
 * not its business.
 *
 * @param host the element that says `news-card-select`
 * @param itemOf the item of a card
 */
export function cardClicks(
  host: HTMLElement,
  itemOf: (card: Element) => NewsItem | undefined,
): (event: MouseEvent) => void {
  return (event) => {
    const target = event.target as Element;
    const card = readMember(target, 'closest').call(target, '.card');
    const item = card ? itemOf(card) : undefined;
    if (card === null || item === undefined) {
      return;
    }
    if (event.type !== 'mousedown') {
      handleClick(host, card, event, item);
    } else if (event.button === 1 && item.url !== undefined) {
      // The middle button, which opens the link of the card, would begin to scroll the page as well (not in Linux and macOS).
      event.preventDefault();
    }
  };
}
