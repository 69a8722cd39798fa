import type {Source} from './find-news.js';
import {NOTHING_FOUND, type Found} from './found-template.js';
import {inspect} from './inspect.js';
import {timeLimit} from './time-limit.js';
import {isPage, usualPlaces} from './usual-places.js';

/** Looks at a source, the one named last, and keeps what was found there. */
export class Looking {
  found: Found = NOTHING_FOUND;
  /** The answer to the address as it is named, which a map names places in; undefined where it is not known, or no JSON. */
  json: unknown;
  readonly #changed: () => void;
  #asking = new AbortController();

  /** @param changed called whenever something else is to be shown */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Asks the source, and tells what came.
   *
   * @param source undefined where there is none to ask
   * @param problem why there is none
   */
  async look(source: Source | undefined, problem = ''): Promise<void> {
    const {signal} = this.#begin();
    this.json = undefined;
    this.found = {...NOTHING_FOUND, state: source ? 'asking' : 'done', problem};
    this.#changed();
    if (source) {
      await this.#inspect(source, signal);
    }
  }

  /** Asks again, after another place in the answer was named: what was found stays until then. */
  async lookAgain(source: Source): Promise<void> {
    await this.#inspect(source, this.#begin().signal);
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
      this.found = {...inspection, state: 'done', readable: json !== undefined};
      if (!isPage(facts)) {
        this.#changed();
        return;
      }
      this.found = {...this.found, places: 'asking'};
      this.#changed();
      this.found = {...this.found, places: await usualPlaces(facts.url, signal)};
      this.#changed();
    } catch (error) {
      // Otherwise another source was named in between.
      if (!signal.aborted) {
        throw error;
      }
    }
  }
}
