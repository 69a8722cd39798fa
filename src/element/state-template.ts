import {html, nothing, type TemplateResult} from 'lit';
import type {Language} from '../i18n/language.js';
import {isAwaited, isPlaceholder, isStale, type LoadState} from '../query/load-state.js';
import {ref, type ElementRef} from './element-ref.js';
import {emptyNotice, errorNotice, slowNote, staleNotice, type Note, type NoticeOptions} from './notice-templates.js';
import {uiText} from './ui-text.js';

/** The custom states that CSS can ask for with `:state()`. */
export const CUSTOM_STATES = ['loading', 'ready', 'empty', 'error', 'stale'] as const;

/** What an element says of its own kind of content. */
export interface Sentences {
  /** Name of the element for assistive technology, where it has no heading. */
  name: string;
  loaded(count: number): string;
  empty: string;
  failed: string;
}

/** What Lit draws in the place of a child. */
export type Rendered = TemplateResult | Element | typeof nothing;

/** What an element has to show in each of its states. */
export interface StateView {
  state: LoadState<object>;
  /** Whether what it shows comes later, and has its space reserved until then. */
  isWaiting: boolean;
  language: Language;
  sentences: Sentences;
  onRetry(): void;
  /** Set to what holds the skeleton while an answer is awaited. */
  awaited: ElementRef;
  /** See {@link errorNotice}. */
  onStage(stage: Element): void;
  /** The entries, or undefined where there are none. */
  entries: Rendered | undefined;
  /** What a reader can do where there are none. */
  emptyAction: TemplateResult | typeof nothing;
  /** What there is to say below the entries, or below the word that there are none. */
  below: TemplateResult | typeof nothing;
  /** @param note what the first place has to say while it is empty */
  skeleton(note: Note): TemplateResult;
}

/** What is shown in the state it is in. */
export function stateTemplate(view: StateView): TemplateResult {
  const {state, isWaiting, language, sentences, awaited, onRetry, onStage, entries, emptyAction, below, skeleton} =
    view;
  const {data, request, error} = state;
  const notice: NoticeOptions = {language, pending: isAwaited(state), onRetry};
  const slow: Note = request?.isSlow ? slowNote(uiText(language, language.messages.slow)) : nothing;
  if (entries !== undefined) {
    // Busy with another theme: what is there stays until the answer is known, so that nothing jumps.
    const busy = isPlaceholder(state) && request !== undefined;
    // What there is to say is said below, so that it does not push down what is being read.
    return html`<div class=${busy ? 'busy' : 'settled'} aria-busy=${busy ? 'true' : nothing}>
        ${busy ? html`<div class="wait">${slow}</div>` : nothing} ${entries}
      </div>
      ${data && isStale(state) ? staleNotice(data.updatedAt, notice) : nothing} ${below}`;
  }
  if (isAwaited(state) || isWaiting) {
    return html`<div class="awaited" aria-busy=${request !== undefined} ${ref(awaited)}>
      <slot name="loading">${skeleton(slow)}</slot>
    </div>`;
  }
  if (error !== undefined) {
    // A wrong tag is known at once, so no space was reserved for what it would bring.
    const place = error.kind === 'config' ? nothing : skeleton(nothing);
    return errorNotice(uiText(language, sentences.failed), place, onStage, notice);
  }
  return data === undefined
    ? html`<slot></slot>`
    : html`${emptyNotice(uiText(language, sentences.empty), emptyAction)} ${below}`;
}
