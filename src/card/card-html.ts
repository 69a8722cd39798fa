import {isServer} from 'lit';
import {createElement} from '../host/members.js';
import {nothing} from './nothing.js';

type Strings = readonly string[];

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

/** An attribute, a text or a boolean attribute (`''`, `.` and `?` as in Lit) of one of the elements, by its number in the tree. */
interface Binding {
  element: number;
  kind: string;
  name: string;
}

/** A template that is ready to be copied. */
interface Mold {
  root: Element;
  bindings: readonly Binding[];
  /** What is in it: the attributes of the first card, since the next ones have most of them as well, but no text. */
  values: readonly unknown[];
}

/** A flat template: what is nested in it is part of it. */
interface FlatTemplate {
  readonly number: number;
  readonly strings: Strings;
  mold?: Mold | undefined;
}

/** What {@link renderCard} draws. */
export interface Flat {
  readonly template: FlatTemplate;
  readonly values: readonly unknown[];
}

/** What {@link renderCard} has drawn. */
export interface RenderedCard {
  readonly element: Element;
  readonly template: FlatTemplate;
  readonly values: readonly unknown[];
}

/** What an element has of each kind before anything is bound. */
const INITIAL: Readonly<Record<string, unknown>> = {'': nothing, '.': '', '?': false};

/** A template literal. */
interface Literal {
  readonly number: number;
  readonly strings: Strings;
  /** Whether each value is in the place of a child, and not of an attribute. */
  readonly isChild: readonly boolean[];
}

const literals = new WeakMap<Strings, Literal>();
const templates = new Map<string, FlatTemplate>();
let last = 0;

function literalOf(source: Strings): Literal {
  let literal = literals.get(source);
  if (literal === undefined) {
    // Minifiers put quotes around values.
    const strings = source.map((part) => part.replace(/="$/, '=').replace(/^"/, ''));
    literal = {number: ++last, strings, isChild: strings.map((part) => !part.endsWith('='))};
    literals.set(source, literal);
  }
  return literal;
}

const isFlat = (value: unknown): value is Flat => typeof value === 'object' && value !== null && 'template' in value;

/** The strings of a template and of those in it, as those of one. */
function flatStrings({strings, isChild}: Literal, values: readonly unknown[]): readonly string[] {
  const parts = [strings[0] ?? ''];
  values.forEach((value, index) => {
    const next = strings[index + 1] ?? '';
    if (isChild[index]) {
      const [first = '', ...rest] = isFlat(value) ? value.template.strings : [];
      parts.push(`${parts.pop()}${first}`, ...rest);
      parts.push(`${parts.pop()}${next}`);
    } else {
      parts.push(next);
    }
  });
  return parts;
}

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
  return isServer ? withContent(parts) : parts;
}

/**
 * `html` for cards, whose templates are flat: a template in it becomes part of it, and there is one for each level of heading and
 * for cards with slots. {@link renderCard} copies it and writes the values into the copy, without the markers in the document and the
 * objects for each binding by which Lit finds its way: of a thousand cards they are half of the time and of the memory.
 *
 * - `<h0>` is the heading of the level.
 * - `<a-link>` is the title's link, or a span where it leads nowhere.
 * - A slot is there where the page can fill it, and left out otherwise.
 * - `.textContent=${…}`, as the last attribute of an element without content, sets its text.
 * - A child is another such template or `nothing`.
 */
export const cardHtml =
  (variant: CardVariant) =>
  (strings: TemplateStringsArray, ...values: unknown[]): Flat => {
    const literal = literalOf(strings);
    const {level, slotted, slottedExcerpt, linked} = variant;
    let name = [literal.number, level, slotted, slottedExcerpt, linked].join(' ');
    const flat: unknown[] = [];
    values.forEach((value, index) => {
      if (!literal.isChild[index]) {
        flat.push(value);
      } else if (isFlat(value)) {
        name += ` ${value.template.number}`;
        flat.push(...value.values);
      } else {
        name += ' -';
      }
    });
    let template = templates.get(name);
    if (template === undefined) {
      template = {number: ++last, strings: prepare(flatStrings(literal, values), variant)};
      templates.set(name, template);
    }
    return {template, values: flat};
  };

/** Never shown, so that a browser chooses no picture for an element before it is in the page with all its attributes. */
let workshop: Document | undefined;

/** A tag, or text. */
const TOKEN = /<(\/?)([\w-]+)([^>]*)>|[^<]+/g;

const ATTRIBUTE = /([^\s=/]+)(?:=(?:"([^"]*)"|([^\s"]+)))?/g;

/** Makes the elements one by one, since a page may forbid to make some of a text (Trusted Types), and needs no Lit for it. */
function moldOf({strings}: FlatTemplate, values: readonly unknown[]): Mold {
  const bindings: Binding[] = [];
  const names: (readonly [kind: string, name: string])[] = [];
  const markup = strings
    .map((part) =>
      part.replace(/([.?]?)([\w-]+)=$/, (_, kind: string, name: string) => `\0${names.push([kind, name]) - 1}`),
    )
    .join('');
  workshop ??= (createElement(document, 'template') as HTMLTemplateElement).content.ownerDocument;
  const around: ParentNode[] = [workshop.createDocumentFragment()];
  const [parsed] = around;
  let element = -1;
  for (const [text, end, tag, attributes = ''] of markup.matchAll(TOKEN)) {
    if (end) {
      around.shift();
    } else if (tag === undefined) {
      around[0]?.append(text);
    } else {
      // In XHTML too an element of HTML.
      const made = workshop.createElementNS('http://www.w3.org/1999/xhtml', tag);
      element++;
      for (const [, name = '', quoted, plain = ''] of attributes.matchAll(ATTRIBUTE)) {
        const binding = name.startsWith('\0') ? names[Number(name.slice(1))] : undefined;
        if (binding) {
          bindings.push({element, kind: binding[0], name: binding[1]});
        } else {
          made.setAttribute(name, quoted ?? plain);
        }
      }
      around[0]?.append(made);
      if (tag !== 'img') {
        around.unshift(made);
      }
    }
  }
  const root = parsed?.firstElementChild as Element;
  const attributes = values.map((value, index) => (bindings[index]?.kind === '.' ? '' : value));
  write(
    root,
    bindings,
    attributes,
    bindings.map(({kind}) => INITIAL[kind]),
  );
  return {root, bindings, values: attributes};
}

function write(
  root: Element,
  bindings: readonly Binding[],
  values: readonly unknown[],
  before: readonly unknown[],
): void {
  const below = root.querySelectorAll('*');
  bindings.forEach(({element: index, kind, name}, number) => {
    const value = values[number];
    const element = index === 0 ? root : below[index - 1];
    if (element === undefined || value === before[number]) {
      return;
    }
    if (kind === '.') {
      element.textContent = String(value);
    } else if (kind === '?' ? !value : value === nothing) {
      element.removeAttribute(name);
    } else {
      element.setAttribute(name, kind === '?' ? '' : String(value));
    }
  });
}

/**
 * Draws a card, or writes into the one that was drawn before what is new. Where the template is another one, so is the element,
 * and the caller puts it in the place of the earlier one.
 */
export function renderCard({template, values}: Flat, earlier?: RenderedCard): RenderedCard {
  const {root, bindings, values: common} = (template.mold ??= moldOf(template, values));
  const isSame = earlier?.template === template;
  const element = isSame ? earlier.element : (root.cloneNode(true) as Element);
  write(element, bindings, values, isSame ? earlier.values : common);
  return {element, template, values};
}
