import {warnOfPage} from '../host/bent-page.js';

/** Marks our classes, of any copy and version, so that a second copy of the script can be distinguished from a stranger's element. */
const OURS = Symbol.for('newsstand-elements');

/** Whether a name is registered already; with one warning if it is by a stranger. A second copy of ours is silent. */
export function isDefined(name: string): boolean {
  const existing = customElements.get(name);
  if (existing !== undefined && !Object.hasOwn(existing, OURS)) {
    console.warn(
      `<${name}> is another script's element on this page, so Newsstand does not define its own. ` +
        'Give ours another name with data-prefix on the script tag, or with define({prefix}).',
    );
  }
  return existing !== undefined;
}

/** Where the browser, and Lit after it, call an element: nobody is there to catch what is thrown. */
const HOOKS = [
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'scheduleUpdate',
  'performUpdate',
];

type Hook = (this: HTMLElement, ...values: unknown[]) => unknown;

/** Elements that show what the page has put between their tags, since something went wrong that should not. */
const abandoned = new WeakSet<HTMLElement>();

/** Shows what the page has put between the tags, for good. */
function abandon(element: HTMLElement, error: unknown): void {
  warnOfPage(error);
  abandoned.add(element);
  try {
    Object.defineProperty(element, 'status', {value: 'error', configurable: true});
    const root = element.shadowRoot;
    if (root !== null) {
      // The other method is the one that pages change.
      const slot = element.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'slot');
      root.textContent = '';
      root.appendChild(slot);
    }
  } catch {
    // Then it stays as it is.
  }
}

/** The same hook, which never throws, nor rejects: the page's scripts may have changed anything that it relies on. */
function guardedHook(hook: Hook, isUpdate: boolean): Hook {
  return function (...values) {
    if (isUpdate && abandoned.has(this)) {
      return undefined;
    }
    try {
      const result = Reflect.apply(hook, this, values);
      return result instanceof Promise ? result.catch((error: unknown) => abandon(this, error)) : result;
    } catch (error) {
      abandon(this, error);
      return undefined;
    }
  };
}

/**
 * Makes an element of a class, under a name that no page has: where its constructor throws, the browser would report that to the
 * page for each of its tags, and nobody can catch it.
 *
 * @throws whatever the constructor throws
 */
function tryOut(name: string, base: CustomElementConstructor): void {
  const trial = class extends base {};
  customElements.define(`${name}-trial`, trial);
  Reflect.construct(trial, []);
}

/**
 * Registers an element unless its name is taken; see {@link isDefined}. It never throws.
 *
 * A class can be registered under one name only, so each name gets a class of its own.
 */
export function defineElement(name: string, base: CustomElementConstructor): void {
  if (isDefined(name)) {
    return;
  }
  try {
    tryOut(name, base);
    const element = class extends base {};
    Object.defineProperty(element, OURS, {value: true});
    const prototype = base.prototype as HTMLElement & Record<string, Hook | undefined>;
    for (const hookName of HOOKS) {
      const hook = prototype[hookName];
      if (hook !== undefined) {
        Object.defineProperty(element.prototype, hookName, {
          value: guardedHook(hook, hookName.endsWith('Update')),
          configurable: true,
          writable: true,
        });
      }
    }
    customElements.define(name, element);
  } catch (error) {
    warnOfPage(error);
  }
}

/** What names begin with: `rl-` for the prefix `rl`; empty without one, or for one that cannot begin a tag's name, with a warning. */
export function nameStart(prefix: string): string {
  const valid = /^[a-z][a-z\d]*$/.test(prefix);
  if (prefix !== '' && !valid) {
    console.warn(`"${prefix}" cannot be the prefix of Newsstand's elements: use a-z and 0-9, a letter first.`);
  }
  return valid ? `${prefix}-` : '';
}
