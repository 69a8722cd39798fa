import {attributeValue} from './escape.js';

/** Attributes in the order in which they are written. `true` is written without a value, and empty ones not at all. */
export type Attributes = Readonly<Record<string, string | true>>;

/** An attribute's value in the language of a template, written as it is. */
export interface Code {
  readonly code: string;
}

const MAX_LINE_LENGTH = 100;

/** A start tag: on one line where that is short enough, otherwise with a line for each attribute. */
export function startTag(name: string, attributes: Readonly<Record<string, string | true | Code>>, end = '>'): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => typeof value !== 'string' || value.trim() !== '')
    .map(([key, value]) =>
      value === true ? key : `${key}="${typeof value === 'string' ? attributeValue(value) : value.code}"`,
    );
  const line = `<${[name, ...written].join(' ')}${end}`;
  return line.length <= MAX_LINE_LENGTH || written.length === 0
    ? line
    : `<${name}\n${written.map((attribute) => `  ${attribute}`).join('\n')}\n${end.trimStart()}`;
}

/**
 * An element as HTML.
 *
 * @param children lines of HTML between the tags
 */
export function elementHtml(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const start = startTag(name, attributes);
  return children.length === 0
    ? `${start}</${name}>`
    : `${start}\n${children.join('\n').replaceAll(/^/gm, '  ')}\n</${name}>`;
}

/** The same element as a placeholder that every CMS lets through. */
export function placeholderHtml(name: string, attributes: Attributes, children: readonly string[] = []): string {
  // What any element may have stays as it is.
  const data = Object.entries(attributes).map(([key, value]) => [
    /^(?:id|lang|style)$/.test(key) ? key : `data-${key}`,
    value,
  ]);
  return elementHtml('div', {'data-newsstand': name, ...Object.fromEntries(data)}, children);
}
