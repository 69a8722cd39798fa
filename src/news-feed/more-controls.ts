import {html, nothing, render, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {ElementRef, ref} from '../element/element-ref.js';
import {uiText} from '../element/ui-text.js';
import {createElement, findAll, readMember} from '../host/members.js';
import type {Language} from '../i18n/language.js';
import type {Content} from '../query/content.js';
import {isLoadingMore, isPlaceholder, type LoadState, type Outcome} from '../query/load-state.js';
import {NearViewport} from './lazy-start.js';

/** How a reader comes to more; the values of the feed's `paging` attribute. */
export const PAGINGS = ['none', 'button', 'scroll'] as const;

export type Paging = (typeof PAGINGS)[number];

/** The feed, as far as its controls have to know it. */
export interface MoreHost extends ReactiveControllerHost, HTMLElement {
  readonly paging: Paging;
  readonly items: readonly unknown[];
  loadMore(): Promise<void>;
}

/** What the controls show and act on. */
export interface MoreView {
  readonly loader: {readonly state: LoadState<Content<unknown>>};
  readonly localization: {readonly language: Language};
  /** The element of the list of cards. */
  readonly list: ElementRef;
}

/** Pages that come by scrolling before the reader has to ask again: so what is below the feed can be reached. */
const MAX_SCROLLED_PAGES = 3;

/**
 * The way to more news: a button, after which the focus goes to the first new card; with `scroll` the next page comes
 * when the reader gets near the button, three times in a row. It is rendered apart from the feed, whose cards have nothing
 * to do with it while a page is on its way.
 */
export class MoreControls implements ReactiveController {
  readonly #host: MoreHost;
  readonly #view: MoreView;
  readonly #nearEnd: NearViewport;
  readonly #button = new ElementRef<HTMLElement>();
  readonly #end = new ElementRef<HTMLElement>();
  #container: HTMLElement | undefined;
  /** Pages that were there once the reader had asked for one; the first is asked for by the host page. */
  #requested = 1;
  /** How things were when the reader pressed the button. */
  #pressed: {shown: number; outcome: Outcome | undefined} | undefined;

  constructor(host: MoreHost, view: MoreView) {
    this.#host = host;
    this.#view = view;
    this.#nearEnd = new NearViewport(host, '400px', () => void host.loadMore());
    host.addController(this);
  }

  hostUpdated(): void {
    this.update();
  }

  /** The place of the controls in the feed. */
  render(): HTMLElement | typeof nothing {
    const hasMore = this.#view.loader.state.data?.value.hasMore === true;
    if (this.#host.paging === 'none' || (this.#pages === 0 && !hasMore)) {
      return nothing;
    }
    return (this.#container ??= createElement(this.#host.ownerDocument, 'div'));
  }

  /** The room that the button will take, while there is no page yet: so what is below the feed stays where it is. */
  renderPlace(): TemplateResult {
    const {language} = this.#view.localization;
    return html`<div class="more unseen" aria-hidden="true">
      <button part="more" type="button" disabled>${uiText(language, language.messages.more)}</button>
    </div>`;
  }

  /** Shows the state of the next page. */
  update(): void {
    const {paging} = this.#host;
    if (this.#container === undefined || paging === 'none') {
      this.#nearEnd.watch(undefined);
      return;
    }
    render(this.#template(), this.#container);
    this.#conclude();
    const {moreError, data} = this.#view.loader.state;
    // Fewer, where the feed has begun anew with another order, theme or source.
    this.#requested = Math.min(this.#requested, this.#pages || 1);
    const isScrolled =
      paging === 'scroll' && data?.value.hasMore === true && this.#pages - this.#requested < MAX_SCROLLED_PAGES;
    this.#nearEnd.watch(
      isScrolled && !moreError && !isLoadingMore(this.#view.loader.state) ? this.#button.value : undefined,
    );
  }

  get #pages(): number {
    return this.#view.loader.state.data?.value.pages?.count ?? 0;
  }

  /** One and the same button while it waits and after it failed, so that the focus stays where the reader has put it. */
  #template(): TemplateResult {
    const state = this.#view.loader.state;
    const {language} = this.#view.localization;
    const {messages} = language;
    if (state.data?.value.hasMore !== true) {
      // A reader who has seen but one page does not ask whether that is all.
      return html`${
        this.#pages > 1
          ? html`<p part="notice" class="end" tabindex="-1" ${ref(this.#end)}>${uiText(language, messages.noMore)}</p>`
          : nothing
      }`;
    }
    const isBusy = isLoadingMore(state) || isPlaceholder(state);
    const hasFailed = state.moreError !== undefined;
    const label = isBusy ? messages.loading : hasFailed ? messages.retry : messages.more;
    return html`<div class="more">
      ${hasFailed ? html`<p part="notice">${uiText(language, messages.moreFailed)}</p>` : nothing}
      <button
        part=${hasFailed ? 'more retry' : 'more'}
        type="button"
        aria-disabled=${isBusy ? 'true' : nothing}
        @click=${this.#handleClick}
        ${ref(this.#button)}
      >
        ${uiText(language, label)}
      </button>
    </div>`;
  }

  /** Takes the focus to a card once it is drawn, as far as the reader is still here. */
  async focusCard(index: number): Promise<void> {
    await this.#host.updateComplete;
    this.#focusCard(index);
  }

  readonly #handleClick = (): void => {
    this.#pressed = {shown: this.#host.items.length, outcome: this.#view.loader.state.outcome};
    void this.#host.loadMore();
  };

  /** Goes on where a reader has pressed the button, once the page is there or has failed. */
  #conclude(): void {
    const state = this.#view.loader.state;
    const {outcome, data} = state;
    if (this.#pressed === undefined || outcome === this.#pressed.outcome || isLoadingMore(state)) {
      return;
    }
    const {shown} = this.#pressed;
    this.#pressed = undefined;
    if (outcome?.mode === 'more' && outcome.error === undefined) {
      this.#requested = this.#pages;
      if (this.#host.items.length > shown || data?.value.hasMore === false) {
        this.#focusCard(shown);
      }
    }
  }

  /**
   * Takes the focus to a new card: to its title's link, or where it has none to the card; where none came, to the word that
   * this is all. Not from a reader who has gone elsewhere in the meantime.
   */
  #focusCard(index: number): void {
    const tree = this.#host.getRootNode() as Document | ShadowRoot;
    const page = this.#host.ownerDocument;
    const active = readMember(tree, 'activeElement') ?? readMember(page, 'activeElement');
    if (
      active !== null &&
      active !== readMember(page, 'body') &&
      !readMember(active, 'contains').call(active, this.#host)
    ) {
      return;
    }
    const item = this.#view.list.value?.children[index] as HTMLElement | undefined;
    const [slotted] = item?.querySelector('slot')?.assignedElements() ?? [];
    const card = slotted ?? item;
    const link = card && (findAll(card, 'a[href]')[0] as HTMLElement | undefined);
    const target = link ?? item ?? this.#end.value;
    if (target && target !== link) {
      target.tabIndex = -1;
    }
    target?.focus();
  }
}
