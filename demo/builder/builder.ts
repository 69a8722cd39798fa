import 'newsstand-elements/define';
import {html, nothing, render, type TemplateResult} from 'lit';
import {copyCode} from '../site/copy-code.js';
import {addressTemplate, type Example} from './address-template.js';
import {originsOf} from './addresses.js';
import {allNewsAddress} from './all-news.js';
import {DEFAULTS, fromQuery, limitOf, toQuery, type Choices} from './choices.js';
import {choicesTemplate, isWord, TYPED, type Abilities} from './choices-template.js';
import {listsIn, mapText, pickedFrom, PICKED_FIELDS, type Picked, type PickedField} from './field-map.js';
import type {Source} from './find-news.js';
import {foundTemplate, othersTemplate, sentenceTemplate} from './found-template.js';
import {isEmpty, showsNothing} from './found.js';
import {Looking} from './looking.js';
import {isAddressName, normalize, type Normalized} from './normalize.js';
import {pickerTemplate} from './picker-template.js';
import {fitPreview, previewTemplate} from './preview-template.js';
import {Preview} from './preview.js';
import {
  feedAttributes,
  properties,
  snippetRequest,
  sourceAttributes,
  sourceListAttributes,
  themeAttributes,
  type Release,
} from './request.js';
import {SKINS} from './skins.js';
import {snippetTemplate} from './snippet-template.js';
import {snippets, type SnippetRequest} from './snippets.js';

/** Whether an element of this version has an attribute. */
function knows(name: string, attribute: string): boolean {
  const {observedAttributes = []} = (customElements.get(name) ?? {}) as {observedAttributes?: readonly string[]};
  return observedAttributes.includes(attribute);
}

/** The page: an address, what was found at it, how it shall look, and the code to copy. */
class Builder {
  readonly #root: HTMLElement;
  readonly #examples: readonly Example[];
  readonly #abilities: Abilities = {
    feed: (attribute) => knows('news-feed', attribute),
    themeList: (attribute) => knows('theme-list', attribute),
    filter: knows('theme-list', 'for'),
    sources: customElements.get('news-source') !== undefined,
    skins: SKINS,
  };
  readonly #preview = new Preview();
  #normalized: Normalized = normalize(fromQuery(location.search));
  readonly #initial: Choices = this.#normalized.shown;
  #release: Release = {version: '', integrity: '', files: {}};
  readonly #looking = new Looking(() => this.#show());
  #field: PickedField = 'title';
  /** Whether the address of the themes is typed, although there are lists to click on. */
  #typesThemes = false;
  /** What there is to say of the attributes that choose, by their names. */
  #remarks: ReadonlyMap<string, string> = new Map();
  /** The address of all news that was filled in, as long as nobody changed it. */
  #filledIn = '';

  constructor(root: HTMLElement, examples: readonly Example[]) {
    this.#root = root;
    this.#examples = examples;
  }

  /** What is chosen, as it is shown in the form. */
  get #choices(): Choices {
    return this.#normalized.shown;
  }

  async start(): Promise<void> {
    this.#preview.element.addEventListener('news-feed-load', this.#handleNews);
    this.#render();
    if (this.#choices.src) {
      this.#look();
    }
    this.#lookAtOthers();
    const screen = this.#root.querySelector<HTMLElement>('.screen');
    if (screen) {
      fitPreview(screen);
    }
    const answer = await fetch('./release.json');
    this.#release = (await answer.json()) as Release;
    this.#render();
  }

  /** Takes a choice over, keeps it in the address, and shows what it changes. */
  #choose(changed: Partial<Choices>): void {
    this.#normalized = normalize({...this.#choices, ...changed});
    history.replaceState(null, '', `${location.pathname}${toQuery(this.#choices)}`);
    this.#render();
  }

  /** What is asked for: what the feed will ask for. */
  get #source(): Source | undefined {
    const {used} = this.#normalized;
    const {src, format, map, order} = used;
    return src ? {src, format, map, order, limit: limitOf(used)} : undefined;
  }

  #look(): void {
    this.#typesThemes = false;
    void this.#looking.look(this.#source, this.#normalized.refused.src);
  }

  #lookAtOthers(): void {
    const {used} = this.#normalized;
    const others = sourceAttributes(used).slice(1);
    this.#looking.lookAtOthers(
      others.map(({src}) => ({src: String(src), format: 'auto', map: '', order: used.order, limit: limitOf(used)})),
    );
  }

  /** Shows what was found, and fills in where all the news is, unless somebody wrote something else there. */
  #show(): void {
    const {found} = this.#looking;
    const {src} = this.#normalized.used;
    const {href} = this.#choices;
    const isOurs = href === '' || href === this.#filledIn;
    const suggested = found.items.length > 0 && src && isOurs ? allNewsAddress(src, found.json, found.items) : '';
    if (suggested && suggested !== href) {
      this.#filledIn = suggested;
      this.#choose({href: suggested});
    } else {
      this.#render();
    }
  }

  /** Reads the news anew, after another field was named. */
  #name(map: string): void {
    this.#choose({map});
    if (this.#source) {
      void this.#looking.lookAgain(this.#source);
    }
  }

  get #picked(): Picked {
    return pickedFrom(this.#choices.map);
  }

  #pick(fields: Picked['fields'], items = this.#picked.items): void {
    this.#name(mapText({...(items && {items}), fields}));
  }

  readonly #handleAddress = (event: Event): void => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('src') ?? '');
    const {src} = this.#choices;
    this.#choose({src: typed});
    if (this.#choices.src !== src) {
      this.#choose({map: '', theme: '', themes: '', ...this.#withoutFilledIn()});
    }
    this.#look();
  };

  /** What was filled in for another source is not true of the next. */
  #withoutFilledIn(): Partial<Choices> {
    return this.#choices.href === this.#filledIn ? {href: ''} : {};
  }

  readonly #handleInput = (event: Event): void => {
    const control = event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;
    if (control.name === 'system') {
      const first = snippets(this.#request).find(({system}) => system === control.value);
      this.#choose({snippet: first?.id ?? DEFAULTS.snippet});
      return;
    }
    const name = control.name as keyof Choices;
    // An address that is being written is none yet.
    if (!(name in DEFAULTS) || (isAddressName(name) && event.type === 'input')) {
      return;
    }
    if (name === 'themes' && control.type === 'radio') {
      this.#typesThemes = control.value === TYPED;
      this.#choose({themes: this.#typesThemes ? '' : control.value});
    } else if (control instanceof HTMLButtonElement) {
      this.#choose({[name]: ''});
    } else if (name === 'hide') {
      const boxes = control.form?.querySelectorAll<HTMLInputElement>('[name="hide"]:checked') ?? [];
      this.#choose({hide: [...boxes].map(({value}) => value).join(' ') || 'none'});
    } else if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      this.#choose({[name]: control.checked ? control.value : name === 'pin' ? 'off' : ''});
    } else {
      this.#choose({[name]: control.value});
    }
    if (name === 'limit' && event.type === 'change') {
      this.#choose({limit: String(limitOf(this.#choices))});
    }
    if (name === 'format' && event.type === 'input') {
      this.#look();
    }
    if (name === 'more') {
      this.#lookAtOthers();
    }
  };

  /** Says which words the sources could not be asked for, as the preview has found out. */
  readonly #handleNews = ({issues}: HTMLElementEventMap['news-feed-load']): void => {
    const words = issues.filter(({field = '', ofList}) => ofList && isWord(field));
    const remarks = new Map(words.map(({field = '', reason}) => [field, reason]));
    if (JSON.stringify([...remarks]) !== JSON.stringify([...this.#remarks])) {
      this.#remarks = remarks;
      this.#render();
    }
  };

  readonly #handleCopy = (event: Event): void => void copyCode(event.currentTarget as HTMLButtonElement);

  readonly #adopt = (src: string): void => {
    this.#choose({src, map: '', theme: '', themes: '', ...this.#withoutFilledIn()});
    this.#look();
  };

  #pickerTemplate(): TemplateResult | typeof nothing {
    const {found, json} = this.#looking;
    const pickable = json === undefined ? found.readable : listsIn(json).length > 0;
    if (!pickable || isEmpty(found)) {
      return nothing;
    }
    const {fields, items} = this.#picked;
    return html`<details
      class="picker"
      ?open=${found.items.length === 0}
      @toggle=${() => this.#source && void this.#looking.fetchPlain(this.#source)}
    >
      <summary>Wrong fields? Pick them yourself</summary>
      ${
        json === undefined
          ? html`<p>Looking…</p>`
          : pickerTemplate({
              json,
              picked: this.#picked,
              active: this.#field,
              onList: (path) => this.#pick({}, path),
              onField: (field) => {
                this.#field = field;
                this.#render();
              },
              onValue: (path) => {
                const field = this.#field;
                this.#field = PICKED_FIELDS[PICKED_FIELDS.indexOf(field) + 1] ?? field;
                this.#pick({...fields, [field]: path});
              },
              onClear: (field) => {
                const {[field]: _, ...rest} = fields;
                this.#pick(rest, items);
              },
            })
      }
      <label
        >map
        <input
          .value=${this.#choices.map}
          @change=${(event: Event) => this.#name((event.target as HTMLInputElement).value)}
          autocomplete="off"
      /></label>
    </details>`;
  }

  #showPreview(): void {
    const {used} = this.#normalized;
    const {src, themes, href, text, skin} = used;
    const stylesheet = SKINS.find(({name}) => name === skin)?.url;
    // What the preview loads must not disturb what is measured.
    const shown = this.#looking.found.state === 'done' ? src : '';
    const feed = feedAttributes(used, shown);
    const sources = shown ? sourceAttributes(used) : [];
    const lists = [themeAttributes(used, themes), shown ? sourceListAttributes(used) : undefined].filter(
      (list) => list !== undefined,
    );
    this.#preview.show(feed, lists, properties(used), sources, {href, text}, stylesheet);
  }

  /** What the snippets are made of. */
  get #request(): SnippetRequest {
    const {used} = this.#normalized;
    const {found, others} = this.#looking;
    const pictures = [found, ...others.values()].flatMap(({items}) => items.flatMap(({image}) => image ?? []));
    const origins = {
      connect: originsOf([used.src, used.themes, ...sourceAttributes(used).map((source) => String(source.src))]),
      images: originsOf(
        pictures.flatMap(({url, srcset = ''}) => [url, ...srcset.split(/\s+/).filter((part) => /^https?:/.test(part))]),
      ),
    };
    return snippetRequest(used, this.#release, origins, {
      skin: SKINS.find(({name}) => name === used.skin),
      themeNames: this.#looking.themes.lists.find(({src}) => src === used.themes)?.themes,
    });
  }

  /** Names of the sources, by their address, as they are written beside them. */
  get #names(): ReadonlyMap<string, string> {
    return new Map(sourceAttributes(this.#normalized.used).map(({src, label}) => [String(src), String(label ?? '')]));
  }

  /** Names of the sources of which no news came. */
  get #unreadable(): string[] {
    const {found, others} = this.#looking;
    const names = this.#names;
    const {src} = this.#normalized.used;
    return [...(src ? ([[src, found]] as const) : []), ...others]
      .filter(([, one]) => showsNothing(one))
      .map(([address]) => names.get(address) || new URL(address).host);
  }

  #render(): void {
    const {used, refused} = this.#normalized;
    const {found, others, themes} = this.#looking;
    this.#showPreview();
    render(
      html`<section aria-labelledby="step-address">
          <h2 id="step-address">1. Your news</h2>
          <div id="found">
            ${addressTemplate(
              this.#choices,
              this.#examples,
              sentenceTemplate(found),
              refused.src !== undefined || showsNothing(found),
              {
                onSubmit: this.#handleAddress,
                onInput: this.#handleInput,
                onExample: this.#adopt,
              },
            )}
            ${foundTemplate(found, [...others.values()], {copy: this.#handleCopy, adopt: this.#adopt})}
          </div>
          ${this.#pickerTemplate()}
        </section>
        <section aria-labelledby="step-look">
          <h2 id="step-look">2. How it looks</h2>
          <div class="beside">
            ${choicesTemplate({
              choices: this.#choices,
              initial: this.#initial,
              abilities: this.#abilities,
              themes,
              remarks: this.#remarks,
              typesThemes: this.#typesThemes,
              refused,
              others: othersTemplate(others, this.#names),
              onInput: this.#handleInput,
            })}
            <div class="sticky">
              ${previewTemplate(this.#choices, used.src ? this.#preview.element : undefined, this.#handleInput)}
            </div>
          </div>
        </section>
        <section aria-labelledby="step-copy">
          <h2 id="step-copy">3. Copy</h2>
          ${snippetTemplate({
            choices: this.#choices,
            all: snippets(this.#request),
            release: this.#release,
            refused,
            unreadable: this.#unreadable,
            onInput: this.#handleInput,
            onCopy: this.#handleCopy,
          })}
        </section>`,
      this.#root,
    );
  }
}

const root = document.querySelector<HTMLElement>('#builder');
const examples = document.querySelector<HTMLTemplateElement>('#examples');
if (root && examples) {
  // `.href` of a link in a template is empty in Chromium (156): its document has no address to resolve it against.
  const links = [...examples.content.querySelectorAll('a')].map((link) => ({
    address: new URL(link.getAttribute('href') ?? '', document.baseURI).href,
    name: link.textContent ?? '',
  }));
  void new Builder(root, links).start();
}
