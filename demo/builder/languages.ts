/** The languages of the package: those in the script itself, and those that have a file of their own. */
const IN_SCRIPT = ['en', 'en-US', 'fr', 'de', 'lb'];
const IN_FILES = 'bg cs da el es et fi ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');

export const LANGUAGE_TAGS: readonly string[] = [...IN_SCRIPT, ...IN_FILES];

/** The file, beside the script, that a language needs; undefined for one that needs none. */
export function languageFile(tag: string): string | undefined {
  return IN_FILES.includes(tag) ? `locales/${tag}.js` : undefined;
}

/** The name of a language in itself. */
export function languageName(tag: string): string {
  // Chromium has no Luxembourgish.
  return tag === 'lb' ? 'Lëtzebuergesch' : (new Intl.DisplayNames([tag], {type: 'language'}).of(tag) ?? tag);
}
