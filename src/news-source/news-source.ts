import {ReactiveElement} from 'lit';
import type {NewsFormat} from '../data/pages/formats.js';
import {attribute, formatName, text} from '../element/property-readers.js';

// What a script sets becomes an attribute, since those are what the feed reads.
const REFLECTED = {reflect: true, useDefault: true};

/**
 * One source of a `<news-feed>` that shows several, merged, newest first. It shows nothing by itself. The feed reads its
 * attributes, also before it is defined; the properties are for those who set them from a script.
 */
export class NewsSource extends ReactiveElement {
  /** Address of the JSON source, relative to the document. */
  @attribute(text, 'src', REFLECTED) src = '';

  /** The source's format; `auto` tells it by address and shape. Default `auto`. */
  @attribute(formatName, 'format', REFLECTED) format: NewsFormat = 'auto';

  /** Where the fields are in a JSON of one's own, as on the feed. */
  @attribute(text, 'map', REFLECTED) map = '';

  /** Who publishes: the credit on each card, and the name in the line that says what is missing. Default: the host of `src`. */
  @attribute(text, 'label', REFLECTED) label = '';

  /** Address of the publisher. */
  @attribute(text, 'href', REFLECTED) href = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-source': NewsSource;
  }
}
