import {html, type TemplateResult} from 'lit';
import {FORMATS} from 'newsstand-elements/data';
import type {Choices} from './choices.js';

/** An address to try. */
export interface Example {
  /** An absolute URL. */
  address: string;
  name: string;
}

/** What happens with an address. */
export interface AddressHandlers {
  onSubmit(event: SubmitEvent): void;
  onInput(event: Event): void;
  onExample(address: string): void;
}

/** Where a webmaster pastes the address of the news, or takes one of the examples. */
export function addressTemplate(
  {src, format}: Choices,
  examples: readonly Example[],
  {onSubmit, onInput, onExample}: AddressHandlers,
): TemplateResult {
  return html`<form class="address" @submit=${onSubmit}>
    <label
      >Address of your news
      <input
        name="src"
        type="text"
        inputmode="url"
        autocomplete="off"
        .value=${src}
        placeholder="https://…/wp-json/wp/v2/posts"
        required
    /></label>
    <label
      >Format
      <select name="format" @input=${onInput}>
        ${FORMATS.map((name) => html`<option ?selected=${name === format}>${name}</option>`)}
      </select></label
    >
    <button class="button">Look</button>
    <p class="hint">
      No address at hand? Try
      ${examples.map(
        ({address, name}, index) =>
          html`${index > 0 ? ' or ' : ''}<button type="button" class="quiet" @click=${() => onExample(address)}>
              ${name}
            </button>`,
      )}.
    </p>
  </form>`;
}
