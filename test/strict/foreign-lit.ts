import {html, LitElement, type TemplateResult} from 'lit';

// Another script's element, with a Lit that is not the one in ours.
class TheirElement extends LitElement {
  protected override render(): TemplateResult {
    return html`<p>Theirs</p>`;
  }
}

customElements.define('their-element', TheirElement);
