import {html, nothing, type TemplateResult} from 'lit';
import {headingTemplate} from './heading-template.js';
import {attribute, integerBetween, text} from './property-readers.js';
import {SourceElement} from './source-element.js';

/** What the feed and the theme list share: a list under a heading. No tag of its own. */
export abstract class ListElement<Entry> extends SourceElement<Entry> {
  /** The heading. Default none. */
  @attribute(text) heading = '';

  /** Level of the heading, 1 to 6. Default 2. */
  @attribute(integerBetween(1, 6, 2), 'heading-level') headingLevel = 2;

  protected override render(): TemplateResult {
    // A landmark only with a heading of its own: a page full of nameless regions is no help.
    return html`<div
      class="region"
      role=${this.heading ? 'region' : 'group'}
      aria-label=${this.heading || this.sentences.name}
      tabindex="-1"
    >
      <slot name="heading"
        >${this.heading ? headingTemplate(this.headingLevel, 'heading', this.heading) : nothing}</slot
      >
      ${this.renderStatus()} ${this.renderState()}
      <slot name="footer"></slot>
    </div>`;
  }
}
