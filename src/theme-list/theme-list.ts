import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {loadThemes} from '../data/pages/load.js';
import {buildThemes} from '../data/model/build-list.js';
import type {Theme} from '../data/model/theme.js';
import {baseStyles} from '../element/base.styles.js';
import {buttonStyles} from '../element/button.styles.js';
import {noticeStyles} from '../element/notice.styles.js';
import {themesStyles} from './themes.styles.js';
import {SYNCS, type Sync} from './address.js';
import {filterTemplate} from './filter-template.js';
import {SourceElement, type FetchOptions} from '../element/source-element.js';
import {CACHES, type CacheKind, type Content} from '../query/content.js';
import type {Request} from '../query/load-state.js';
import type {Note} from '../element/notice-templates.js';
import {SlottedThemes} from './slotted-themes.js';
import {uiText} from '../element/ui-text.js';
import {attribute} from '../element/attribute.js';
import {integerBetween, oneOf, text} from '../element/property-readers.js';
import {presence} from '../element/setting-readers.js';
import type {Sentences} from '../element/state-template.js';
import {ThemeFilter} from './theme-filter.js';
import {ThemeListErrorEvent, ThemeListLoadEvent} from './theme-list-events.js';

/** The values of the theme list's `layout` attribute. */
export const THEME_LAYOUTS = ['list', 'grid', 'chips'] as const;

// Where the page does not list them, nobody knows the number of themes beforehand; four is a usual one.
const SKELETON_THEMES = 4;

/**
 * The research themes, from a source (WordPress categories or tags, a vocabulary of Drupal, the tags of a Ghost, a JSON
 * array), from the `themes` property, or from the list that the page has inside the tag. With `for` it filters a feed.
 *
 * @slot - Shown before the script runs, without JavaScript, and in the empty and error states: a list of links to the themes.
 * @slot heading - In the place of the heading.
 * @slot loading - In the place of the skeleton.
 * @slot empty - In the place of "No themes yet."
 * @slot error - In the place of the sentence in the error state; the button “Try again” stays.
 * @slot footer - After the themes.
 * @csspart heading - The heading.
 * @csspart list - The list of themes.
 * @csspart item - An item of the list.
 * @csspart link - The link of a theme that has an address.
 * @csspart filter - A choice of the filter.
 * @csspart chosen - The choice that is made, a `filter` too.
 * @csspart count - How many news items a theme has, in a list of several choices.
 * @csspart skeleton - The place of a theme that is yet to come.
 * @csspart notice - Any message: slow, stale or error.
 * @csspart error - The message of the error state.
 * @csspart empty - The message of the empty state.
 * @csspart retry - The button that tries again.
 * @csspart status - What is announced to assistive technology; not visible.
 * @cssprop --newsstand-accent - Line beside a theme, and around the chosen one or the one under the pointer; focus and buttons. Default: the text colour.
 * @cssprop --newsstand-text - Text. Default: the host's.
 * @cssprop --newsstand-muted - "No themes yet.". Default: the text colour, softened by a tenth.
 * @cssprop --newsstand-surface - Background of boxes. Default: none, the page shows through.
 * @cssprop --newsstand-border - Border of boxes and chips. Default: the text colour, at a sixth.
 * @cssprop --newsstand-radius - Radius of the corners of boxes. Default 0.625em.
 * @cssprop --newsstand-gap - Twice the space between boxes. Default 1.5em.
 * @cssprop --newsstand-column - Narrowest column of the grid. Default 16em.
 * @cssprop --newsstand-focus - Outline of what has the focus. Default: the accent.
 * @fires {ThemeListLoadEvent} theme-list-load - The themes are shown.
 * @fires {ThemeListErrorEvent} theme-list-error - An attempt to load them failed.
 * @fires {ThemeListChangeEvent} theme-list-change - A reader chooses a theme; cancelable.
 */
export class ThemeList extends SourceElement<Theme> {
  static override styles: CSSResultGroup = [baseStyles, buttonStyles, noticeStyles, themesStyles];

  static {
    // Lit takes over what a host page set before the element was defined, of the properties that it knows.
    this.createProperty('themes', {attribute: false, noAccessor: true});
  }

  /** The heading. Default none. */
  @attribute(text) heading = '';

  /** Level of the heading, 1 to 6. Default 2. */
  @attribute(integerBetween(1, 6, 2), 'heading-level') headingLevel = 2;

  /** Where to keep the last good answer for the next page or visit: `none`, `session` or `local`. Default `none`. */
  @attribute(oneOf(CACHES)) override cache: CacheKind = 'none';

  /** `list`, `grid` or `chips`. Default `list`. */
  @attribute(oneOf(THEME_LAYOUTS)) layout: (typeof THEME_LAYOUTS)[number] = 'list';

  /** Id of the feed to filter, in the same document or shadow root. Default none: the themes are links. */
  @attribute(text) for = '';

  /** The chosen theme: its slug, or its id if it has none; with `multiple` several, separated by commas; empty for all. Default: all. */
  @attribute(text) value = '';

  /** Lets readers choose several themes; news needs one of them. If the source counts its news, each theme shows its number. Default: one. */
  @attribute(presence) multiple = false;

  /** Lets readers choose between the sources of the feed that `for` names, instead of themes. Default: themes. */
  @attribute(presence) sources = false;

  /** Name of the choice in the page's address. Default: `FOR-theme`, or `FOR-source`. */
  @attribute(text) name = '';

  /** Label of the first choice, which shows everything. Default "All", in the language of the page. */
  @attribute(text, 'all-label') allLabel = '';

  /** Whether the page's address keeps the choice, as `FOR-theme=VALUE`: `none`, `query` or `hash`. Default `none`. */
  @attribute(oneOf(SYNCS)) sync: Sync = 'none';

  /** The themes shown. Set it to show themes without a fetch; undefined takes them back. */
  get themes(): readonly Theme[] {
    return this.entries;
  }

  set themes(themes: readonly Theme[] | undefined) {
    this.setEntries(themes, 'host');
  }

  readonly #filter = new ThemeFilter(this);
  readonly #slotted = new SlottedThemes(this);

  constructor() {
    super({build: buildThemes, LoadEvent: ThemeListLoadEvent, ErrorEvent: ThemeListErrorEvent});
  }

  protected override get entries(): readonly Theme[] {
    if (this.src !== '' || this.loader.state.data !== undefined || this.tagCheck.isUnclosed) {
      return super.entries;
    }
    if (this.for === '') {
      return this.#slotted.items;
    }
    const {themes} = this.#slotted;
    return this.sources && themes.length === 0 ? this.#filter.offeredSources : themes;
  }

  protected override async fetchContent(_request: Request, options: FetchOptions): Promise<Content<Theme>> {
    const {themes, issues} = await loadThemes(options);
    return {entries: themes, issues};
  }

  protected override sentencesOf(): Sentences {
    const {themes, themesLoaded, noThemes, themesFailed} = this.localization.language.messages;
    return {name: themes, loaded: themesLoaded, empty: noThemes, failed: themesFailed};
  }

  protected override render(): TemplateResult {
    return this.renderRegion(this.heading, this.headingLevel);
  }

  protected override renderEntries(themes: readonly Theme[]): TemplateResult {
    if (this.for !== '') {
      const own = this.#slotted.all;
      return filterTemplate(themes, {
        layout: this.layout,
        multiple: this.multiple,
        all: {
          ...own,
          name:
            this.allLabel || own?.name || uiText(this.localization.language, this.localization.language.messages.all),
        },
        filter: this.#filter,
      });
    }
    return html`<ul part="list" class="themes ${this.layout}" role="list">
      ${repeat(
        themes,
        ({id}) => id,
        ({name, url}) =>
          html`<li part="item">
            ${
              url
                ? html`<a part="link" class="theme" rel="noopener" href=${url}><bdi>${name}</bdi></a>`
                : html`<span class="theme"><bdi>${name}</bdi></span>`
            }
          </li>`,
      )}
    </ul>`;
  }

  protected override renderSkeleton(note: Note): TemplateResult {
    // Where the page lists the themes itself, their names show how much room they take.
    const listed = this.#slotted.items.map(({name}) => name);
    const names = listed.length > 0 ? listed : Array.from({length: SKELETON_THEMES}, () => '');
    // A filter has higher buttons, and one more of them, for all.
    const isFilter = this.for !== '';
    const places = isFilter ? [this.allLabel || this.localization.language.messages.all, ...names] : names;
    return html`<ul class="skeleton themes ${isFilter ? 'filter ' : ''}${this.layout}" aria-hidden="true">
      ${places.map(
        (name, index) =>
          html`<li part="skeleton">
            ${index === 0 && note !== nothing ? note : html`<span class="theme"><bdi>${name}</bdi></span>`}
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'theme-list': ThemeList;
  }
}
