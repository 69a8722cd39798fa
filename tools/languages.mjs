// Says which texts of English a language still lacks: npm run languages. It fails for none of them, since English stands in.
import {readdirSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

// What only some languages have.
const OPTIONAL = new Set(['locale', 'dates', 'longDates']);

/** @typedef {Readonly<Record<string, unknown>>} Texts */

/**
 * The keys of the model that a language has no text for.
 *
 * @param {Texts} texts
 * @param {Texts} model
 */
export const missingTexts = (texts, model) =>
  Object.keys(model).filter((key) => !OPTIONAL.has(key) && !Object.hasOwn(texts, key));

/**
 * A line for each language that lacks something, or one that says that none does.
 *
 * @param {Readonly<Record<string, Texts>>} languages
 * @param {Texts} model
 */
export function reportOf(languages, model) {
  const lines = Object.entries(languages).flatMap(([tag, texts]) => {
    const missing = missingTexts(texts, model);
    return missing.length === 0 ? [] : [`${tag}: ${missing.length} missing, said in English: ${missing.join(', ')}`];
  });
  return lines.length === 0 ? [`${Object.keys(languages).length} languages, nothing missing`] : lines;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = new URL('../src/i18n/locales/', import.meta.url);
  /** @param {string} name */
  const read = async (name) => [name.slice(0, -3), (await import(new URL(name, folder).href)).texts];
  const languages = Object.fromEntries(await Promise.all(readdirSync(folder).map(read)));
  console.log(reportOf(languages, languages.en).join('\n'));
}
