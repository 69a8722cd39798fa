import 'newsstand-elements/define';
import {html, nothing, render, type TemplateResult} from 'lit';
import {copyCode} from '../site/copy-code.js';
import {addressTemplate, type Example} from './address-template.js';
import {originsOf} from './addresses.js';
import {DEFAULTS, fromQuery, limitOf, toQuery, type Choices} from './choices.js';
import {listsIn, mapText, pickedFrom, PICKED_FIELDS, type Picked, type PickedField} from './field-map.js';
import type {Source} from './find-news.js';
import {foundTemplate, isEmpty, refusedTemplate} from './found-template.js';
import {lookTemplate, type Abilities} from './look-template.js';
import {Looking} from './looking.js';
import {LOOKS} from './looks.js';
import {pickerTemplate} from './picker-template.js';
import {previewTemplate} from './preview-template.js';
import {Preview} from './preview.js';
import {
  feedAttributes,
  properties,
  snippetRequest,
  sourceAttributes,
  themeAttributes,
  type Release,
} from './request.js';
import {isAddressName, settle, type Settled} from './settle.js';
import {snippetTemplate} from './snippet-template.js';
import {snippets} from './snippets.js';

/** Whether an element of this version has an attribute. */
function knows(name: string, attribute: string): boolean {
  const {observedAttributes = []} = (customElements.get(name) ?? {}) as {observedAttributes?: readonly string[]};
  return observedAttributes.includes(attribute);
}

/** The page: an address, what was found at it, how it shall look, and the lines to copy. */
class Builder {
  readonly #root: HTMLElement;
  readonly #examples: readonly Example[];
  readonly #abilities: Abilities = {
    paging: knows('news-feed', 'paging'),
    filter: knows('theme-list', 'for'),
    sources: customElements.get('news-source') !== undefined,
    looks: LOOKS,
  };
  readonly #preview = new Preview();
  #settled: Settled = settle(fromQuery(location.search));
  #release: Release = {version: '', integrity: ''};
  readonly #looking = new Looking(() => this.#render());
  #field: PickedField = 'title';

  constructor(root: HTMLElement, examples: readonly Example[]) {
    this.#root = root;
    this.#examples = examples;
  }

  /** What is chosen, as it is shown in the form. */
  get #choices(): Choices {
    return this.#settled.shown;
  }

  async start(): Promise<void> {
    this.#render();
    if (this.#choices.src) {
      this.#look();
    }
    const answer = await fetch('./release.json');
    this.#release = (await answer.json()) as Release;
    this.#render();
  }

  /** Takes a choice over, keeps it in the address, and shows what it changes. */
  #choose(changed: Partial<Choices>): void {
    this.#settled = settle({...this.#choices, ...changed});
    history.replaceState(null, '', `${location.pathname}${toQuery(this.#choices)}`);
    this.#render();
  }

  /** What is asked for: what the feed will ask for. */
  get #source(): Source | undefined {
    const {used} = this.#settled;
    const {src, format, map, order} = used;
    return src ? {src, format, map, order, limit: limitOf(used)} : undefined;
  }

  #look(): void {
    void this.#looking.look(this.#source, this.#settled.refused.src);
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
      this.#choose({map: ''});
    }
    this.#look();
  };

  readonly #handleInput = (event: Event): void => {
    const control = event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;
    const name = control.name as keyof Choices;
    // An address that is being written is none yet.
    if (!(name in DEFAULTS) || (isAddressName(name) && event.type === 'input')) {
      return;
    }
    if (control instanceof HTMLButtonElement) {
      this.#choose({[name]: ''});
    } else if (name === 'hide') {
      const boxes = control.form?.querySelectorAll<HTMLInputElement>('[name="hide"]:checked') ?? [];
      this.#choose({hide: [...boxes].map(({value}) => value).join(' ')});
    } else if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      this.#choose({[name]: control.checked ? 'on' : name === 'pin' ? 'off' : ''});
    } else {
      this.#choose({[name]: control.value});
    }
    if (name === 'limit' && event.type === 'change') {
      this.#choose({limit: String(limitOf(this.#choices))});
    }
    if (name === 'format' && event.type === 'input') {
      this.#look();
    }
  };

  readonly #handleCopy = (event: Event): void => void copyCode(event.currentTarget as HTMLButtonElement);

  readonly #take = (src: string): void => {
    this.#choose({src, map: ''});
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
      <summary>It found the wrong things? Click on the right ones</summary>
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
    const {used} = this.#settled;
    const {src, themes, href, text, look} = used;
    const stylesheet = LOOKS.find(({name}) => name === look)?.url;
    // What the preview loads must not disturb what is measured.
    const shown = this.#looking.found.state === 'done' ? src : '';
    const feed = feedAttributes(used, shown);
    const sources = shown ? sourceAttributes(used) : [];
    this.#preview.show(feed, themeAttributes(used, themes), properties(used), sources, {href, text}, stylesheet);
  }

  #render(): void {
    const {used, refused} = this.#settled;
    const origins = {
      connect: originsOf([used.src, used.themes, ...sourceAttributes(used).map((source) => String(source.src))]),
      images: originsOf(this.#looking.found.items.flatMap(({image}) => image?.url ?? [])),
    };
    const look = LOOKS.find(({name}) => name === used.look);
    const request = snippetRequest(used, this.#release, origins, look);
    this.#showPreview();
    render(
      html`<section aria-labelledby="step-address">
          <h2 id="step-address">1. Your news</h2>
          ${addressTemplate(this.#choices, this.#examples, {
            onSubmit: this.#handleAddress,
            onInput: this.#handleInput,
            onExample: this.#take,
          })}
          <div id="found" role="status">
            ${foundTemplate(this.#looking.found, {copy: this.#handleCopy, take: this.#take})}
          </div>
          ${this.#pickerTemplate()}
        </section>
        <section aria-labelledby="step-look">
          <h2 id="step-look">2. How it looks</h2>
          ${lookTemplate(this.#choices, this.#abilities, this.#handleInput)}
          ${refusedTemplate([refused.more, refused.themes, refused.href])}
          ${previewTemplate(this.#choices, used.src ? this.#preview.element : undefined, this.#handleInput)}
        </section>
        <section aria-labelledby="step-copy">
          <h2 id="step-copy">3. Copy</h2>
          ${snippetTemplate(this.#choices, snippets(request), this.#release, Object.values(refused), {
            onInput: this.#handleInput,
            copy: this.#handleCopy,
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
