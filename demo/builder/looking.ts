import {closedWordPress} from './diagnose.js';
import type {Source} from './find-news.js';
import {isBroken, NOTHING_FOUND, type Found} from './found.js';
import {inspect} from './inspect.js';
import {findThemes, NO_THEMES, type Themes} from './theme-lists.js';
import {timeLimit} from './time-limit.js';
import {isElsewhereOnSite, usualPlaces} from './usual-places.js';

/** Looks at the sources named last, and keeps what was found there. */
export class Looking {
  /** What the first source has. */
  found: Found = NOTHING_FOUND;
  /** What each further source has, by its address. */
  others: ReadonlyMap<string, Found> = new Map();
  /** The themes of the first source. */
  themes: Themes = NO_THEMES;
  /** The answer to the address as it is named, which a map names places in; undefined where it is not known, or no JSON. */
  json: unknown;
  readonly #changed: () => void;
  #asking = new AbortController();
  readonly #askingOthers = new Map<string, AbortController>();

  /** @param changed called whenever something else is to be shown */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Asks the first source, and keeps what came.
   *
   * @param source undefined where there is none to ask
   * @param problem why there is none
   */
  async look(source: Source | undefined, problem = ''): Promise<void> {
    const {signal} = this.#begin();
    this.json = undefined;
    this.themes = NO_THEMES;
    this.found = {...NOTHING_FOUND, state: source ? 'asking' : problem ? 'done' : 'idle', problem};
    this.#changed();
    if (source) {
      await this.#inspect(source, signal);
      await this.#findThemes(source, signal);
    }
  }

  /** Asks again, after another place in the answer was named: what was found stays until then. */
  async lookAgain(source: Source): Promise<void> {
    await this.#inspect(source, this.#begin().signal);
  }

  /** Asks the further sources that were not asked yet, and forgets those that are named no more. */
  lookAtOthers(sources: readonly Source[]): void {
    for (const [src, controller] of this.#askingOthers) {
      if (!sources.some((source) => source.src === src)) {
        controller.abort();
        this.#askingOthers.delete(src);
      }
    }
    this.others = new Map(sources.map(({src}) => [src, this.others.get(src) ?? {...NOTHING_FOUND, state: 'asking'}]));
    for (const source of sources) {
      if (!this.#askingOthers.has(source.src)) {
        const controller = new AbortController();
        this.#askingOthers.set(source.src, controller);
        void this.#lookAtOther(source, controller.signal);
      }
    }
  }

  /** Gets the answer itself, for a format that asks for less of it. */
  async fetchPlain({src}: Source): Promise<void> {
    const {signal} = this.#asking;
    if (this.json !== undefined) {
      return;
    }
    try {
      const answer = await fetch(src, {credentials: 'omit', signal: timeLimit(20, signal)});
      const json: unknown = await answer.json();
      if (!signal.aborted) {
        this.json = json;
        this.#changed();
      }
    } catch {
      // Then there is nothing to pick from.
    }
  }

  #begin(): AbortController {
    this.#asking.abort();
    this.#asking = new AbortController();
    return this.#asking;
  }

  async #inspect(source: Source, signal: AbortSignal): Promise<void> {
    try {
      const {json, plain, facts, ...inspection} = await inspect(source, signal);
      this.json = plain ? json : this.json;
      this.found = {...inspection, state: 'done', json, readable: json !== undefined};
      if (!isElsewhereOnSite(facts)) {
        this.#changed();
        return;
      }
      this.found = {...this.found, places: 'asking'};
      this.#changed();
      const {found, closed} = await usualPlaces(facts.url, signal);
      const [first] = closed;
      const {places: _, ...here} = this.found;
      // What can be asked for is to open it, not where it is.
      this.found =
        found.length === 0 && first
          ? {...here, findings: [closedWordPress(new URL(first.src), first.status)]}
          : {...here, places: found};
      this.#changed();
    } catch (error) {
      // Otherwise another source was named in between.
      if (!signal.aborted) {
        throw error;
      }
    }
  }

  async #findThemes({src}: Source, signal: AbortSignal): Promise<void> {
    if (signal.aborted || isBroken(this.found) || this.found.items.length === 0) {
      return;
    }
    try {
      const themes = await findThemes(src, this.found.items, signal);
      this.themes = themes;
      this.#changed();
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  }

  async #lookAtOther(source: Source, signal: AbortSignal): Promise<void> {
    try {
      const {facts: _, plain: _plain, json, ...inspection} = await inspect(source, signal);
      const found: Found = {...inspection, state: 'done', json, readable: json !== undefined};
      this.others = new Map([...this.others, [source.src, found]]);
      this.#changed();
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  }
}
