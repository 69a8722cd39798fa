import {html, nothing, type TemplateResult} from 'lit';
import {formatMoment} from '../i18n/format-date.js';
import type {Language} from '../i18n/language.js';
import {uiText, type UiText} from './ui-text.js';
import {ref} from './element-ref.js';

/** What the notices need to know of their element. */
export interface NoticeOptions {
  language: Language;
  /** True while a retry is under way. */
  pending: boolean;
  onRetry(): void;
}

function retryButton({language, pending, onRetry}: NoticeOptions): TemplateResult {
  // Not `disabled`, which would take the focus away from the reader who has just pressed it.
  return html`<button part="retry" type="button" aria-disabled=${pending ? 'true' : nothing} @click=${onRetry}>
    ${uiText(language, pending ? language.messages.loading : language.messages.retry)}
  </button>`;
}

/** The news is there, but that of an earlier answer. */
export function staleNotice(loadedAt: number, options: NoticeOptions): TemplateResult {
  const {language} = options;
  return html`<div part="notice" class="notice">
    <p>${uiText(language, language.messages.stale(formatMoment(loadedAt, language)))}</p>
    ${retryButton(options)}
  </div>`;
}

/** When the news came, for who does not read on to the notice; assistive technology has that. */
export function ageChip(loadedAt: number, language: Language): TemplateResult {
  return html`<span class="updated" aria-hidden="true"
    >${uiText(language, language.messages.updated(formatMoment(loadedAt, language)))}</span
  >`;
}

/** The news of some sources are there, and those of others are not. */
export function missingNotice(sentence: string, options: NoticeOptions): TemplateResult {
  return html`<div part="notice" class="notice">
    <p>${uiText(options.language, sentence)}</p>
    ${retryButton(options)}
  </div>`;
}

/**
 * There is nothing to show: the host's own content stays, and a calm sentence, which its `error` slot replaces.
 *
 * @param place reserves the space where the content would be, so that the page does not move
 * @param onStage called with the element that holds both
 */
export function errorNotice(
  sentence: UiText,
  place: TemplateResult | typeof nothing,
  onStage: (stage: Element) => void,
  options: NoticeOptions,
): TemplateResult {
  return html`<div class="stage" ${ref(onStage)}>
    ${place}
    <div part="notice error" class="error">
      <slot name="error"><p>${sentence}</p></slot>
      ${retryButton(options)}
      <slot></slot>
    </div>
  </div>`;
}

/**
 * The source answered, and has nothing.
 *
 * @param action what a reader can do about it
 */
export function emptyNotice(sentence: UiText, action: TemplateResult | typeof nothing): TemplateResult {
  return html`<div part="empty" class="empty">
    <slot name="empty"><p>${sentence}</p></slot>
    ${action}
    <slot></slot>
  </div>`;
}

/** A line within the skeleton, or none. */
export type Note = TemplateResult | typeof nothing;

/** It takes longer than a reader expects. Said within the skeleton, so that the page does not move for it. */
export function slowNote(sentence: UiText): TemplateResult {
  return html`<p part="notice" class="slow">${sentence}</p>`;
}
