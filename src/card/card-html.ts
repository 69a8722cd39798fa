import {html, isServer, type TemplateResult} from 'lit';

/** The strings of a template literal; Lit knows a template by them, so they have to be the same ones every time. */
type Strings = TemplateStringsArray;

/** What of a card's template is no binding. */
export interface CardVariant {
  /** Level of the heading, 1 to 6. */
  level: number;
  /** Whether the page can fill slots of the card. */
  slotted: boolean;
  /** Whether it has filled that of the excerpt: the default one, which takes what nobody else does. */
  slottedExcerpt?: boolean;
  /** Whether the title is a link. */
  linked: boolean;
}

const known = new WeakMap<Strings, Map<string, Strings>>();

/** Whether a binding is the text of an element, which is written last in its start tag. */
const endsWithText = (part = ''): boolean => /\s\.textContent=$/.test(part);

/** On a server, where nobody sets properties, texts become the content of their elements. */
function withContent(parts: readonly string[]): readonly string[] {
  return parts.map((part, index) => {
    const rest = endsWithText(parts[index - 1]) ? part.replace(/^\s*>/, '') : part;
    return endsWithText(rest) ? rest.replace(/\s+\.textContent=$/, '>') : rest;
  });
}

function prepare(strings: Strings, {level, slotted, slottedExcerpt, linked}: CardVariant): Strings {
  const link = linked ? 'a part="link"' : 'span';
  const parts = strings.map((part) =>
    part
      .replace(/(<\/?)h0\b/g, `$1h${level}`)
      .replace('<a-link', `<${link}`)
      .replace('</a-link', linked ? '</a' : '</span')
      .replace(/<slot><\/slot\s*>/g, slottedExcerpt ? '<slot></slot>' : '')
      .replace(/<slot(?: name="\w+")><\/slot\s*>/g, (slot) => (slotted ? slot : '')),
  );
  const prepared = isServer ? withContent(parts) : parts;
  return Object.assign([...prepared], {raw: prepared});
}

/**
 * `html` for cards: a flat template, of which Lit knows a variant for each level of heading and for cards with slots. A tag's
 * name cannot be bound, and a template in a template costs nodes and memory in every card.
 *
 * - `<h0>` is the heading of the level.
 * - `<a-link>` is the title's link, or a span where it leads nowhere.
 * - A slot is there where the page can fill it, and left out otherwise.
 * - `.textContent=${…}`, as the last attribute of an element without content, sets its text without the marker nodes that a text
 *   in the element would need.
 */
export const cardHtml =
  (wanted: CardVariant) =>
  (strings: Strings, ...values: unknown[]): TemplateResult<1> => {
    const variants = known.get(strings) ?? new Map<string, Strings>();
    known.set(strings, variants);
    const {level, slotted, slottedExcerpt, linked} = wanted;
    const name = [level, slotted, slottedExcerpt, linked].join(' ');
    const variant = variants.get(name) ?? prepare(strings, wanted);
    variants.set(name, variant);
    return html(variant, ...values);
  };
