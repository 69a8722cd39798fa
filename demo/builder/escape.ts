/**
 * Text as an attribute's value in double quotes. Braces are written as references too: HTML reads them as braces, while
 * Twig, Fluid, Liquid and Go templates, which a snippet may be pasted into, would take them for their own. So is `<`, which
 * keeps `<?php` and `</script>` from being anything but text.
 */
export function attributeValue(text: string): string {
  return text
    .replaceAll(/[\0\r\n\t]+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');
}

/** Text between tags. */
export function elementText(text: string): string {
  return attributeValue(text).replaceAll('&quot;', '"');
}

/** A string of PHP in single quotes, in which only the quote and the backslash mean something. */
export function phpString(text: string): string {
  return `'${text
    .replaceAll('\0', '')
    .replaceAll('\\', '\\\\')
    .replaceAll("'", String.raw`\'`)}'`;
}

/** A string of YAML in single quotes, in which a quote is doubled. It cannot hold a line break. */
export function yamlString(text: string): string {
  return `'${text.replaceAll(/[\0\r\n]+/g, ' ').replaceAll("'", "''")}'`;
}

/**
 * A value of a custom property, or undefined for what could end the declaration or the style sheet, or load something.
 */
export function cssValue(text: string): string | undefined {
  const value = text.trim();
  return value !== '' && /^[\w#%.,()\s/+*-]+$/.test(value) && !/url\(|\/\*/i.test(value) ? value : undefined;
}
