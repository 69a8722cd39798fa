import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {OwnText} from './own-text.js';

/** What an element says to assistive technology, politely: a live region, which is only heard when it changes. */
export class Announcer {
  readonly #host: ReactiveControllerHost;
  #said: OwnText = '';
  #odd = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Says something with the next update, though it may be what was said last. */
  say(text: OwnText): void {
    this.#said = text;
    this.#odd = !this.#odd;
    this.#host.requestUpdate();
  }

  /** Has nothing more to say. */
  clear(): void {
    this.#said = '';
  }

  /** The region; in place before there is anything to say. */
  render(): TemplateResult {
    // Another template each time, so that the same words are another node, and heard again.
    return html`<div part="status" class="hidden" role="status">
      ${this.#odd ? html`${this.#said}` : html`<span>${this.#said}</span>`}
    </div>`;
  }
}
