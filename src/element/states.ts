import {html, nothing, type TemplateResult} from 'lit';
import type {Language} from '../i18n/language.js';
import type {LoadController} from '../query/load-controller.js';
import {emptyNotice, errorNotice, slowNote, staleNotice, type Note, type NoticeOptions} from './notice-templates.js';
import {ownText} from './own-text.js';

/** What an element shows; stale news are `ready`. */
export type Status = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** The custom states that CSS can ask for with `:state()`. */
export const STATES = ['loading', 'ready', 'empty', 'error', 'stale'] as const;

/** What an element says of its own kind of content. */
export interface Sentences {
  /** Name of the element for assistive technology, where it has no heading. */
  name: string;
  loaded(count: number): string;
  empty: string;
  failed: string;
}

/** What an element has to show in each of its states. */
export interface StateView {
  loader: LoadController<unknown>;
  /** Whether it loads later, and keeps the place until then. */
  waiting: boolean;
  language: Language;
  sentences: Sentences;
  onRetry(): void;
  /** The entries, or undefined where there are none. */
  entries: TemplateResult | typeof nothing | undefined;
  /** What there is to say below the entries, or below the word that there are none. */
  below: TemplateResult | typeof nothing;
  /** @param note what the first place has to say while it is empty */
  skeleton(note: Note): TemplateResult;
}

/** Which state it is. A refresh in the background, which nobody waits for, changes none. */
export function statusOf({content, error, awaited, outdated}: LoadController<unknown>, hasEntries: boolean): Status {
  if (hasEntries && !outdated) {
    return 'ready';
  }
  if (awaited) {
    return 'loading';
  }
  if (error !== undefined) {
    return 'error';
  }
  return content === undefined || outdated ? 'idle' : 'empty';
}

/** What is shown in the state it is in. */
export function stateTemplate({
  loader,
  waiting,
  language,
  sentences,
  onRetry,
  entries,
  below,
  skeleton,
}: StateView): TemplateResult {
  const notice: NoticeOptions = {language, pending: loader.awaited, onRetry};
  const slow: Note = loader.slow ? slowNote(ownText(language, language.messages.slow)) : nothing;
  if (entries !== undefined) {
    // Busy with another subject, such as a theme: what is there stays until the answer is known, so that nothing jumps.
    const busy = loader.outdated && loader.pending;
    // What there is to say is said below, so that it does not push down what is being read.
    return html`<div class=${busy ? 'busy' : 'settled'} aria-busy=${busy ? 'true' : nothing}>
        ${busy ? html`<div class="wait">${slow}</div>` : nothing} ${entries}
      </div>
      ${loader.stale ? staleNotice(loader.loadedAt, notice) : nothing} ${below}`;
  }
  if (loader.awaited || (waiting && loader.content === undefined)) {
    return html`<div aria-busy=${loader.pending}><slot name="loading">${skeleton(slow)}</slot></div>`;
  }
  if (loader.error !== undefined) {
    // A wrong tag is known at once, so no place was kept for what it would bring.
    const place = loader.error.kind === 'config' ? nothing : skeleton(nothing);
    return errorNotice(ownText(language, sentences.failed), place, notice);
  }
  return loader.content === undefined
    ? html`<slot></slot>`
    : html`${emptyNotice(ownText(language, sentences.empty))} ${below}`;
}
