import {elementsOf} from './manifest.mjs';

/** @typedef {{name: string, description: string}} Told */

/** @type {(text: string | undefined) => string} */
const oneLine = (text) => (text ?? '').replaceAll(/\s*\n\s*/g, ' ').trim();

/** The words of a union of strings; none for another type. @type {(type: string | undefined) => string[]} */
export const wordsOf = (type) => [...(type ?? '').matchAll(/'([^']*)'/g)].map(([, word = '']) => word);

/** A description that ends with the default, unless it names it. @type {(entry: any) => string} */
function withDefault({description, default: value}) {
  const text = oneLine(description);
  const shown = String(value ?? '').replaceAll("'", '');
  return shown === '' || /\bDefault\b/.test(text) ? text : `${text} Default \`${shown}\`.`;
}

/**
 * What several elements have under one name, each once: told once where all say the same, and by element where not.
 *
 * @param {any[]} elements
 * @param {'cssProperties' | 'cssParts' | 'cssStates'} what
 * @returns {Told[]}
 */
function merged(elements, what) {
  /** @type {Map<string, Map<string, string[]>>} */
  const names = new Map();
  for (const {tagName, [what]: entries} of elements) {
    for (const {name, description} of entries ?? []) {
      const texts = names.get(name) ?? new Map();
      const text = oneLine(description);
      names.set(name, texts.set(text, [...(texts.get(text) ?? []), tagName]));
    }
  }
  return [...names].map(([name, texts]) => ({
    name,
    description:
      texts.size === 1
        ? ([...texts.keys()][0] ?? '')
        : [...texts].map(([text, tags]) => `${tags.map((tag) => `\`<${tag}>\``).join(', ')}: ${text}`).join('\n\n'),
  }));
}

/** @type {(text: string) => {kind: 'markdown', value: string}} */
const markdown = (value) => ({kind: 'markdown', value});

/** @type {(list: Told[], shape: (name: string) => string) => any[]} */
const renamed = (list, shape) =>
  list.map(({name, description}) => ({name: shape(name), description: markdown(description)}));

/**
 * `dist/vscode.html-custom-data.json`: the tags and attributes, for VS Code's `html.customData`.
 *
 * @see https://github.com/microsoft/vscode-custom-data
 * @param {any} manifest
 */
export function vscodeHtmlData(manifest) {
  const elements = elementsOf(manifest);
  return {
    version: 1.1,
    tags: elements.map(({tagName, description, attributes}) => ({
      name: tagName,
      description: markdown(oneLine(description)),
      attributes: attributes.map((/** @type {any} */ entry) => ({
        name: entry.name,
        description: markdown(withDefault(entry)),
        ...(wordsOf(entry.type?.text).length > 0 && {values: wordsOf(entry.type.text).map((name) => ({name}))}),
      })),
    })),
    globalAttributes: [
      {
        name: 'data-newsstand',
        description: markdown(
          'Which element takes the place of this one; its other `data-` attributes become attributes.',
        ),
        values: elements.map(({tagName}) => ({name: tagName})),
      },
    ],
  };
}

/**
 * `dist/vscode.css-custom-data.json`: custom properties, parts and states, for VS Code's `css.customData`.
 *
 * @see https://github.com/microsoft/vscode-custom-data
 * @param {any} manifest
 */
export function vscodeCssData(manifest) {
  const elements = elementsOf(manifest);
  return {
    version: 1.1,
    properties: renamed(merged(elements, 'cssProperties'), (name) => name),
    pseudoElements: renamed(merged(elements, 'cssParts'), (name) => `::part(${name})`),
    pseudoClasses: renamed(merged(elements, 'cssStates'), (name) => `:state(${name})`),
  };
}

/** @type {(entries: any[] | undefined) => Told[]} */
const told = (entries) => (entries ?? []).map(({name, description}) => ({name, description: oneLine(description)}));

/**
 * `dist/web-types.json`, which JetBrains' editors find by the field `web-types` of package.json.
 *
 * @see https://github.com/JetBrains/web-types
 * @param {any} manifest
 * @param {{name: string, version: string}} packageJson
 */
export function webTypes(manifest, {name, version}) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elementsOf(manifest).map((element) => ({
          name: element.tagName,
          description: oneLine(element.description),
          attributes: element.attributes.map((/** @type {any} */ entry) => ({
            name: entry.name,
            description: withDefault(entry),
            required: false,
            value: {type: entry.type.text},
          })),
          slots: told(element.slots),
          js: {
            properties: element.members
              .filter((/** @type {any} */ {kind}) => kind === 'field')
              .map((/** @type {any} */ entry) => ({
                name: entry.name,
                description: withDefault(entry),
                type: entry.type?.text ?? 'unknown',
                'read-only': entry.readonly === true,
              })),
            events: told(element.events),
          },
          css: {
            properties: told(element.cssProperties),
            parts: told(element.cssParts),
            'pseudo-classes': told(element.cssStates).map(({name: state, ...rest}) => ({
              name: `state(${state})`,
              ...rest,
            })),
          },
        })),
      },
    },
  };
}
