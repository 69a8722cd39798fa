import {adoptStyles, LitElement, type CSSResultOrNative} from 'lit';

const textOf = (style: CSSResultOrNative): string =>
  'cssText' in style ? style.cssText : [...style.cssRules].map(({cssText}) => cssText).join('\n');

/**
 * A constructed style sheet serves the document that it was made in, and no other one: a move takes it away from a shadow
 * root, and giving it to one of another document throws (CSSOM, "adoptedStyleSheets"). Elsewhere an element has sheets of
 * its own. A document without a window shows nothing, and needs none.
 */
function dress(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const {defaultView} = root.ownerDocument;
  if (root.ownerDocument === document) {
    adoptStyles(root, [...styles]);
  } else if (defaultView !== null) {
    root.adoptedStyleSheets = styles.map((style) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync(textOf(style));
      return sheet;
    });
  }
}

/** What Lit leaves to its elements: they keep their looks in another document than the script's, such as that of a frame. */
export abstract class RoamingElement extends LitElement {
  adoptedCallback(): void {
    if (this.shadowRoot !== null) {
      dress(this.shadowRoot, (this.constructor as typeof LitElement).elementStyles);
    }
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) {
      return super.createRenderRoot();
    }
    const {shadowRootOptions, elementStyles} = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    dress(root, elementStyles);
    return root;
  }
}
