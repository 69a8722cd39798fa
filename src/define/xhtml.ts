// Lit parses its templates with `innerHTML`, which is an XML parser in a page served as XHTML, and refuses them
// (lit-html 3.3, `Template.createElement`). There they are parsed in an HTML document instead, through the hook that Lit
// has for polyfills; it is looked at once, so this module comes before Lit. It may go once Lit does so itself.
interface LitTemplate {
  createElement(html: string): HTMLTemplateElement;
}

interface LitHook {
  litHtmlPolyfillSupport?: (template: LitTemplate, ...rest: unknown[]) => void;
}

const isXhtml = document.contentType === 'application/xhtml+xml';

if (isXhtml) {
  const hook = globalThis as LitHook;
  const before = hook.litHtmlPolyfillSupport;
  const parser = document.implementation.createHTMLDocument();
  hook.litHtmlPolyfillSupport = (template, ...rest) => {
    before?.(template, ...rest);
    template.createElement = (html) => {
      const element = parser.createElement('template');
      // Lit's own templates, never content. Where the page asks for Trusted Types, this is what Lit's policy has made of them.
      element.innerHTML = html;
      return element;
    };
  };
}

/**
 * Calls back once elements can be defined: at once, but in XHTML after the page is parsed. Chromium's XML parser (156)
 * creates defined elements without a callback for their attributes; elements that are upgraded later get one.
 */
export function whenDefinable(callback: () => void): void {
  if (isXhtml && document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', callback, {once: true});
  } else {
    callback();
  }
}
