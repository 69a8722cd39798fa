import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {OwnText} from './own-text.js';

/**
 * What an element says to assistive technology, politely: a live region, which is only heard when it changes. What is to be
 * heard although it was said last has to be taken back before, with an update between.
 */
export class Announcer {
  readonly #host: ReactiveControllerHost;
  #said: OwnText = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Says something with the next update; nothing with an empty text. */
  say(text: OwnText): void {
    this.#said = text;
    this.#host.requestUpdate();
  }

  /** The region; in place before there is anything to say. */
  render(): TemplateResult {
    return html`<div part="status" class="hidden" role="status">${this.#said}</div>`;
  }
}
