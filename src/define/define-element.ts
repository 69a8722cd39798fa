/** Marks our classes, of any copy and version, so that a second copy of the script is told from a stranger's element. */
const OURS = Symbol.for('newsstand-elements');

/**
 * Registers an element unless its name is taken. It never throws: a second copy of ours is silent, a stranger's element
 * of the same name is left alone with one warning.
 *
 * A class can be registered under one name only, so each name gets a class of its own.
 */
export function defineElement(name: string, base: CustomElementConstructor): void {
  const taken = customElements.get(name);
  if (taken === undefined) {
    const element = class extends base {};
    Object.defineProperty(element, OURS, {value: true});
    customElements.define(name, element);
  } else if (!Object.hasOwn(taken, OURS)) {
    console.warn(
      `<${name}> is another script's element on this page, so Newsstand does not define its own. ` +
        'Give ours another name with data-prefix on the script tag, or with define({prefix}).',
    );
  }
}
