/**
 * The tag of the one language that is wanted: the only tag, or the first where the last is the language of all of them (`pt-br`, `pt`).
 * Undefined where several are wanted.
 */
export function oneLanguage(tags: readonly string[] = []): string | undefined {
  const language = tags.at(-1) ?? '';
  return tags.every((tag) => tag === language || tag.startsWith(`${language}-`)) ? tags[0] : undefined;
}
