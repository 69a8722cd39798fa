import {nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Language} from '../i18n/language.js';
import {focusNewCard} from './focus-new-card.js';
import {moreTemplate} from './more-template.js';
import {NearViewport} from './near-viewport.js';
import type {PagingController} from './paging-controller.js';

/** How a reader comes to more; the values of the feed's `paging` attribute. */
export const PAGINGS = ['none', 'button', 'scroll'] as const;

export type Paging = (typeof PAGINGS)[number];

/** The feed, as far as its controls have to know it. */
export interface MoreHost extends ReactiveControllerHost, HTMLElement {
  readonly paging: Paging;
  readonly items: readonly unknown[];
  loadMore(): Promise<void>;
}

// Pages that come by scrolling before the reader has to ask again: so what is below the feed can be reached.
const MOST_ALONE = 3;

/**
 * The way to more news: a button, after which the focus goes to the first new card; with `scroll` the next page comes
 * when the reader gets near the button, three times in a row.
 */
export class MoreControls implements ReactiveController {
  readonly #host: MoreHost;
  readonly #paging: PagingController;
  readonly #nearEnd: NearViewport;
  /** Pages that were there once the reader had asked for one; the first is asked for by the host page. */
  #asked = 1;

  constructor(host: MoreHost, paging: PagingController) {
    this.#host = host;
    this.#paging = paging;
    this.#nearEnd = new NearViewport(host, '400px', () => void host.loadMore());
    host.addController(this);
  }

  hostUpdated(): void {
    const {pending, error, done, pages} = this.#paging;
    // Fewer, where the feed has begun anew with another order, theme or source.
    this.#asked = Math.min(this.#asked, pages || 1);
    const alone = pages - this.#asked;
    const loads = this.#host.paging === 'scroll' && !pending && !error && !done && alone < MOST_ALONE;
    this.#nearEnd.watch((loads && this.#host.shadowRoot?.querySelector('[part="more"]')) || undefined);
  }

  /** @param outdated whether what is shown is about to go, and its next page with it */
  render(language: Language, outdated: boolean): TemplateResult | typeof nothing {
    const {done, pages, pending, error} = this.#paging;
    return this.#host.paging === 'none' || pages === 0
      ? nothing
      : moreTemplate({
          language,
          done,
          paged: pages > 1,
          pending: pending || outdated,
          failed: error !== undefined,
          onMore: this.#handleClick,
        });
  }

  readonly #handleClick = async (): Promise<void> => {
    const shown = this.#host.items.length;
    await this.#host.loadMore();
    this.#asked = this.#paging.pages;
    this.#host.requestUpdate();
    if (this.#paging.error === undefined && (this.#host.items.length > shown || this.#paging.done)) {
      focusNewCard(this.#host, shown);
    }
  };
}
