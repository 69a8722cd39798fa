import type {ItemIssue} from '../data/model/item-issue.js';
import type {NewsError} from '../data/model/news-error.js';
import type {Theme} from '../data/model/theme.js';
import {PlatformEvent} from '../host/platform-event.js';

const BUBBLING = {bubbles: true, composed: true};

/** A `<theme-list>` has loaded its themes, and shows them. */
export class ThemeListLoadEvent extends PlatformEvent {
  readonly themes: readonly Theme[];
  /** Whether the themes are those of an earlier answer. */
  readonly stale: boolean;
  /** What of the answer could not be used, and why. */
  readonly issues: readonly ItemIssue[];

  constructor(themes: readonly Theme[], stale: boolean, issues: readonly ItemIssue[]) {
    super('theme-list-load', BUBBLING);
    this.themes = themes;
    this.stale = stale;
    this.issues = issues;
  }
}

/** An attempt of a `<theme-list>` to load its themes failed. */
export class ThemeListErrorEvent extends PlatformEvent {
  readonly error: NewsError;
  /** Number of the try, 1 for the first. */
  readonly attempt: number;
  /** Whether another try follows by itself. */
  readonly willRetry: boolean;

  constructor(error: NewsError, attempt: number, willRetry: boolean) {
    super('theme-list-error', BUBBLING);
    this.error = error;
    this.attempt = attempt;
    this.willRetry = willRetry;
  }
}

/**
 * A reader chooses a theme in a `<theme-list>` that filters a feed. Fired before anything changes: canceling it keeps the
 * old choice.
 */
export class ThemeListChangeEvent extends PlatformEvent {
  /** The theme, or undefined for all, and for one that the list does not have. */
  readonly theme: Theme | undefined;
  /** Its slug, or its id where it has none; empty for all. */
  readonly value: string;

  constructor(theme: Theme | undefined, value: string) {
    super('theme-list-change', {...BUBBLING, cancelable: true});
    this.theme = theme;
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'theme-list-change': ThemeListChangeEvent;
    'theme-list-load': ThemeListLoadEvent;
    'theme-list-error': ThemeListErrorEvent;
  }
}
