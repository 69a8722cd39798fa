import {html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {OnAttemptFailed} from '../data/http/request-json.js';
import type {Built} from '../data/model/build-list.js';
import type {ItemIssue} from '../data/model/item-issue.js';
import {asList} from '../data/model/json.js';
import type {NewsError} from '../data/model/news-error.js';
import {loadMissing, Part} from '../data/model/part.js';
import {safeUrl} from '../data/model/safe-url.js';
import {onRegistered, registerSource, type NewsFormat, type SourceDefinition} from '../data/pages/formats.js';
import type {LoadOptions} from '../data/pages/load.js';
import {warnOfPage} from '../host/bent-page.js';
import type {CacheKind, Content} from '../query/content.js';
import {Loader} from '../query/loader.js';
import {
  isStale,
  statusOf,
  type LoadState,
  type Outcome,
  type QueryKey,
  type Request,
  type Status,
} from '../query/load-state.js';
import {keyOfSource} from '../query/query-key.js';
import {reportOf} from '../query/report.js';
import {adoptStyles} from './adopt-styles.js';
import {ElementRef, ref} from './element-ref.js';
import {FocusKeeper} from './focus-keeper.js';
import {headingTemplate} from './heading-template.js';
import {LanguageController} from './language-controller.js';
import {LiveRegion} from './live-region.js';
import {ageChip, type Note} from './notice-templates.js';
import {removePrerendered, type Prerendered} from './prerendered.js';
import {attribute} from './attribute.js';
import {formatName, text} from './property-readers.js';
import {retries, timeout} from './setting-readers.js';
import {collapseUnseen} from './reserved-space.js';
import {readStored, writeStored} from './stored-entries.js';
import {TagCheck} from './tag-check.js';
import {CUSTOM_STATES, stateTemplate, type Rendered, type Sentences} from './state-template.js';

/** How a request is made. */
export type FetchOptions = LoadOptions & {signal: AbortSignal; onAttemptFailed: OnAttemptFailed};

/** What differs from one kind of element to another, whatever it shows. */
export interface ElementKind<Entry> {
  /** Entries from unknown values; relative addresses are relative to `base`. */
  build(values: readonly unknown[], base: string): Built<Entry>;
  readonly LoadEvent: new (entries: readonly Entry[], stale: boolean, issues: readonly ItemIssue[]) => Event;
  readonly ErrorEvent: new (error: NewsError, attempt: number, willRetry: boolean) => Event;
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
export abstract class SourceElement<Entry> extends LitElement {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

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

  /** The source's format, or the name of one that the page has registered; `auto` recognises it by address and shape. Default `auto`. */
  @attribute(formatName) format: NewsFormat = 'auto';

  /** Where to find each field in a custom JSON feed, e.g. `items: data.articles; title: headline; url: link.href`. */
  @attribute(text) map = '';

  /** Automatic retries after the first attempt, 0 to 10. Default 3. */
  @attribute(retries) retries = 3;

  /** Seconds an attempt may take, the body included, 0.1 to 120. Default 10. */
  @attribute(timeout) timeout = 10;

  /** Where the last good answer is kept; an attribute of those elements that keep it. */
  protected cache: CacheKind = 'none';
  /** Seconds between background refreshes; an attribute of the feed. */
  protected refresh = 0;
  /** Most entries that are kept for the next visit. */
  protected limit = Infinity;

  /**
   * `src`, absolute. It was resolved when it was set, as an image's is, so that a page that moves on with
   * `history.pushState` keeps its news. What is no address is left as it is.
   */
  protected address = '';
  protected readonly loader: Loader<Entry>;
  // An announcement is about something that was; in another language it would be made once more.
  /** The language of the interface text, and of what is around the element. */
  protected readonly localization = new LanguageController(this, () => this.announce(''));
  protected readonly tagCheck = new TagCheck(this, () => this.loader.state.data?.origin === 'host');
  readonly #kind: ElementKind<Entry>;
  readonly #liveRegion = new LiveRegion();
  // At once: in the document of a frame it would be too late.
  readonly #internals = this.attachInternals();
  /** What takes the focus where that would otherwise be lost. */
  protected readonly region = new ElementRef<HTMLElement>();
  /** What holds the skeleton while an answer is awaited. */
  protected readonly awaited = new ElementRef();
  readonly #collapseUnseen = collapseUnseen();
  #unsubscribe: (() => void) | undefined;
  /** Settles once entries that the page has set can be read in full. */
  #missing: Promise<unknown> | undefined;
  /** What was set last. */
  #values: unknown;
  /**
   * Clears away what came with the page, since the first rendering draws it again, in the same frame; hydrating it would cost 2 kB
   * (@lit-labs/ssr-client 1.1). What stands between the tags for readers without the element goes as well, where it is marked as
   * ours; what it says to programs (JSON-LD) stays.
   */
  #clearPrerendered: (() => void) | undefined;
  /** Whether a load has ended before. */
  #hasConcluded = false;

  constructor(kind: ElementKind<Entry>) {
    super();
    this.#kind = kind;
    this.addController(new FocusKeeper(this, this.region));
    this.loader = new Loader<Entry>(this, {
      key: () => this.key(),
      isAsPrerendered: () => this.isAsPrerendered(),
      fetch: async (request, signal, onAttemptFailed) => {
        // They come beside the news.
        const parts = Promise.all(this.parts.map((part) => part.tryLoad()));
        const content = await this.fetchContent(request, {...this.#loadOptions(), signal, onAttemptFailed});
        await parts;
        return content;
      },
      readCache: (key, onRead) => this.#readCache(key, onRead),
      refreshInterval: () => this.refresh,
      onChange: (state, before) => {
        this.requestRender(state, before);
        this.#conclude(state, before);
      },
      onRetry: (error) => this.dispatchEvent(new this.#kind.ErrorEvent(error, error.attempt, true)),
    });
  }

  /** What is shown now. */
  get status(): Status {
    return statusOf(this.loader.state, this.entries.length > 0);
  }

  /** Whether what is shown is that of an earlier answer, because the source could not be read again. */
  get stale(): boolean {
    return isStale(this.loader.state);
  }

  /** Why the last load failed. */
  get error(): NewsError | undefined {
    return this.loader.state.error;
  }

  /** What of the last answer could not be used, and why. */
  get issues(): readonly ItemIssue[] {
    return this.loader.state.data?.value.issues ?? [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The page may register the format after the element is there.
    this.#unsubscribe = onRegistered(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#collapseUnseen(undefined);
  }

  adoptedCallback(): void {
    if (this.shadowRoot !== null) {
      adoptStyles(this.shadowRoot, (this.constructor as typeof LitElement).elementStyles);
    }
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang') {
      this.localization.read();
    }
  }

  /** Loads again. Settles once the outcome is shown, and never rejects: read `status` and `error` then. */
  reload(): Promise<void> {
    return this.loader.reload();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const prerendered = this.shadowRoot;
    if (prerendered !== null) {
      const {entries, ...age} = removePrerendered(prerendered);
      const isShown = entries !== undefined && this.setEntries(entries, 'prerendered', age);
      this.#clearPrerendered = () => {
        prerendered.replaceChildren();
        if (isShown) {
          this.querySelectorAll(':scope > [data-by-newsstand]:not(script)').forEach((copy) => copy.remove());
        }
      };
    }
    if (this.ownerDocument === document) {
      const root = super.createRenderRoot();
      // Lit would draw before what is prerendered, which is gone by then.
      this.renderOptions.renderBefore = null;
      return root;
    }
    const {shadowRootOptions, elementStyles} = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adoptStyles(root, elementStyles);
    return root;
  }

  /** What has to be here before entries are drawn. It is loaded beside the news; skeletons do not wait for it. */
  protected get parts(): readonly Part<unknown>[] {
    return [];
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    // To look at the entries says what is missing for them.
    const {entries} = this;
    const missing = loadMissing();
    return this.#canDraw(entries) && missing === undefined ? super.scheduleUpdate() : this.#updateOnce(missing);
  }

  async #updateOnce(missing: Promise<unknown> | undefined): Promise<unknown> {
    await Promise.all([missing, this.#missing, ...this.parts.map((part) => part.tryLoad())]);
    return this.scheduleUpdate();
  }

  /** Whether nothing is missing that the entries need, or there are none. */
  #canDraw(entries: readonly Entry[]): boolean {
    const isHere = () => this.#missing === undefined && this.parts.every((part) => part.isSettled);
    return isServer || entries.length === 0 || isHere();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.isConnected) {
      // On a server (@lit-labs/ssr 4) nobody reports attributes that are no properties.
      this.localization.read();
    }
    if (changed.has('src')) {
      const src = this.src.trim();
      this.address = safeUrl(src, this.documentBase) ?? src;
    }
  }

  protected override update(changed: PropertyValues): void {
    // By now it is known what of it has the focus.
    this.#clearPrerendered?.();
    this.#clearPrerendered = undefined;
    super.update(changed);
  }

  protected override updated(_changed: PropertyValues): void {
    const {entries} = this;
    const {state} = this.loader;
    const current = new Set<string>([statusOf(state, entries.length > 0), ...(isStale(state) ? ['stale'] : [])]);
    if (!this.#canDraw(entries)) {
      this.requestUpdate();
    }
    for (const name of CUSTOM_STATES) {
      // Custom states came to browsers later (Safari 17.4, Firefox 126) than the rest; without them CSS has less to ask for.
      this.#internals.states?.[current.has(name) ? 'add' : 'delete'](name);
    }
  }

  /** What is asked for, or undefined while there is nothing to load. */
  protected key(): QueryKey | undefined {
    return keyOfSource({src: this.address, format: this.format, map: this.map}, this.documentBase);
  }

  protected abstract fetchContent(request: Request, options: FetchOptions): Promise<Content<Entry>>;
  /** @param entries what is shown */
  protected abstract sentencesOf(entries: readonly Entry[]): Sentences;
  protected abstract renderEntries(entries: readonly Entry[]): Rendered;
  /** @param note what the first place has to say while it is empty */
  protected abstract renderSkeleton(note: Note): TemplateResult;

  /** What there is to say below the entries, or below the word that there are none. */
  protected renderBelow(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What a reader can do where there are no entries. */
  protected renderEmptyAction(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What can be shown now. */
  protected get entries(): readonly Entry[] {
    return this.loader.state.data?.value.entries ?? [];
  }

  /** Whether it loads later, and reserves the space until then. */
  protected get isWaiting(): boolean {
    return false;
  }

  /** Whether what was prerendered is what is asked for now. */
  protected isAsPrerendered(): boolean {
    return true;
  }

  /** What is shown already of what is asked for. */
  protected restored():
    | {readonly entries: readonly Entry[]; readonly updatedAt: number; readonly hasMore: boolean}
    | undefined {
    return undefined;
  }

  /** Renders a new load state. */
  protected requestRender(_state: LoadState<Content<Entry>>, _before: LoadState<Content<Entry>>): void {
    this.requestUpdate();
  }

  /** What is announced of a load that has ended. */
  protected outcomeText({error}: Outcome, _before: LoadState<Content<Entry>>): string {
    const {entries} = this;
    const {loaded, empty, failed} = this.sentencesOf(entries);
    if (error !== undefined) {
      return failed;
    }
    return entries.length > 0 ? loaded(entries.length) : empty;
  }

  /** What addresses in the page are relative to; on a server the element itself does not know. */
  protected get documentBase(): string {
    return this.baseURI ?? document.baseURI;
  }

  /**
   * Shows entries without a request: the host page's, or prerendered ones. Undefined and null take those of the host page back.
   *
   * @returns whether it does; prerendered ones of which none can be used say nothing of the source, which is asked then
   */
  protected setEntries(
    values: unknown,
    origin: 'host' | 'prerendered',
    age: Omit<Prerendered, 'entries'> = {},
  ): boolean {
    this.#values = values;
    this.#missing = undefined;
    if (values === undefined || values === null) {
      this.loader.unsetContent();
      return false;
    }
    let content: Content<Entry> = {entries: [], issues: []};
    try {
      content = this.#kind.build(asList(values), this.documentBase);
    } catch (error) {
      console.warn(`<${this.localName}>:`, error);
      if (origin === 'prerendered') {
        return false;
      }
    }
    this.loader.setContent(age.hasMore ? {...content, hasMore: true} : content, origin, age);
    const missing = loadMissing();
    this.#missing = missing && this.#setAgain(missing, values, origin, age);
    return true;
  }

  /** Reads entries once more when what was missing for it is here, unless others were set meanwhile. */
  async #setAgain(missing: Promise<unknown>, ...entries: Parameters<typeof this.setEntries>): Promise<void> {
    await missing;
    if (this.#values === entries[0]) {
      this.setEntries(...entries);
    }
  }

  /** Says something to assistive technology, politely; an empty text takes back what was said. */
  protected announce(message: string): void {
    this.#liveRegion.say(message, this.localization.language);
  }

  /** The element under its heading, in each of its states. */
  protected renderRegion(heading: string, level: number): TemplateResult {
    const age = this.#renderAge(heading);
    const {entries} = this;
    const sentences = this.sentencesOf(entries);
    // A landmark only with a heading of its own: a page full of nameless regions is no help.
    // The language of the page is said again, since Firefox (153) does not inherit it into a shadow tree (`:lang()`).
    return html`<div
        class="region"
        lang=${this.localization.tag || nothing}
        role=${heading ? 'region' : 'group'}
        aria-label=${heading || sentences.name}
        tabindex="-1"
        ${ref(this.region)}
      >
        <div class=${age === nothing ? nothing : 'dated'}>
          <slot name="heading">${heading ? headingTemplate(level, 'heading', heading) : nothing}</slot>${age}
        </div>
        ${this.renderStatus()} ${this.renderState(entries, sentences)}
        <slot name="footer"></slot>
      </div>
      ${this.renderRest()}`;
  }

  /** When stale news came, beside the heading; the notice below the news says it to everybody, and more. */
  #renderAge(heading: string): TemplateResult | typeof nothing {
    const {state} = this.loader;
    return heading && state.data && isStale(state)
      ? ageChip(state.data.updatedAt, this.localization.language)
      : nothing;
  }

  /** What follows the region: the rest of the page, if it is inside. */
  protected renderRest(): TemplateResult | typeof nothing {
    return this.tagCheck.isUnclosed ? html`<slot></slot>` : nothing;
  }

  /** What is announced. */
  protected renderStatus(): TemplateResult {
    return this.#liveRegion.render();
  }

  /** The element's state. */
  protected renderState(entries = this.entries, sentences = this.sentencesOf(entries)): TemplateResult {
    const {loader, isWaiting} = this;
    const canDraw = this.#canDraw(entries);
    return stateTemplate({
      state: loader.state,
      // What a page has set before the element was defined comes with the first rendering.
      isWaiting: (isWaiting && loader.state.data === undefined) || !canDraw,
      language: this.localization.language,
      sentences,
      awaited: this.awaited,
      onRetry: this.handleRetryClick,
      onStage: this.#collapseUnseen,
      entries: entries.length > 0 && canDraw ? this.renderEntries(entries) : undefined,
      emptyAction: this.renderEmptyAction(),
      below: this.renderBelow(),
      skeleton: (note) => this.renderSkeleton(note),
    });
  }

  protected readonly handleRetryClick = (): void => {
    this.announce(this.localization.language.messages.loading);
    void this.reload();
  };

  /** Announces how a load has ended that a reader may wait for, and reports it to the host page, the console and the persisted cache. */
  #conclude(state: LoadState<Content<Entry>>, before: LoadState<Content<Entry>>): void {
    if (state.request?.isSlow && before.request?.isSlow === false) {
      this.announce(this.localization.language.messages.slow);
    }
    if (state.outcome === before.outcome) {
      return;
    }
    const report = reportOf(state, before, {isFirst: !this.#hasConcluded, count: this.entries.length});
    if (report === undefined) {
      return;
    }
    const {outcome, failures, isAnnounced, stored} = report;
    this.#hasConcluded = true;
    if (isAnnounced) {
      this.announce(this.outcomeText(outcome, before));
    }
    for (const {error} of failures) {
      const event = new this.#kind.ErrorEvent(error, error.attempt, false);
      this.#dispatchOnceShown(() => event);
    }
    if (outcome.error === undefined) {
      this.#dispatchOnceShown(() => new this.#kind.LoadEvent(this.entries, this.stale, this.issues));
    }
    if (stored !== undefined) {
      writeStored(this.cache, stored.key, stored.value.entries.slice(0, this.limit), stored.updatedAt);
    }
    for (const {error, source} of failures) {
      console.warn(`<${this.localName} src="${source?.src ?? this.src}">: ${error.message} ${error.hint}`);
    }
  }

  /** Calls back with what was stored, checked like the answer of any source, if something of it can be used. */
  #readCache(key: QueryKey, onRead: (entries: readonly Entry[], updatedAt: number, hasMore?: boolean) => void): void {
    const restored = this.restored();
    if (restored !== undefined) {
      onRead(restored.entries, restored.updatedAt, restored.hasMore);
    } else {
      readStored(this.cache, key, (values) => this.#kind.build(asList(values), this.documentBase).entries, onRead);
    }
  }

  /** Events say what the page shows already. */
  #dispatchOnceShown(create: () => Event): void {
    this.updateComplete.then(() => this.dispatchEvent(create())).catch(warnOfPage);
  }

  #loadOptions(): LoadOptions {
    const {address: src, format, map, retries, timeout} = this;
    return {src, base: this.documentBase, format, map, retries, timeout, language: this.localization.tag};
  }
}
