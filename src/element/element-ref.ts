import {noChange} from 'lit';
import {directive, Directive, type ElementPart} from 'lit/directive.js';

/** An element that a template has drawn. */
export class ElementRef<Referenced extends Element = Element> {
  #element: Referenced | undefined;

  /** The element while it is in a page. */
  get value(): Referenced | undefined {
    return this.#element?.isConnected ? this.#element : undefined;
  }

  set(element: Referenced): void {
    this.#element = element;
  }
}

class RefDirective extends Directive {
  override render(_target: {set(element: Element): void} | ((element: Element) => void)): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [target]: Parameters<RefDirective['render']>): typeof noChange {
    if (typeof target !== 'function') {
      target.set(element);
    } else {
      target(element);
    }
    return noChange;
  }
}

/**
 * Sets a reference to the element that it stands in, or calls back with that, in each rendering. Lit's own also says when the element goes, for
 * which it keeps a tree of what is in each template, and weighs ten times as much.
 */
export const ref = directive(RefDirective);
