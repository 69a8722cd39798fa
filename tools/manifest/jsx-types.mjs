import {elementsOf} from './manifest.mjs';

/** @type {(type: string | undefined) => string} */
const attributeType = (type) => (type === 'number' ? 'number | string' : (type ?? 'string'));

/** @type {(description: string | undefined) => string} */
const comment = (description) =>
  description ? `    /** ${description.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ')} */\n` : '';

/** @type {(element: any) => string} */
function elementType({name, tagName, attributes, events, members}) {
  const named = new Set(attributes.map((/** @type {any} */ entry) => entry.name));
  const lines = attributes.map(
    (/** @type {any} */ entry) =>
      `${comment(entry.description)}    '${entry.name}'?: ${attributeType(entry.type?.text)} | undefined;\n`,
  );
  const settable = members.filter(
    (/** @type {any} */ member) => member.kind === 'field' && !member.readonly && !named.has(member.name),
  );
  for (const member of settable) {
    lines.push(`${comment(member.description)}    '${member.name}'?: ${name}['${member.name}'] | undefined;\n`);
  }
  for (const event of events ?? []) {
    lines.push(
      `${comment(event.description)}    'on${event.name}'?: ((event: ${event.type?.text}) => void) | undefined;\n`,
    );
  }
  return `  '${tagName}': NewsstandElement & {\n${lines.join('')}  };\n`;
}

/**
 * The types of the tags for templates that are checked as JSX is: `dist/jsx.d.ts`, made from the manifest.
 *
 * @param {any} manifest
 */
export function jsxTypes(manifest) {
  const elements = elementsOf(manifest);
  const used = new Set(
    elements.flatMap(({name, events}) => [name, ...(events ?? []).map((/** @type {any} */ {type}) => type?.text)]),
  );
  return `// Made from the sources: see tools/manifest/jsx-types.mjs.
import type {${[...used].toSorted().join(', ')}} from './index.js';

/** What any element may have, in the frameworks that check templates as JSX. */
export interface NewsstandElement {
  id?: string | undefined;
  class?: string | undefined;
  className?: string | undefined;
  dir?: string | undefined;
  hidden?: boolean | undefined;
  slot?: string | undefined;
  style?: unknown;
  key?: string | number | bigint | null | undefined;
  ref?: unknown;
  children?: unknown;
}

/** The tags, for \`interface IntrinsicElements extends NewsstandElements {}\`. */
export interface NewsstandElements {
${elements.map(elementType).join('')}}
`;
}
