import {html, nothing, type TemplateResult} from 'lit';
import type {Choices} from './choices.js';
import {check, folded, input, number, select, type Option} from './fields.js';
import {LANGUAGE_TAGS, languageName} from './languages.js';
import type {AddressName} from './normalize.js';
import type {Skin} from './request.js';
import type {Themes} from './theme-lists.js';

/** What the elements can do, asked of the elements themselves: the builder offers no attribute that they do not know. */
export interface Abilities {
  skins: readonly Skin[];
  /** Whether a feed has an attribute. */
  feed(attribute: string): boolean;
  /** Whether a theme list has an attribute. */
  themeList(attribute: string): boolean;
  /** Whether a theme list can filter a feed, and a feed can have several sources. */
  filter: boolean;
  sources: boolean;
}

/** What the form shows beside the choices themselves. */
export interface ChoicesView {
  choices: Choices;
  /** The choices that the page was opened with. A folded group that contains one of them is shown open. */
  initial: Choices;
  abilities: Abilities;
  /** The themes that the source has. */
  themes: Themes;
  /** What the source was found not to be able to, by the attribute that chooses. */
  remarks: ReadonlyMap<string, string>;
  /** Whether the address of the themes is typed, although there are lists to click on. */
  typesThemes: boolean;
  /** What is wrong with addresses, by their field. */
  refused: Partial<Record<AddressName, string>>;
  /** What was found at the further sources. */
  others: TemplateResult | typeof nothing;
  onInput(event: Event): void;
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

/** Text, and not of type `url`: what is typed is read like the address of the news, without its `https://` too. */
function address({choices, refused}: ChoicesView, name: AddressName, label: string, place = ''): TemplateResult {
  const problem = refused[name];
  return html`<label class=${place}
      >${label}
      <input
        name=${name}
        inputmode="url"
        .value=${choices[name]}
        autocomplete="off"
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ? `${name}-problem` : nothing} /></label
    >${problemTemplate(name, problem)}`;
}

/** What is wrong with an address, below its field. */
export function problemTemplate(name: AddressName, problem: string | undefined): TemplateResult | typeof nothing {
  return problem === undefined
    ? nothing
    : html`<p class="wrong whole" role="alert" id="${name}-problem">${problem}</p>`;
}

function hideTemplate({hide}: Choices): TemplateResult {
  const hidden = new Set(hide.split(/\s+/));
  return html`<fieldset class="switch whole">
    <legend>Leave out</legend>
    ${HIDDEN.map(
      ([value, title]) =>
        html`<label
          ><input type="checkbox" name="hide" .value=${value} .checked=${hidden.has(value)} />${title}</label
        >`,
    )}
  </fieldset>`;
}

const themesOption = (value: string, title: string, checked: boolean): TemplateResult =>
  html`<label><input type="radio" name="themes" .value=${value} .checked=${checked} />${title}</label>`;

/** The lists of themes that the source has, to click on, and a field for any other. */
function themesTemplate(view: ChoicesView): TemplateResult {
  const {choices, abilities, themes, typesThemes} = view;
  const {lists} = themes;
  const isListed = choices.themes === '' || lists.some(({src}) => src === choices.themes);
  const typed = lists.length === 0 || typesThemes || !isListed;
  return html`${
    lists.length === 0
      ? nothing
      : html`<fieldset class="switch whole">
          <legend>List of themes</legend>
          ${themesOption('', 'none', !typed && choices.themes === '')}
          ${lists.map(({src, name, themes: {length}}) => themesOption(src, `${name} (${length})`, !typed && src === choices.themes))}
          ${themesOption(TYPED, 'another address', typed)}
        </fieldset>`
  }
  ${typed ? address(view, 'themes', 'Address of the themes, for a list of them', 'whole') : nothing}
  ${
    abilities.filter && choices.themes
      ? html`<label class="check whole"
          ><input type="checkbox" name="filter" .value="on" .checked=${choices.filter === 'on'} /> Readers filter the
          news with the list</label
        >`
      : nothing
  }
  ${
    abilities.themeList('multiple') && choices.themes && choices.filter === 'on'
      ? check(choices, 'multiple', 'They can choose several themes')
      : nothing
  }`;
}

/** What a radio button says for an address that is to be typed. */
export const TYPED = '?';

function whichTemplate({choices, abilities, themes, remarks}: ChoicesView): TemplateResult {
  const offer = (attribute: string, field: TemplateResult) => (abilities.feed(attribute) ? field : nothing);
  const named: readonly Option[] = themes.themes.map(({value, name}): Option => [value, name]);
  const known = choices.theme === '' || named.some(([value]) => value === choices.theme);
  return html`${
    named.length > 0 && known
      ? select(choices, 'theme', 'Only this theme', [['', 'all themes'], ...named], 'whole')
      : input(choices, 'theme', 'Only this theme (slug or id)', 'whole')
  }
  ${offer(
    'exclude-theme',
    input(choices, 'someThemes', 'Several themes: “health, space” means either, “health; space” both', 'whole'),
  )}
  ${offer('exclude-theme', input(choices, 'excludeTheme', 'Without these themes (slugs, separated by commas)', 'whole'))}
  ${offer('search', input(choices, 'search', 'With these words'))}
  ${offer('max-age', number(choices, 'maxAge', 'Not older than … days', {min: 1}))}
  ${offer(
    'item-lang',
    select(choices, 'itemLang', 'News in', [
      ['', 'any language'],
      ['page', 'the language of the page'],
      ...LANGUAGE_TAGS.map((tag): Option => [tag, languageName(tag)]),
    ]),
  )}
  ${select(
    choices,
    'order',
    'Order',
    [
      ['source', 'as in the source'],
      ['newest', 'newest first'],
      ['oldest', 'oldest first'],
    ],
    abilities.feed('item-lang') ? '' : 'whole',
  )}
  ${offer(
    'exclude-url',
    html`<label class="check whole"
      ><input type="checkbox" name="excludeUrl" .value="page" .checked=${choices.excludeUrl === 'page'} /> Leave out the
      page itself</label
    >`,
  )}
  ${remarksTemplate(remarks)}`;
}

/** The attributes by which news is chosen, and what the form calls them. */
const WORDS: Readonly<Record<string, string>> = {
  theme: '“Only this theme”',
  'exclude-theme': '“Without these themes”',
  search: '“With these words”',
  'max-age': '“Not older than”',
  'item-lang': '“News in”',
};

/** Whether an attribute is one by which news is chosen. */
export const isWord = (attribute: string): boolean => Object.hasOwn(WORDS, attribute);

/** What the source was found not to be able to. */
const remarksTemplate = (remarks: ReadonlyMap<string, string>): TemplateResult[] =>
  [...remarks].map(([attribute, reason]) => html`<p class="hint whole remark">${WORDS[attribute]}: ${reason}.</p>`);

const WHICH = ['theme', 'someThemes', 'excludeTheme', 'search', 'maxAge', 'itemLang', 'excludeUrl', 'order'] as const;

/** Everything about which news is shown and how, as one form. Its controls are named like the choices. */
export function choicesTemplate(view: ChoicesView): TemplateResult {
  const {choices, initial, abilities, refused, others, onInput} = view;
  return html`<form
    class="choices"
    @input=${onInput}
    @change=${onInput}
    @submit=${(event: Event) => event.preventDefault()}
  >
    <div class="fields">
      ${input(choices, 'heading', 'Heading', 'whole')} ${number(choices, 'limit', 'How many', {min: 1, max: 100})}
      ${select(choices, 'layout', 'Layout', [
        ['grid', 'cards in columns'],
        ['list', 'one below the other'],
        ['compact', 'titles only'],
      ])}
      ${hideTemplate(choices)}
      ${select(choices, 'skin', 'Skin', [
        ['', 'like the page'],
        ...abilities.skins.map(({name, title}): Option => [name, title]),
      ])}
      <label
        >Accent colour
        <span class="colour"
          ><input name="accent" type="color" .value=${choices.accent || '#00617f'} aria-label="Accent colour" /><button
            type="button"
            name="accent"
            class="quiet"
            @click=${onInput}
          >
            ${choices.accent ? 'reset' : 'of the page'}
          </button></span
        ></label
      >
      ${themesTemplate(view)}
    </div>
    ${folded(initial, 'Which news', WHICH, whichTemplate(view))}
    ${
      abilities.sources
        ? folded(
            initial,
            'More sources',
            ['more', 'label', 'sourceFilter', 'fromSource'],
            html`<label class="whole"
                >More sources, one per line: address, space, name
                <textarea
                  name="more"
                  rows="3"
                  .value=${choices.more}
                  aria-invalid=${refused.more ? 'true' : nothing}
                  aria-describedby=${refused.more ? 'more-problem' : nothing}
                ></textarea>
              </label>
              ${problemTemplate('more', refused.more)}
              <div class="whole">${others}</div>
              ${choices.more.trim() ? input(choices, 'label', 'Name of the first source', 'whole') : nothing}
              ${
                choices.more.trim() && abilities.themeList('sources')
                  ? check(choices, 'sourceFilter', 'Readers can choose whose news they see')
                  : nothing
              }
              ${
                choices.more.trim() && abilities.feed('from-source')
                  ? input(choices, 'fromSource', 'Only these sources at first (names, separated by commas)', 'whole')
                  : nothing
              }`,
          )
        : nothing
    }
    ${folded(
      initial,
      'Dates, languages and links',
      ['date', 'lang', 'target', 'cache', 'paging', 'timeout', 'retries', 'seen'],
      html`${select(choices, 'date', 'Dates', [
        ['long', '24 November 2020'],
        ['medium', '24 Nov 2020'],
        ['short', '24/11/2020'],
        ['relative', '3 days ago'],
      ])}
      ${select(choices, 'lang', 'Language of labels', LANGUAGES)}
      ${select(choices, 'target', 'Links open', [
        ['', 'in the same tab'],
        ['_blank', 'in a new tab'],
      ])}
      ${
        abilities.feed('paging')
          ? select(choices, 'paging', 'More news', [
              ['none', 'no'],
              ['button', 'with a button'],
              ['scroll', 'while scrolling'],
            ])
          : nothing
      }
      ${select(
        choices,
        'cache',
        'If the source is down',
        [
          ['none', 'say so'],
          ['session', 'show the last news of this visit'],
          ['local', 'show the last news of any visit'],
        ],
        'whole',
      )}
      ${
        abilities.feed('timeout')
          ? html`${number(choices, 'timeout', 'Give up a source after … seconds', {min: 1, max: 60, placeholder: '10'})}
            ${number(choices, 'retries', 'Ask it again … times', {min: 0, max: 10, placeholder: '3'})}`
          : nothing
      }
      ${
        abilities.feed('report-seen')
          ? check(choices, 'seen', 'Report what readers see, for statistics of your own (event news-card-seen)')
          : nothing
      }`,
    )}
    ${folded(
      initial,
      'Link to all news',
      ['href', 'text'],
      html`${address(view, 'href', 'Address of all news', 'whole')}
        ${input(choices, 'text', 'Text of that link', 'whole')}
        <p class="hint whole">Readers see this link without JavaScript, and when there is no news to show.</p>`,
    )}
    ${folded(
      initial,
      'Pictures and shapes',
      ['picture', 'radius', 'column', 'ratio'],
      html`${
        abilities.feed('image-fallback') ? address(view, 'picture', 'Picture for news without one', 'whole') : nothing
      }
      ${select(choices, 'radius', 'Corners', [
        ['', 'slightly rounded'],
        ['0', 'square'],
        ['1.25em', 'very round'],
      ])}
      ${select(choices, 'column', 'Narrowest column', [
        ['', 'medium'],
        ['12em', 'narrow'],
        ['24em', 'wide'],
      ])}
      ${select(
        choices,
        'ratio',
        'Pictures',
        [
          ['', 'wide (16:9)'],
          ['4 / 3', '4:3'],
          ['1', 'square'],
        ],
        'whole',
      )}`,
    )}
  </form>`;
}
