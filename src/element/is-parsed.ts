/** Whether the parser is past a node: then something follows it, or one of its ancestors. */
export function isParsed(target: Node): boolean {
  for (let node: Node | null = target; node !== null; node = node.parentNode) {
    if (node.nextSibling !== null) {
      return true;
    }
  }
  return document.readyState !== 'loading';
}
