import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Language} from '../i18n/language.js';
import type {Built} from '../model/build-list.js';
import type {ItemIssue} from '../model/item-issue.js';
import {asList} from '../model/json.js';
import type {NewsError} from '../model/news-error.js';
import type {LoadOptions} from '../feed/load.js';
import {registerSource, type NewsFormat, type SourceDefinition} from '../feed/formats.js';
import {followFormats} from './follow-formats.js';
import {LanguageController} from './language-controller.js';
import {LoadController, type Loaded, type LoadKey} from './load-controller.js';
import {sourceKey} from './source-key.js';
import {emptyNotice, errorNotice, slowNote, staleNotice, type Note, type NoticeOptions} from './notice-templates.js';
import {ownText, type OwnText} from './own-text.js';
import {takePrerendered} from './prerendered.js';
import {attribute, integerBetween, formatName, numberBetween, text} from './property-readers.js';
import {RoamingElement} from './roaming-element.js';

/** What an element shows; stale news are `ready`. */
export type Status = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** The custom states that CSS can ask for with `:state()`. */
const STATES = ['loading', 'ready', 'empty', 'error', 'stale'] as const;

/** How an element loads. */
export type ElementLoadOptions = LoadOptions & Required<Pick<LoadOptions, 'signal' | 'onFailedTry'>>;

/** What an element says of its own kind of content. */
export interface Sentences {
  /** Name of the element for assistive technology, where it has no heading. */
  name: string;
  loaded(count: number): string;
  empty: string;
  failed: string;
}

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
  readonly #language = new LanguageController(this, () => (this.#announcement = ''));
  #announcement: OwnText = '';
  readonly #internals = this.attachInternals();
  #retryHadFocus = false;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  constructor() {
    super();
    followFormats(this);
    this.loader = new LoadController<readonly Entry[]>(this, {
      key: () => this.key(),
      load: (signal, onFailedTry) => this.load({...this.#loadOptions(), signal, onFailedTry}),
      recall: () => this.recall(),
      refresh: () => this.refreshInterval,
      incomplete: () => this.incomplete,
      onLoaded: (quiet) => {
        const {loaded, empty} = this.sentences;
        if (!quiet) {
          this.announce(this.entries.length > 0 ? loaded(this.entries.length) : empty);
        }
        this.remember(this.loader.content ?? []);
        this.dispatchOnceShown(() => this.createLoadEvent());
      },
      onRetry: (error, attempt) => this.dispatchEvent(this.createErrorEvent(error, attempt, true)),
      onFailed: (error, attempt, quiet) => {
        if (!quiet) {
          this.announce(this.sentences.failed);
        }
        this.warn(error);
        this.dispatchOnceShown(() => this.createErrorEvent(error, attempt, false));
      },
    });
  }

  /** What is shown now. */
  get status(): Status {
    const {content, error, pending, outdated} = this.loader;
    if (this.entries.length > 0 && !outdated) {
      return 'ready';
    }
    if (pending) {
      return 'loading';
    }
    if (error !== undefined) {
      return 'error';
    }
    return content === undefined || outdated ? 'idle' : 'empty';
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
      this.give(given);
    }
    return root;
  }

  /** Loads again. Settles once the outcome is shown, and never rejects: read `status` and `error` then. */
  reload(): Promise<void> {
    return this.loader.reload();
  }

  /** What makes a load another load, or undefined where there is nothing to load. */
  protected key(): LoadKey | undefined {
    const {src, format, map} = this;
    return src.trim() === '' ? undefined : [sourceKey([{src, format, map}]), ''];
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

  protected override willUpdate(_changed: PropertyValues): void {
    if (!this.isConnected) {
      // On a server (@lit-labs/ssr 4) nobody tells of attributes that are no properties.
      this.#language.read();
    }
    this.#retryHadFocus = this.shadowRoot?.activeElement?.matches('[part~="retry"]') ?? false;
  }

  protected override updated(_changed: PropertyValues): void {
    const current = new Set<string>([this.status, ...(this.stale ? ['stale'] : [])]);
    for (const state of STATES) {
      // Custom states came to browsers later (Safari 17.4, Firefox 126) than the rest; without them CSS has less to ask for.
      this.#internals.states?.[current.has(state) ? 'add' : 'delete'](state);
    }
    // A focused button that goes away would throw keyboard users back to the top of the page.
    if (this.#retryHadFocus && this.shadowRoot?.activeElement === null) {
      this.shadowRoot.querySelector<HTMLElement>('.region')?.focus({preventScroll: true});
    }
  }

  protected readonly handleRetryClick = (): void => {
    this.announce(this.language.messages.loading);
    void this.reload();
  };

  /** Says something to assistive technology, politely, with the next update. */
  protected announce(text: string): void {
    this.#announcement = ownText(this.language, text);
    this.requestUpdate();
  }

  /** Tells the webmaster, once a failure. */
  protected warn(error: NewsError, src = this.src): void {
    console.warn(`<${this.localName} src="${src}">: ${error.message} ${error.hint}`);
  }

  /** Shows what the host page gives instead of a source. */
  protected give(values: unknown): void {
    try {
      const {entries, issues} = this.build(asList(values));
      this.loader.give(entries, issues);
    } catch (error) {
      this.loader.give([], []);
      console.warn(`<${this.localName}>:`, error);
    }
    this.requestUpdate();
  }

  /** What is announced; in place before there is anything to say, since a live region is only heard when it changes. */
  protected renderStatus(): TemplateResult {
    const said = this.loader.slow ? ownText(this.language, this.language.messages.slow) : this.#announcement;
    return html`<div part="status" class="hidden" role="status">${said}</div>`;
  }

  /** The element's state. */
  protected renderState(): TemplateResult {
    const {entries, loader, sentences, stale} = this;
    const notice: NoticeOptions = {language: this.language, pending: loader.pending, onRetry: this.handleRetryClick};
    if (entries.length > 0) {
      // Busy with another subject, such as a theme: what is there stays until the answer is known, so that nothing jumps.
      const busy = loader.outdated && loader.pending;
      return html`${stale ? staleNotice(loader.loadedAt, notice) : nothing}
        <div class=${busy ? 'busy' : 'settled'} aria-busy=${busy ? 'true' : nothing}>
          ${busy ? html`<div class="wait">${this.#slowNote()}</div>` : nothing} ${this.renderEntries(entries)}
        </div>
        ${this.renderBelow()}`;
    }
    if (loader.pending || (this.waiting && loader.content === undefined)) {
      return this.#renderLoading();
    }
    if (loader.error !== undefined) {
      // A wrong tag is known at once, so no place was kept for what it would bring.
      const place = loader.error.kind === 'config' ? nothing : this.renderSkeleton(nothing);
      return errorNotice(ownText(this.language, sentences.failed), place, notice);
    }
    return loader.content === undefined
      ? html`<slot></slot>`
      : html`${emptyNotice(ownText(this.language, sentences.empty))} ${this.renderBelow()}`;
  }

  #renderLoading(): TemplateResult {
    return html`<div aria-busy=${this.loader.pending}>
      <slot name="loading">${this.renderSkeleton(this.#slowNote())}</slot>
    </div>`;
  }

  #slowNote(): Note {
    return this.loader.slow ? slowNote(ownText(this.language, this.language.messages.slow)) : nothing;
  }

  /** Events say what the page shows already. */
  protected dispatchOnceShown(create: () => Event): void {
    void this.updateComplete.then(() => this.dispatchEvent(create()));
  }

  #loadOptions(): LoadOptions {
    const {src, format, map, retries, timeout} = this;
    return {src: src.trim(), base: document.baseURI, format, map, retries, timeout, language: this.#language.tag};
  }
}
