import {readMember} from './members.js';

/** Whether the parser is past a node: then something follows it, or one of its ancestors. */
export function isParsed(target: Node): boolean {
  for (let node: Node | null = target; node !== null; node = readMember(node, 'parentNode')) {
    if (readMember(node, 'nextSibling') !== null) {
      return true;
    }
  }
  return readMember(document, 'readyState') !== 'loading';
}
