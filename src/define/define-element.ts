/** Marks our classes, of any copy and version, so that a second copy of the script is told from a stranger's element. */
const OURS = Symbol.for('newsstand-elements');

/** Whether a name is registered already; with one warning if it is by a stranger. A second copy of ours is silent. */
export function isDefined(name: string): boolean {
  const taken = customElements.get(name);
  if (taken !== undefined && !Object.hasOwn(taken, OURS)) {
    console.warn(
      `<${name}> is another script's element on this page, so Newsstand does not define its own. ` +
        'Give ours another name with data-prefix on the script tag, or with define({prefix}).',
    );
  }
  return taken !== undefined;
}

/**
 * Registers an element unless its name is taken; see {@link isDefined}. It never throws.
 *
 * A class can be registered under one name only, so each name gets a class of its own.
 */
export function defineElement(name: string, base: CustomElementConstructor): void {
  if (!isDefined(name)) {
    const element = class extends base {};
    Object.defineProperty(element, OURS, {value: true});
    customElements.define(name, element);
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
