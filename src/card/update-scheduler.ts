/** What shows something that time alone changes. */
export interface Scheduled {
  requestUpdate(): void;
}

// A wait may turn out longer than asked for where the device sleeps in between, and may not be longer than 24 days (HTML).
const MAX_WAIT = 900_000;

// One timer for all elements of the page, and none while nobody needs it or the page is hidden.
const due = new Map<Scheduled, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

function wait(): void {
  clearTimeout(timer);
  if (due.size > 0 && document.visibilityState !== 'hidden') {
    timer = setTimeout(flush, Math.min(Math.max(Math.min(...due.values()) - Date.now(), 0), MAX_WAIT));
  }
}

function flush(): void {
  const now = Date.now();
  for (const [element, when] of due) {
    if (when <= now) {
      // Asks for its next time once it is rendered.
      due.set(element, Infinity);
      element.requestUpdate();
    }
  }
  wait();
}

const handleVisibility = (): void => (document.visibilityState !== 'hidden' ? flush() : clearTimeout(timer));

/**
 * Has an element rendered again at a time. A later call takes the place of an earlier one.
 *
 * @param when milliseconds since 1970; infinity for never
 */
export function renderAt(element: Scheduled, when: number): void {
  const before = due.size;
  if (when === Infinity) {
    if (!due.delete(element)) {
      return;
    }
  } else {
    due.set(element, when);
  }
  if (before === 0 && due.size > 0) {
    addEventListener('visibilitychange', handleVisibility, true);
  } else if (before > 0 && due.size === 0) {
    removeEventListener('visibilitychange', handleVisibility, true);
  }
  wait();
}
