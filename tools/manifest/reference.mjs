import {elementsOf} from './manifest.mjs';

/** What a reader looks for first. */
const FIRST = ['src', 'format', 'map', 'heading', 'heading-level', 'limit', 'layout'];

/** @type {(text: string | undefined) => string} */
const cell = (text) => (text ?? '').replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');

/** @type {(code: string | undefined) => string} */
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/** @type {(head: string[], rows: string[][]) => string} */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The default as a webmaster would write it: no quotes, and nothing for nothing. @type {(entry: any) => string} */
const defaultOf = ({default: value, type}) =>
  value === undefined || value === "''" || type?.text === 'boolean' ? '' : String(value).replaceAll("'", '');

/** The description without the default that has a column of its own. @type {(entry: any) => string} */
function meaning(entry) {
  const shown = defaultOf(entry);
  return cell(entry.description).replace(/\s*Default:? `?([\w-]+)`?\.$/, (sentence, value) =>
    value === shown || value === 'none' ? '' : sentence,
  );
}

/** @param {any} entry */
const place = ({name}) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

/** The attributes of an element. @type {(element: {attributes: any[]}) => string} */
export function attributesTable({attributes}) {
  return table(
    ['attribute', 'default', 'meaning'],
    attributes
      .toSorted((a, b) => place(a) - place(b))
      .map((entry) => [code(entry.name), code(defaultOf(entry)), meaning(entry)]),
  );
}

/** @type {(title: string, entries: any[] | undefined, rows: (entries: any[]) => string) => string} */
const section = (title, entries, rows) => (entries && entries.length > 0 ? `\n\n### ${title}\n\n${rows(entries)}` : '');

/** @type {(first: string, empty?: string) => (entries: any[]) => string} */
const named = (first, empty) => (entries) =>
  table(
    [first, 'meaning'],
    entries.map(({name, description}) => [name === '' ? (empty ?? '') : code(name), cell(description)]),
  );

/** All that there is to know of one element, below a heading of level 2. @type {(element: any, manifest: any) => string} */
export function elementReference(element, manifest) {
  const tag = `<${element.tagName}>`;
  const attributes = new Map(element.attributes?.map((/** @type {any} */ entry) => [entry.fieldName, entry.name]));
  const fields = element.members.filter((/** @type {any} */ {kind}) => kind === 'field');
  const own = fields.filter((/** @type {any} */ {name}) => !attributes.has(name));
  const camel = fields.filter((/** @type {any} */ {name}) => attributes.has(name) && attributes.get(name) !== name);
  const methods = element.members.filter((/** @type {any} */ {kind}) => kind === 'method');
  const classes = manifest.modules.flatMap((/** @type {any} */ {declarations}) => declarations);
  const fieldsOf = (/** @type {string} */ type) => {
    const members = classes.find((/** @type {any} */ {name}) => name === type)?.members ?? [];
    return members.map((/** @type {any} */ {name}) => code(name)).join(', ');
  };
  return [
    `## ${code(tag)}\n\n${element.description}`,
    section('Attributes', element.attributes, () => attributesTable(element)),
    camel.length > 0
      ? `\n\nEach is a property too, of the same name or, with a hyphen, ${camel
          .map((/** @type {any} */ {name}) => code(name))
          .join(', ')}.`
      : '',
    section('Properties', own, (entries) =>
      table(
        ['property', 'type', 'meaning'],
        entries.map(({name, type, readonly, description}) => [
          code(name),
          code(type?.text),
          `${readonly ? 'Read only. ' : ''}${cell(description)}`,
        ]),
      ),
    ),
    section('Methods', methods, (entries) =>
      table(
        ['method', 'answer', 'meaning'],
        entries.map(({name, parameters, return: returned, description}) => [
          code(`${name}(${(parameters ?? []).map((/** @type {any} */ parameter) => parameter.name).join(', ')})`),
          code(returned?.type?.text),
          cell(description),
        ]),
      ),
    ),
    section('Events', element.events, (entries) =>
      table(
        ['event', 'fields', 'meaning'],
        entries.map(({name, type, description}) => [code(name), fieldsOf(type?.text), cell(description)]),
      ),
    ),
    section('Slots', element.slots, named('slot', 'between the tags')),
    section('Parts', element.cssParts, named('part')),
    section('States', element.cssStates, named('state')),
    section('Custom properties', element.cssProperties, named('property')),
  ].join('');
}

/**
 * What stands between two markers of a document: `<!-- generated: reference -->` … `<!-- /generated -->`, or
 * `<!-- generated: attributes of news-feed -->`.
 *
 * @param {string} text
 * @param {any} manifest
 * @returns {string} the document with all of its generated parts made anew
 */
export function fillGenerated(text, manifest) {
  return text.replaceAll(
    /(<!-- generated: ([\w -]+) -->\n).*?(<!-- \/generated -->)/gs,
    (_, begin, what, end) => `${begin}\n${generated(what, manifest)}\n\n${end}`,
  );
}

/**
 * What several elements document under one name, in one table: the first one's words, and which elements have it.
 *
 * @param {any[]} all
 * @param {'cssProperties' | 'cssParts'} kind
 * @param {string} head
 */
function shared(all, kind, head) {
  const elements = all.filter((element) => element[kind]);
  const names = new Set(elements.flatMap((element) => element[kind].map((/** @type {any} */ {name}) => name)));
  return table(
    [head, 'meaning', 'of'],
    [...names].map((name) => {
      const having = elements.filter((element) =>
        element[kind].some((/** @type {any} */ entry) => entry.name === name),
      );
      const [first] = having;
      const {description} = first[kind].find((/** @type {any} */ entry) => entry.name === name);
      const of = having.length === elements.length ? 'all' : having.map(({tagName}) => code(tagName)).join(', ');
      return [code(name), cell(description), of];
    }),
  );
}

/** @param {string} what @param {any} manifest */
function generated(what, manifest) {
  const elements = elementsOf(manifest);
  const [, name] = /^attributes of ([\w-]+)$/.exec(what) ?? [];
  const element = elements.find(({tagName}) => tagName === name);
  if (element !== undefined) {
    return attributesTable(element);
  }
  if (what === 'custom properties') {
    return shared(elements, 'cssProperties', 'property');
  }
  if (what === 'parts') {
    return shared(elements, 'cssParts', 'part');
  }
  if (what === 'reference') {
    return elements.map((entry) => elementReference(entry, manifest)).join('\n\n');
  }
  throw new Error(`Nothing is known to generate for "${what}".`);
}
