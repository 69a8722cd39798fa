import {html, type TemplateResult} from 'lit';
import type {Flat} from './card-html.js';

/** A flat template for Lit; on a server, which has no DOM. */
export const asLit = ({template: {strings}, values}: Flat): TemplateResult =>
  html(Object.assign([...strings], {raw: strings}), ...values);
