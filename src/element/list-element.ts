import {html, nothing, type TemplateResult} from 'lit';
import {headingTemplate} from './heading-template.js';
import {CACHES, recall, remember, type Cache} from '../data/pages/last-good.js';
import {attribute, integerBetween, oneOf, text} from './property-readers.js';
import {SourceElement} from './source-element.js';

/** What the feed and the theme list share: a list under a heading. No tag of its own. */
export abstract class ListElement<Entry> extends SourceElement<Entry> {
  /** The heading. Default none. */
  @attribute(text) heading = '';

  /** Level of the heading, 1 to 6. Default 2. */
  @attribute(integerBetween(1, 6, 2), 'heading-level') headingLevel = 2;

  /** `none`, or where the last good answer is kept for the next page or visit: `session` or `local`. Default `none`. */
  @attribute(oneOf(CACHES)) cache: Cache = 'none';

  protected override recall(): {content: readonly Entry[]; loadedAt: number} | undefined {
    const found = recall(this.cache, this.#cacheKey(), (values) => this.build(values));
    return found && {content: found.entries, loadedAt: found.loadedAt};
  }

  protected override remember(entries: readonly Entry[]): void {
    remember(this.cache, this.#cacheKey(), entries);
  }

  /** One answer, whichever element of whichever page of the site asks for it. */
  #cacheKey(): string {
    return JSON.stringify(this.key());
  }

  protected override render(): TemplateResult {
    // A landmark only with a heading of its own: a page full of nameless regions is no help.
    // The language of the page is said again, since Firefox (153) does not inherit it into a shadow tree (`:lang()`).
    return html`<div
      class="region"
      lang=${this.languageAround || nothing}
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
