import type {ReactiveControllerHost} from 'lit';

/**
 * Keeps the focus in an element where what had it goes away with an update, such as a Retry button or a card: it would
 * throw keyboard users back to the top of the page. To be called before all that may take something away.
 */
export function keepFocus(host: ReactiveControllerHost & HTMLElement): void {
  let had = false;
  host.addController({
    hostUpdate() {
      had = host.matches(':focus-within');
    },
    hostUpdated() {
      if (had && !host.matches(':focus-within')) {
        host.shadowRoot?.querySelector<HTMLElement>('.region')?.focus({preventScroll: true});
      }
    },
  });
}
