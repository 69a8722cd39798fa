/** An absolute http or https address, or undefined for anything else. */
export function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) {
    return undefined;
  }
  const {protocol, href} = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
