import {readAttribute, readMember} from '../host/members.js';
import {ownScript} from '../host/own-script.js';

/** The `data-prefix` of our tag; empty without one. A module script does not know its tag; there it is found by the attribute. */
export function ownPrefix(): string {
  const script =
    ownScript ?? readMember(document, 'querySelector').call(document, 'script[type="module"][data-prefix]');
  return (script && readAttribute(script, 'data-prefix')) ?? '';
}
