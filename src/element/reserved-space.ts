/** Whether a browser keeps what is read where it is when something above it shrinks. */
const HAS_SCROLL_ANCHORING = typeof CSS === 'object' && CSS.supports('overflow-anchor', 'auto');

/**
 * Gives up the space that an error reserves as soon as nobody sees it: kept in view, so that the page does not move; gone
 * below and above it, so that no reader scrolls through a hole. To be bound to the stage of the error with `ref()`, and called with
 * undefined once the element has left the page.
 */
export function collapseUnseen(): (stage: Element | undefined) => void {
  let observer: IntersectionObserver | undefined;
  return (stage) => {
    observer?.disconnect();
    if (stage === undefined || typeof IntersectionObserver !== 'function') {
      return;
    }
    observer = new IntersectionObserver((entries) => {
      // The last of them is how it is now.
      const entry = entries[entries.length - 1];
      const isKept = HAS_SCROLL_ANCHORING || (entry?.boundingClientRect.top ?? 0) > 0;
      if (entry !== undefined && !entry.isIntersecting && isKept) {
        stage.classList.add('collapsed');
        observer?.disconnect();
      }
    });
    observer.observe(stage);
  };
}
