/** Whether a browser keeps what is read where it is when something above it shrinks. */
const HAS_SCROLL_ANCHORING = typeof CSS === 'object' && CSS.supports('overflow-anchor', 'auto');

/**
 * Calls back once, as soon as nobody would see that the element becomes smaller or larger: it is below or above the window.
 *
 * @param onPassed hears whether it is above the window in a browser where that would be seen: what is read would move
 * @returns stops looking
 */
export function whenUnseen(element: Element, onUnseen: () => void, onPassed?: (isPassed: boolean) => void): () => void {
  if (typeof IntersectionObserver !== 'function') {
    return () => {};
  }
  const observer = new IntersectionObserver((entries) => {
    // The last of them is how it is now.
    const entry = entries[entries.length - 1];
    const isUnseen = entry?.isIntersecting === false;
    if (isUnseen && (HAS_SCROLL_ANCHORING || entry.boundingClientRect.top > 0)) {
      observer.disconnect();
      onUnseen();
    } else {
      onPassed?.(isUnseen);
    }
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/**
 * Gives up the space that an error reserves as soon as nobody sees it: kept in view, so that the page does not move; gone
 * below and above it, so that no reader scrolls through a hole. To be bound to the stage of the error with `ref()`, and called with
 * undefined once the element has left the page.
 */
export function collapseUnseen(): (stage: Element | undefined) => void {
  let stop: (() => void) | undefined;
  return (stage) => {
    stop?.();
    stop =
      stage &&
      whenUnseen(
        stage,
        () => stage.classList.add('collapsed'),
        (isPassed) => stage.classList.toggle('passed', isPassed),
      );
  };
}
