import {unsafeCSS, type CSSResult} from 'lit';

/**
 * A style sheet of CSS, with others and constant texts in it, as Lit's `css`, which puts it together with `Array.prototype.reduce`: Prototype
 * 1.6 has one of its own in that place, which gives back the list.
 */
export function css(strings: TemplateStringsArray, ...values: readonly (CSSResult | string)[]): CSSResult {
  let text = strings[0] ?? '';
  values.forEach((value, index) => {
    text += `${String(value)}${strings[index + 1] ?? ''}`;
  });
  return unsafeCSS(text);
}
