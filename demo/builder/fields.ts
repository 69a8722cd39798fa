import {html, nothing, type TemplateResult} from 'lit';
import {DEFAULTS, type Choices} from './choices.js';

export type Option = readonly [value: string, title: string];

export function select(
  choices: Choices,
  name: keyof Choices,
  label: string,
  options: readonly Option[],
  place = '',
): TemplateResult {
  return html`<label class=${place}
    >${label}
    <select name=${name}>
      ${options.map(
        ([value, title]) => html`<option value=${value} ?selected=${value === choices[name]}>${title}</option>`,
      )}
    </select></label
  >`;
}

interface NumberOptions {
  min: number;
  max?: number;
  placeholder?: string;
}

/** A field for a number; empty where the default is meant. */
export function number(
  choices: Choices,
  name: keyof Choices,
  label: string,
  {min, max, placeholder}: NumberOptions,
): TemplateResult {
  return html`<label
    >${label}
    <input
      name=${name}
      type="number"
      min=${min}
      max=${max ?? nothing}
      placeholder=${placeholder ?? nothing}
      .value=${choices[name]}
      autocomplete="off"
  /></label>`;
}

export function input(choices: Choices, name: keyof Choices, label: string, place = ''): TemplateResult {
  return html`<label class=${place}>${label} <input name=${name} .value=${choices[name]} autocomplete="off" /></label>`;
}

export const check = (choices: Choices, name: keyof Choices, label: string): TemplateResult =>
  html`<label class="check whole"
    ><input type="checkbox" name=${name} .value="on" .checked=${choices[name] === 'on'} /> ${label}</label
  >`;

/** Whether any of these is not the default. */
const isChosen = (choices: Choices, names: readonly (keyof Choices)[]): boolean =>
  names.some((name) => choices[name] !== DEFAULTS[name]);

/** Fields that are folded up, unless one of those that are named was chosen when the page was opened. */
export function folded(
  initial: Choices,
  title: string,
  names: readonly (keyof Choices)[],
  content: TemplateResult,
): TemplateResult {
  return html`<details class="more" ?open=${isChosen(initial, names)}>
    <summary>${title}</summary>
    <div class="fields">${content}</div>
  </details>`;
}
