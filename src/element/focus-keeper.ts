import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ElementRef} from './element-ref.js';

/**
 * Keeps the focus inside an element whose rendering takes away what had it, such as a Retry button or a card: browsers would
 * throw keyboard users back to the top of the page.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #fallback: ElementRef<HTMLElement>;
  #hadFocus = false;
  #focused: Element | null | undefined;

  /** @param fallback what takes the focus where the element that had it is gone */
  constructor(host: ReactiveControllerHost & Element, fallback: ElementRef<HTMLElement>) {
    this.#host = host;
    this.#fallback = fallback;
  }

  hostUpdate(): void {
    this.#hadFocus = this.#host.isConnected && this.#host.matches(':focus-within');
    this.#focused = this.#host.shadowRoot?.activeElement;
  }

  hostUpdated(): void {
    if (this.#hadFocus && !this.#host.matches(':focus-within')) {
      // A card that was drawn before the element was there is taken out and put back.
      const before = this.#focused?.isConnected ? (this.#focused as HTMLElement) : undefined;
      (before ?? this.#fallback.value)?.focus({preventScroll: true});
    }
  }
}
