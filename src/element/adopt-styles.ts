import {adoptStyles as adoptOwnStyles, type CSSResultOrNative} from 'lit';
import {readMember} from '../host/members.js';

const textOf = (style: CSSResultOrNative): string =>
  'cssText' in style ? style.cssText : [...style.cssRules].map(({cssText}) => cssText).join('\n');

/**
 * Gives a shadow root its styles, in the document that it is in. A constructed style sheet serves the document that it was
 * made in, and no other one: a move takes it away from a shadow root, and giving it to one of another document throws
 * (CSSOM, "adoptedStyleSheets"). In the document of a frame an element has sheets of its own. A document without a
 * window shows nothing, and needs none.
 */
export function adoptStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const defaultView = readMember(root.ownerDocument, 'defaultView');
  if (root.ownerDocument === document) {
    adoptOwnStyles(root, [...styles]);
  } else if (defaultView !== null) {
    root.adoptedStyleSheets = styles.map((style) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync(textOf(style));
      return sheet;
    });
  }
}
