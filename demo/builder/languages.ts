/** The languages of the package. */
export const LANGUAGE_TAGS: readonly string[] = [
  'en',
  'en-US',
  ...'fr de lb bg cs da el es et fi ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' '),
];

/** The name of a language in itself. */
export function languageName(tag: string): string {
  // Chromium has no Luxembourgish.
  return tag === 'lb' ? 'Lëtzebuergesch' : (new Intl.DisplayNames([tag], {type: 'language'}).of(tag) ?? tag);
}
