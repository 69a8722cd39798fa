import type {PropertyDeclaration, ReactiveElement} from 'lit';
import type {Read} from './property-readers.js';

/**
 * A reactive property with an attribute, both read by one function, so that neither can hold nonsense.
 *
 * @param read makes a usable value of any
 * @param name the attribute's, where it is not the property's in lower case
 * @param more what else Lit has to know of the property
 */
export function attribute<Value>(read: Read<Value>, name?: string, more?: PropertyDeclaration) {
  return (prototype: ReactiveElement, property: string): void => {
    const element = prototype.constructor as typeof ReactiveElement;
    element.createProperty(property, {converter: read, ...(name && {attribute: name}), ...more});
    const accessor = Object.getOwnPropertyDescriptor(prototype, property);
    Object.defineProperty(prototype, property, {
      ...accessor,
      set(value: unknown) {
        accessor?.set?.call(this, read(value));
      },
    });
  };
}
