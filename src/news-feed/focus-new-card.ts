/** Whether the focus is in the feed, or nowhere in particular. */
function isFree(feed: HTMLElement): boolean {
  const tree = feed.getRootNode();
  const active = (tree instanceof ShadowRoot ? tree.activeElement : null) ?? document.activeElement;
  return active === null || active === document.body || active.contains(feed);
}

/**
 * After a reader asked for more, takes the focus to the first new card: to its title's link, or where it has none to the
 * card; where none came, to the word that this is all. Not from a reader who has gone elsewhere in the meantime.
 *
 * @param index of the card among all
 */
export function focusNewCard(feed: HTMLElement, index: number): void {
  if (!isFree(feed)) {
    return;
  }
  const item = feed.shadowRoot?.querySelectorAll<HTMLElement>('[part="list"] > li')[index];
  const [own] = item?.querySelector('slot')?.assignedElements() ?? [];
  const card = own ?? item;
  const link = card?.matches('a[href]') ? (card as HTMLElement) : card?.querySelector<HTMLElement>('a[href]');
  const target = link ?? item ?? feed.shadowRoot?.querySelector<HTMLElement>('.end');
  if (target && target !== link) {
    target.tabIndex = -1;
  }
  target?.focus();
}
