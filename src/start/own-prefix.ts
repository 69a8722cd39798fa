import {findAll, readAttribute} from '../host/members.js';
import {ownScript} from '../host/own-script.js';

/** The `data-prefix` of our tag; empty without one. A module script does not know its tag; there it is found by the attribute. */
export function ownPrefix(): string {
  const script = ownScript ?? findAll(document, 'script[type="module"][data-prefix]')[0];
  return (script && readAttribute(script, 'data-prefix')) ?? '';
}
