import {html, type TemplateResult} from 'lit';
import type {Flat} from './card-html.js';

// Lit reads a template once for each array of strings: a new one for each card would have it read the same again and again.
const known = new WeakMap<readonly string[], TemplateStringsArray>();

/** A flat template for Lit; on a server, which has no DOM. */
export const asLit = ({template: {strings}, values}: Flat): TemplateResult => {
  const own = known.get(strings) ?? Object.assign([...strings], {raw: strings});
  known.set(strings, own);
  return html(own, ...values);
};
