import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Theme} from '../data/model/theme.js';
import type {UiText} from '../element/ui-text.js';

/** How a filter is drawn, and what its choices call. */
export interface FilterOptions {
  layout: string;
  /** Whether any number can be chosen; the number of news of each is then said, where it is known. */
  multiple: boolean;
  /** The first choice, which takes nothing away. */
  all: {name: UiText; url?: string};
  filter: {
    /** Whether a theme is the chosen one; undefined for all. */
    isChosen(theme: Theme | undefined): boolean;
    choose(theme: Theme | undefined): void;
  };
}

/** A click that the browser would answer by going to the link in this tab; any other one is left to it. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

const pressWithSpace = (event: KeyboardEvent): void => {
  if (event.key === ' ') {
    event.preventDefault();
    (event.currentTarget as HTMLElement).click();
  }
};

/**
 * Toggle buttons, one of them pressed. Not radio buttons: those are chosen by passing over them with the arrow keys, and
 * each choice here is a request and a step in the browser's history. Where a theme has a page of its own, its button is a
 * link too, which opens in a new tab as links do.
 */
function choiceTemplate(theme: Theme | undefined, {all, multiple, filter}: FilterOptions): TemplateResult {
  const {name, url} = theme ?? all;
  const pressed = filter.isChosen(theme);
  // Of several each is a box to check. "All" checks none.
  const isBox = multiple && theme !== undefined;
  const [isPressed, isChecked] = isBox ? [nothing, pressed] : [pressed, nothing];
  const count =
    isBox && theme.count !== undefined ? html` <span part="count" class="count">${theme.count}</span>` : nothing;
  const choose = (event: MouseEvent): void => {
    if (isPlain(event)) {
      event.preventDefault();
      filter.choose(theme);
    }
  };
  return html`<li part="item">
    ${
      url
        ? html`<a
            part="${pressed ? 'filter chosen' : 'filter'} link"
            class="theme"
            role=${isBox ? 'checkbox' : 'button'}
            aria-pressed=${isPressed}
            aria-checked=${isChecked}
            href=${url}
            draggable="false"
            @click=${choose}
            @keydown=${pressWithSpace}
            ><bdi>${name}</bdi>${count}</a
          >`
        : html`<button
            part=${pressed ? 'filter chosen' : 'filter'}
            class="theme"
            type="button"
            role=${isBox ? 'checkbox' : nothing}
            aria-pressed=${isPressed}
            aria-checked=${isChecked}
            @click=${choose}
          >
            <bdi>${name}</bdi>${count}
          </button>`
    }
  </li>`;
}

/** The themes as a filter, with "All" before them. */
export function filterTemplate(themes: readonly Theme[], options: FilterOptions): TemplateResult {
  return html`<ul part="list" class="themes filter ${options.layout}" role="list">
    ${choiceTemplate(undefined, options)}
    ${repeat(
      themes,
      ({id}) => id,
      (theme) => choiceTemplate(theme, options),
    )}
  </ul>`;
}
