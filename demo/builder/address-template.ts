import {html, nothing, type TemplateResult} from 'lit';
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

/**
 * Where a webmaster pastes the address of the news, or takes one of the examples.
 *
 * @param sentence what was found at the address: announced, and the description of the field
 * @param isInvalid whether the address cannot be used, or has no news that can be shown
 */
export function addressTemplate(
  {src, format}: Choices,
  examples: readonly Example[],
  sentence: TemplateResult | typeof nothing,
  isInvalid: boolean,
  {onSubmit, onInput, onExample}: AddressHandlers,
): TemplateResult {
  return html`<form class="address" @submit=${onSubmit} novalidate>
    <label
      >Address of your news
      <input
        name="src"
        type="text"
        inputmode="url"
        autocomplete="off"
        .value=${src}
        placeholder="https://…/wp-json/wp/v2/posts"
        aria-invalid=${isInvalid ? 'true' : nothing}
        aria-describedby="sentence"
    /></label>
    <label
      >Format
      <select name="format" @input=${onInput}>
        ${FORMATS.map((name) => html`<option ?selected=${name === format}>${name}</option>`)}
      </select></label
    >
    <button class="button">Check</button>
    <p id="sentence" class="sentence" role="status">${sentence}</p>
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
