/**
 * Calls back with everything that the live region of an element announces, as the recorder of the tests does
 * (test/pages/screen-reader.mjs): a text that goes is not said, and one that stays is not said again.
 *
 * @param element one with an open shadow root
 */
export function onAnnouncement(element: Element, callback: (text: string) => void): void {
  const root = element.shadowRoot;
  if (root === null) {
    return;
  }
  let last = '';
  const read = (): void => {
    const now = root.querySelector('[role="status"]')?.textContent?.trim() ?? '';
    if (now !== last && now !== '') {
      callback(now);
    }
    last = now;
  };
  read();
  new MutationObserver(read).observe(root, {subtree: true, childList: true, characterData: true});
}
