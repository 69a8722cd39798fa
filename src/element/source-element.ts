import {nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Language} from '../i18n/language.js';
import type {Built} from '../data/model/build-list.js';
import type {ItemIssue} from '../data/model/item-issue.js';
import {asList} from '../data/model/json.js';
import type {NewsError} from '../data/model/news-error.js';
import type {LoadOptions} from '../data/pages/load.js';
import {safeUrl} from '../data/model/safe-url.js';
import {registerSource, type NewsFormat, type SourceDefinition} from '../data/pages/formats.js';
import {Announcer} from './announcer.js';
import {collapseErrorPlace} from './error-place.js';
import {followFormats} from './follow-formats.js';
import {keepFocus} from './keep-focus.js';
import {LanguageController} from './language-controller.js';
import type {Loaded, LoadKey} from '../query/load-config.js';
import {LoadController} from '../query/load-controller.js';
import {sourceKey} from '../query/source-key.js';
import type {Note} from './notice-templates.js';
import {ownText} from './own-text.js';
import {takePrerendered} from './prerendered.js';
import {attribute, integerBetween, formatName, numberBetween, text} from './property-readers.js';
import {RoamingElement} from './roaming-element.js';
import {stateTemplate, STATES, statusOf, type Sentences, type Status} from './states.js';

/** How an element loads. */
export type ElementLoadOptions = LoadOptions & Required<Pick<LoadOptions, 'signal' | 'onAttemptFailed'>>;

/**
 * What the three elements share: a source, its states, and how to name them to the host page. No tag of its own.
 *
 * @attr {string} lang - Language of dates and interface text. Default: that of the nearest element around with `lang`.
 * @cssstate loading - There is nothing to show yet, and an answer is on its way.
 * @cssstate ready - The content is there.
 * @cssstate empty - The source answered, and has nothing.
 * @cssstate error - There is nothing to show, because the source could not be read.
 * @cssstate stale - The content is that of an earlier answer, because the source could not be read again.
 */
export abstract class SourceElement<Entry> extends RoamingElement {
  /**
   * Adds a format of the page's own, where only the script file is there and nothing can be imported.
   *
   * @throws NewsError of kind `config` for a definition that cannot be used
   */
  static registerSource(definition: SourceDefinition): void {
    registerSource(definition);
  }

  /** Address of the JSON source, relative to the document. */
  @attribute(text) src = '';

  /** The source's format, or the name of one that the page has registered; `auto` tells it by address and shape. Default `auto`. */
  @attribute(formatName) format: NewsFormat = 'auto';

  /** Where the fields are in a JSON of one's own, e.g. `items: data.articles; title: headline; url: link.href`. */
  @attribute(text) map = '';

  /** Automatic retries after the first try, 0 to 10. Default 3. */
  @attribute(integerBetween(0, 10, 3)) retries = 3;

  /** Seconds a try may take, the body included, 0.1 to 120. Default 10. */
  @attribute(numberBetween(0.1, 120, 10)) timeout = 10;

  protected readonly loader: LoadController<readonly Entry[]>;
  // An announcement is about something that was; in another language it would be made once more.
  readonly #language = new LanguageController(this, () => this.#announcer.say(''));
  readonly #announcer = new Announcer(this);
  readonly #internals = this.attachInternals();
  #address = '';

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  constructor() {
    super();
    keepFocus(this);
    collapseErrorPlace(this);
    followFormats(this);
    this.loader = new LoadController<readonly Entry[]>(this, {
      key: () => this.key(),
      load: (signal, onAttemptFailed) => this.load({...this.#loadOptions(), signal, onAttemptFailed}),
      recall: () => this.recall(),
      refresh: () => this.refreshInterval,
      incomplete: () => this.incomplete,
      isAsDrawn: () => this.isAsDrawn,
      onSlow: () => this.announce(this.language.messages.slow),
      onLoaded: (quiet) => {
        const {loaded, empty} = this.sentences;
        if (!quiet) {
          this.announce(this.entries.length > 0 ? loaded(this.entries.length) : empty);
        }
        this.remember(this.loader.content ?? []);
        this.dispatchOnceShown(() => this.createLoadEvent());
      },
      onRetry: (error) => this.dispatchEvent(this.createErrorEvent(error, error.attempt, true)),
      onFailed: (error, quiet) => {
        if (!quiet) {
          this.announce(this.sentences.failed);
        }
        this.warn(error);
        this.dispatchOnceShown(() => this.createErrorEvent(error, error.attempt, false));
      },
    });
  }

  /** What is shown now. */
  get status(): Status {
    return statusOf(this.loader, this.entries.length > 0);
  }

  /** Whether what is shown is that of an earlier answer, because the source could not be read again. */
  get stale(): boolean {
    return this.loader.stale;
  }

  /** Why the last load failed. */
  get error(): NewsError | undefined {
    return this.loader.error;
  }

  /** What of the last answer could not be used, and why. */
  get issues(): readonly ItemIssue[] {
    return this.loader.issues;
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang') {
      this.#language.read();
    }
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const given = takePrerendered(this.shadowRoot);
    const root = super.createRenderRoot();
    if (given !== undefined) {
      this.give(given, true);
    }
    return root;
  }

  /** Loads again. Settles once the outcome is shown, and never rejects: read `status` and `error` then. */
  reload(): Promise<void> {
    return this.loader.reload();
  }

  /** What makes a load another load, or undefined where there is nothing to load. */
  protected key(): LoadKey | undefined {
    const {address: src, format, map} = this;
    return src === '' ? undefined : [sourceKey([{src, format, map}]), ''];
  }

  protected abstract load(options: ElementLoadOptions): Promise<Loaded<readonly Entry[]>>;
  /** Entries from unknown values; relative addresses are relative to the document. */
  protected abstract build(values: readonly unknown[]): Built<Entry>;
  protected abstract get sentences(): Sentences;
  protected abstract renderEntries(entries: readonly Entry[]): TemplateResult | typeof nothing;
  /** What there is to say below the entries, or below the word that there are none. */
  protected renderBelow(): TemplateResult | typeof nothing {
    return nothing;
  }
  /** @param note what the first place has to say while it is empty */
  protected abstract renderSkeleton(note: Note): TemplateResult;
  protected abstract createLoadEvent(): Event;
  protected abstract createErrorEvent(error: NewsError, attempt: number, willRetry: boolean): Event;

  /** Seconds between background refreshes; 0 for none. */
  protected get refreshInterval(): number {
    return 0;
  }

  /** Whether it loads later, and keeps the place until then. */
  protected get waiting(): boolean {
    return false;
  }

  /** Whether a part of what was asked for has not come. */
  protected get incomplete(): boolean {
    return false;
  }

  /** Whether what was prerendered is what is asked for now. */
  protected get isAsDrawn(): boolean {
    return true;
  }

  /**
   * `src`, absolute. It was resolved when it was set, as an image's is, so that a page that moves on with
   * `history.pushState` keeps its news. What is no address is left as it is.
   */
  protected get address(): string {
    return this.#address;
  }

  /** What an earlier visit left. */
  protected recall(): {content: readonly Entry[]; loadedAt: number} | undefined {
    return undefined;
  }

  /** Keeps a good answer for the next visit. */
  protected remember(_entries: readonly Entry[]): void {}

  /** What can be shown now. */
  protected get entries(): readonly Entry[] {
    return this.loader.content ?? [];
  }

  /** The language of the interface text. */
  protected get language(): Language {
    return this.#language.language;
  }

  /** The language of what is around the element, a BCP 47 tag; empty where the page names none. */
  protected get languageAround(): string {
    return this.#language.tag;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.isConnected) {
      // On a server (@lit-labs/ssr 4) nobody tells of attributes that are no properties.
      this.#language.read();
    }
    if (changed.has('src')) {
      const src = this.src.trim();
      this.#address = safeUrl(src, document.baseURI) ?? src;
    }
  }

  protected override updated(_changed: PropertyValues): void {
    const current = new Set<string>([this.status, ...(this.stale ? ['stale'] : [])]);
    for (const state of STATES) {
      // Custom states came to browsers later (Safari 17.4, Firefox 126) than the rest; without them CSS has less to ask for.
      this.#internals.states?.[current.has(state) ? 'add' : 'delete'](state);
    }
  }

  protected readonly handleRetryClick = (): void => {
    this.announce(this.language.messages.loading);
    void this.reload();
  };

  /** Says something to assistive technology, politely, with the next update; an empty text takes back what was said. */
  protected announce(text: string): void {
    this.#announcer.say(text && ownText(this.language, text));
  }

  /** Tells the webmaster, once a failure. */
  protected warn(error: NewsError, src = this.src): void {
    console.warn(`<${this.localName} src="${src}">: ${error.message} ${error.hint}`);
  }

  /**
   * Shows what is there without a load.
   *
   * @param drawn whether it was prerendered; otherwise the host page gives it instead of a source
   */
  protected give(values: unknown, drawn = false): void {
    try {
      const {entries, issues} = this.build(asList(values));
      this.loader.give(entries, issues, drawn);
    } catch (error) {
      this.loader.give([], [], drawn);
      console.warn(`<${this.localName}>:`, error);
    }
    this.requestUpdate();
  }

  /** What is announced. */
  protected renderStatus(): TemplateResult {
    return this.#announcer.render();
  }

  /** The element's state. */
  protected renderState(): TemplateResult {
    const {entries, loader, waiting, language, sentences} = this;
    return stateTemplate({
      loader,
      waiting,
      language,
      sentences,
      onRetry: this.handleRetryClick,
      entries: entries.length > 0 ? this.renderEntries(entries) : undefined,
      below: this.renderBelow(),
      skeleton: (note) => this.renderSkeleton(note),
    });
  }

  /** Events say what the page shows already. */
  protected dispatchOnceShown(create: () => Event): void {
    void this.updateComplete.then(() => this.dispatchEvent(create()));
  }

  #loadOptions(): LoadOptions {
    const {address: src, format, map, retries, timeout} = this;
    return {src, base: document.baseURI, format, map, retries, timeout, language: this.#language.tag};
  }
}
