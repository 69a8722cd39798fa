import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languageFor, loadLanguage, type Language} from '../i18n/language.js';
import {watchLanguage} from './language-watch.js';
import {languageTag, nearestLanguage} from './nearest-language.js';

/**
 * Knows the language of an element, and follows it while the element is connected. Without a page around it, which is
 * so where it is rendered on a server, the element's own `lang` counts.
 */
export class LanguageController implements ReactiveController {
  /** The nearest `lang`, a BCP 47 tag; empty without one. */
  tag = '';
  /** The language of the interface text. */
  language: Language = languageFor('');

  readonly #host: ReactiveControllerHost & Element;
  readonly #onChange: () => void;
  #stop = (): void => {};

  /** @param onChange called after the language has changed, before the element is rendered in it */
  constructor(host: ReactiveControllerHost & Element, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = watchLanguage(this.#host, this.read);
    this.read();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Looks at `lang` again. */
  readonly read = (): void => {
    const connected = this.#host.isConnected;
    const tag = connected ? nearestLanguage(this.#host) : languageTag(this.#host);
    if (tag !== this.tag) {
      this.tag = tag;
      this.language = languageFor(tag);
      this.#onChange();
      this.#host.requestUpdate();
    }
    if (connected && this.language.foreign) {
      void this.#load(tag);
    }
  };

  /** Until the texts are there, English stands in. */
  async #load(tag: string): Promise<void> {
    await loadLanguage(tag);
    const language = languageFor(tag);
    if (tag === this.tag && !language.foreign) {
      this.language = language;
      this.#host.requestUpdate();
    }
  }
}
