import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languageFor, loadLanguage, type Language} from '../i18n/language.js';
import {guarded} from '../host/bent-page.js';
import {isShadowRoot} from '../host/members.js';
import {languageTag, nearestLanguage} from './nearest-language.js';

/** Called when a `lang` in one of the trees may have changed. */
type Listener = () => void;

interface Watch {
  observer: MutationObserver;
  listeners: Set<Listener>;
}

// One observer for each document and shadow root that has elements of ours below it, whatever their number.
const watches = new Map<Node, Watch>();

/** The trees that an element is in: its own, that of the shadow host, and so on up to the document. */
function treesOf(element: Element): Node[] {
  const trees: Node[] = [];
  let root = element.getRootNode();
  while (trees.push(root) && isShadowRoot(root)) {
    root = root.host.getRootNode();
  }
  return trees;
}

function watchTree(tree: Node): Watch {
  const listeners = new Set<Listener>();
  const observer = new MutationObserver(
    guarded(() => {
      for (const listener of listeners) {
        listener();
      }
    }),
  );
  observer.observe(tree, {attributes: true, attributeFilter: ['lang'], subtree: true});
  const watch = {observer, listeners};
  watches.set(tree, watch);
  return watch;
}

/**
 * Calls back whenever a `lang` changes in the trees that an element is in, which is where its language comes from.
 *
 * @returns ends it; the last one to end it in a tree ends the observation of that tree
 */
export function watchLanguage(element: Element, listener: Listener): () => void {
  const trees = treesOf(element);
  for (const tree of trees) {
    (watches.get(tree) ?? watchTree(tree)).listeners.add(listener);
  }
  return () => {
    for (const tree of trees) {
      const watch = watches.get(tree);
      watch?.listeners.delete(listener);
      if (watch?.listeners.size === 0) {
        watch.observer.disconnect();
        watches.delete(tree);
      }
    }
  };
}

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
