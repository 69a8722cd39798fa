import {html, nothing, type TemplateResult} from 'lit';
import type {Choices} from './choices.js';
import {LANGUAGE_TAGS, languageName} from './languages.js';
import type {Look} from './request.js';

type Option = readonly [value: string, title: string];

/** What the elements can do, asked of the elements themselves: the builder offers no attribute that they do not know. */
export interface Abilities {
  paging: boolean;
  filter: boolean;
  sources: boolean;
  looks: readonly Look[];
}

const HIDDEN: readonly Option[] = [
  ['image', 'picture'],
  ['excerpt', 'excerpt'],
  ['date', 'date'],
  ['author', 'author'],
  ['themes', 'themes'],
];

const LANGUAGES: readonly Option[] = [
  ['', 'of the page'],
  ...LANGUAGE_TAGS.map((tag): Option => [tag, languageName(tag)]),
];

function select(
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

function input(choices: Choices, name: keyof Choices, label: string): TemplateResult {
  return html`<label>${label} <input name=${name} .value=${choices[name]} autocomplete="off" /></label>`;
}

/** Text, and not of type `url`: what is typed is read like the address of the news, without its `https://` too. */
function address(choices: Choices, name: keyof Choices, label: string, place = ''): TemplateResult {
  return html`<label class=${place}
    >${label} <input name=${name} inputmode="url" .value=${choices[name]} autocomplete="off"
  /></label>`;
}

function hideTemplate({hide}: Choices): TemplateResult {
  const hidden = new Set(hide.split(/\s+/));
  return html`<fieldset class="switch">
    <legend>Leave out</legend>
    ${HIDDEN.map(
      ([value, title]) =>
        html`<label
          ><input type="checkbox" name="hide" .value=${value} .checked=${hidden.has(value)} />${title}</label
        >`,
    )}
  </fieldset>`;
}

/** Everything about how the news look, as one form. Its controls are named like the choices. */
export function lookTemplate(
  choices: Choices,
  {paging, filter, sources, looks}: Abilities,
  onInput: (event: Event) => void,
): TemplateResult {
  return html`<form
    class="look"
    @input=${onInput}
    @change=${onInput}
    @submit=${(event: Event) => event.preventDefault()}
  >
    <div class="fields">
      <label class="first">Heading <input name="heading" .value=${choices.heading} autocomplete="off" /></label>
      <label
        >How many <input name="limit" type="number" min="1" max="100" .value=${choices.limit} autocomplete="off"
      /></label>
      ${select(choices, 'layout', 'Layout', [
        ['grid', 'cards in columns'],
        ['list', 'one below the other'],
        ['compact', 'titles alone'],
      ])}
      ${select(choices, 'order', 'Order', [
        ['source', 'as in the source'],
        ['newest', 'newest first'],
        ['oldest', 'oldest first'],
      ])}
      ${select(choices, 'date', 'Dates', [
        ['long', '24 November 2020'],
        ['medium', '24 Nov 2020'],
        ['short', '24/11/2020'],
        ['relative', '3 days ago'],
      ])}
      ${select(choices, 'lang', 'Language', LANGUAGES)}
      ${
        paging
          ? select(choices, 'paging', 'More news', [
              ['none', 'no'],
              ['button', 'with a button'],
              ['scroll', 'while scrolling'],
            ])
          : nothing
      }
      ${select(choices, 'target', 'Links open', [
        ['', 'in the same tab'],
        ['_blank', 'in a new tab'],
      ])}
      ${select(choices, 'cache', 'When the source is down', [
        ['none', 'say so'],
        ['session', 'show the last good news of this visit'],
        ['local', 'show the last good news of any visit'],
      ])}
    </div>
    ${hideTemplate(choices)}
    <div class="fields five">
      ${
        looks.length > 0
          ? select(
              choices,
              'look',
              'Ready theme',
              [['', 'none: like the page'], ...looks.map(({name, title}): Option => [name, title])],
              'first',
            )
          : nothing
      }
      <label
        >Accent colour
        <span class="colour"
          ><input name="accent" type="color" .value=${choices.accent || '#00617f'} aria-label="Accent colour" /><button
            type="button"
            name="accent"
            class="quiet"
            @click=${onInput}
          >
            ${choices.accent ? 'Use that of the page' : 'that of the page'}
          </button></span
        ></label
      >
      ${select(choices, 'radius', 'Corners', [
        ['', 'a little round'],
        ['0', 'square'],
        ['1.25em', 'very round'],
      ])}
      ${select(choices, 'column', 'Narrowest column', [
        ['', 'medium'],
        ['12em', 'narrow'],
        ['24em', 'wide'],
      ])}
      ${select(choices, 'ratio', 'Pictures', [
        ['', 'wide (16:9)'],
        ['4 / 3', '4:3'],
        ['1', 'square'],
      ])}
    </div>
    <div class="fields addresses">
      ${address(
        choices,
        'themes',
        'Address of the themes, if you want their list',
        filter && choices.themes ? '' : 'whole',
      )}
      ${
        filter && choices.themes
          ? html`<label class="check"
              ><input type="checkbox" name="filter" .value="on" .checked=${choices.filter === 'on'} /> The list filters
              the news</label
            >`
          : nothing
      }
      ${
        sources
          ? html`<label class="whole"
              >More sources, one a line: an address, a space, and who publishes there
              <textarea name="more" rows="2" .value=${choices.more}></textarea>
            </label>`
          : nothing
      }
      ${
        sources && choices.more.trim()
          ? html`<label class="whole"
              >Who publishes at the first address <input name="label" .value=${choices.label} autocomplete="off"
            /></label>`
          : nothing
      }
      ${address(choices, 'href', 'Address of all news, for readers without JavaScript')}
      ${input(choices, 'text', 'Text of that link')}
    </div>
  </form>`;
}
