import {html, type TemplateResult} from 'lit';
import type {Language} from '../i18n/language.js';
import {ref} from './element-ref.js';

/**
 * What an element says to assistive technology, politely. It writes its own node, so that nothing is rendered again for
 * it. A live region is only heard when it changes: what is to be heard again has to be taken back before.
 */
export class LiveRegion {
  #node: Element | undefined;
  #text = '';
  #language: Language | undefined;

  /** Says a text of ours; nothing with an empty one. */
  say(text: string, language: Language): void {
    this.#text = text;
    this.#language = language;
    this.#write();
  }

  /** The region, in place before there is anything to say. */
  render(): TemplateResult {
    return html`<div part="status" class="hidden" role="status" ${ref(this.#setNode)}></div>`;
  }

  readonly #setNode = (node: Element): void => {
    this.#node = node;
    this.#write();
  };

  #write(): void {
    const node = this.#node;
    if (node === undefined || node.textContent === this.#text) {
      return;
    }
    const {messages, foreign} = this.#language ?? {};
    // As in the rest of our texts: read out in the right voice where the page is in another language.
    if (foreign && messages) {
      node.setAttribute('lang', messages.tag);
      node.setAttribute('dir', 'ltr');
    } else {
      node.removeAttribute('lang');
      node.removeAttribute('dir');
    }
    node.textContent = this.#text;
  }
}
