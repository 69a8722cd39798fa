import type {ReactiveControllerHost} from 'lit';

/** Whether a browser keeps what is read where it is when something above it shrinks. */
const ANCHORS = typeof CSS === 'object' && CSS.supports('overflow-anchor', 'auto');

/**
 * Gives up the place that an error keeps as soon as nobody sees it: kept in view, so that the page does not move; gone
 * below and above it, so that no reader scrolls through a hole.
 */
export function collapseErrorPlace(host: ReactiveControllerHost & Element): void {
  let observer: IntersectionObserver | undefined;
  let stage: Element | null = null;
  const leave = (): void => {
    observer?.disconnect();
    stage = null;
  };
  host.addController({
    hostUpdated() {
      const current = host.isConnected ? (host.shadowRoot?.querySelector('.stage') ?? null) : null;
      if (current === stage || typeof IntersectionObserver !== 'function') {
        return;
      }
      leave();
      stage = current;
      if (current !== null) {
        observer = new IntersectionObserver((entries) => {
          // The last of them is how it is now.
          const entry = entries.at(-1);
          if (entry !== undefined && !entry.isIntersecting && (ANCHORS || entry.boundingClientRect.top > 0)) {
            current.classList.add('collapsed');
            observer?.disconnect();
          }
        });
        observer.observe(current);
      }
    },
    hostDisconnected: leave,
  });
}
