import {html, nothing, type TemplateResult} from 'lit';
import type {Language} from '../i18n/language.js';
import {ownText} from '../element/own-text.js';

/** What there is to say below the cards. */
export interface MoreOptions {
  language: Language;
  /** Whether there are no more news. */
  done: boolean;
  /** Whether more than one page is shown, so that a reader may ask whether that is all. */
  paged: boolean;
  pending: boolean;
  failed: boolean;
  onMore(): void;
}

/**
 * The way to more news, or the word that there are none. It is one and the same button while it waits and after it
 * failed, so that the focus stays where the reader has put it.
 */
export function moreTemplate({language, done, paged, pending, failed, onMore}: MoreOptions): TemplateResult {
  const {messages} = language;
  if (done) {
    return html`${paged ? html`<p part="notice" class="end" tabindex="-1">${ownText(language, messages.noMore)}</p>` : nothing}`;
  }
  const label = pending ? messages.loading : failed ? messages.retry : messages.more;
  return html`<div class="more">
    ${failed ? html`<p part="notice">${ownText(language, messages.moreFailed)}</p>` : nothing}
    <button
      part=${failed ? 'more retry' : 'more'}
      type="button"
      aria-disabled=${pending ? 'true' : nothing}
      @click=${onMore}
    >
      ${ownText(language, label)}
    </button>
  </div>`;
}
