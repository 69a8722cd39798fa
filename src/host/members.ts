/**
 * Reads a member of a document or an element past whatever the page's names put in front of it. In HTML the names of
 * images, forms and frames shadow the members of `document`, and those of fields the members of their form (Web IDL,
 * [LegacyOverrideBuiltIns]): `<img name="baseURI">`, `<form><input name="matches"></form>`. A look-up that starts at the
 * prototype does not see them.
 */
export function readMember<Target extends object, Name extends keyof Target>(target: Target, name: Name): Target[Name] {
  return Reflect.get(Object.getPrototypeOf(target) as Target, name, target) as Target[Name];
}
