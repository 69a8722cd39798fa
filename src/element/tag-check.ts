import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {holdsRestOfPage} from './swallowed-page.js';

// Set in a script, and never an attribute.
const PROPERTIES = ['items', 'item', 'themes'] as const;

/** Reports each mistake in a tag that HTML takes without a word, once. Looks once the page is parsed. */
export class TagCheck implements ReactiveController {
  /** Whether the rest of the page is inside, for want of an end tag. */
  isUnclosed = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #hasOwnEntries: () => boolean;
  #hasReportedProperty = false;

  /** @param hasOwnEntries whether the page has set what the element shows */
  constructor(host: ReactiveControllerHost & Element, hasOwnEntries: () => boolean) {
    this.#host = host;
    this.#hasOwnEntries = hasOwnEntries;
    host.addController(this);
  }

  hostConnected(): void {
    if (document.readyState === 'loading') {
      addEventListener('DOMContentLoaded', this.#check, {once: true});
    } else {
      this.#check();
    }
  }

  hostDisconnected(): void {
    removeEventListener('DOMContentLoaded', this.#check);
  }

  readonly #check = (): void => {
    const host = this.#host;
    const tag = host.localName;
    const name = PROPERTIES.find((property) => host.hasAttribute(property));
    if (name !== undefined && !this.#hasReportedProperty && !this.#hasOwnEntries()) {
      this.#hasReportedProperty = true;
      console.warn(`<${tag} ${name}="…">: ${name} is a property and no attribute. Set it on the element in a script.`);
    }
    // A copy of a feed has the copies of its cards in it, and may be the last of what it is in.
    const isCopy = host.querySelector(':scope > [slot^="newsstand-card-"]') !== null;
    if (!this.isUnclosed && !isCopy && holdsRestOfPage(host)) {
      this.isUnclosed = true;
      host.requestUpdate();
      console.warn(
        `<${tag}> holds the rest of the page, because it has no end tag: HTML does not know <${tag} />. ` +
          `Write <${tag}></${tag}>.`,
      );
    }
  };
}
