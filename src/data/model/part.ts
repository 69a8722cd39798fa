import {NewsError} from './news-error.js';

/** Those that were wanted where nobody can wait, and are not here. */
const missing = new Set<Part<unknown>>();

let hasWarned = false;

/** Milliseconds after which a file that neither comes nor fails is taken for one that fails. */
const PATIENCE = 10_000;

/**
 * A module that most pages do without. The script of a page imports it when it is needed; the bundle, the entries for bundlers and
 * the data entry have it from the start.
 */
export class Part<Module> {
  /** The module, once it is here. */
  module: Module | undefined;
  readonly #import: () => Promise<Module>;
  #loading: Promise<Module> | undefined;
  #hasFailed = false;

  constructor(importModule: () => Promise<Module>) {
    this.#import = importModule;
  }

  /** Whether there is nothing to wait for: it is here, or does not come. */
  get isSettled(): boolean {
    return this.module !== undefined || this.#hasFailed;
  }

  /**
   * Imports the module, once.
   *
   * @throws NewsError of kind `network` where it does not come
   */
  load(): Promise<Module> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<Module> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A server may leave a request open for minutes, and nobody can abort an import.
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('It took too long.')), PATIENCE);
    });
    try {
      return (this.module ??= await Promise.race([this.#import(), late]));
    } catch (cause) {
      this.#hasFailed = true;
      this.#loading = undefined;
      throw new NewsError('network', `A file of Newsstand could not be loaded (${String(cause)}).`, {
        hint: 'Copy the folder "chunks" along with newsstand.js, from the same version, or use newsstand.bundle.js.',
        url: '',
        cause,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** The module, or undefined where it does not come, which the console says once for all of them: the page does without. */
  async tryLoad(): Promise<Module | undefined> {
    try {
      return await this.load();
    } catch (error) {
      if (!hasWarned && error instanceof NewsError) {
        hasWarned = true;
        console.warn(`Newsstand: ${error.message} ${error.hint}`);
      }
      return undefined;
    }
  }

  /** Calls back with the module: at once if it is here, later if it has to come, never if it does not. */
  use(callback: (module: Module) => void): void {
    if (this.module !== undefined) {
      callback(this.module);
    } else {
      void this.#useWhenLoaded(callback);
    }
  }

  async #useWhenLoaded(callback: (module: Module) => void): Promise<void> {
    const module = await this.tryLoad();
    if (module !== undefined) {
      callback(module);
    }
  }

  /** The module if it is here. Otherwise {@link loadMissing} loads it, and the caller is to be called again. */
  want(): Module | undefined {
    if (!this.isSettled) {
      missing.add(this);
    }
    return this.module;
  }
}

/** Loads what was wanted and is not here: settles once it is, or has failed. Undefined where nothing is missing. */
export function loadMissing(): Promise<unknown> | undefined {
  const parts = [...missing];
  missing.clear();
  return parts.length === 0 ? undefined : Promise.all(parts.map((part) => part.tryLoad()));
}

/**
 * Imports a module that is needed once.
 *
 * @throws NewsError of kind `network` where it does not come
 */
export function importPart<Module>(importModule: () => Promise<Module>): Promise<Module> {
  return new Part(importModule).load();
}
