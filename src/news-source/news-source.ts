import {ReactiveElement} from 'lit';
import type {NewsFormat} from '../data/pages/formats.js';
import {attribute} from '../element/attribute.js';
import {formatName, text} from '../element/property-readers.js';
import {maxAge, ownRetries, ownTimeout} from '../element/setting-readers.js';

// What a script sets becomes an attribute, since those are what the feed reads.
const REFLECTED = {reflect: true, useDefault: true};

/**
 * One source of a `<news-feed>` that shows several, merged, newest first. It shows nothing by itself. The feed reads its
 * attributes, also before it is defined; the properties are for those who set them from a script.
 */
export class NewsSource extends ReactiveElement {
  /** Address of the JSON source, relative to the document. */
  @attribute(text, 'src', REFLECTED) src = '';

  /** The source's format; `auto` recognises it by address and shape. Default `auto`. */
  @attribute(formatName, 'format', REFLECTED) format: NewsFormat = 'auto';

  /** Where to find each field in a custom JSON feed, as on the feed. */
  @attribute(text, 'map', REFLECTED) map = '';

  /** Name of the publisher: the credit on each card, and the name in the line that says what is missing. Default: the host of `src`. */
  @attribute(text, 'label', REFLECTED) label = '';

  /** Address of the publisher. */
  @attribute(text, 'href', REFLECTED) href = '';

  /** Takes only news of these themes from this source, in addition to what the feed chooses. Default: all. */
  @attribute(text, 'theme', REFLECTED) theme = '';

  /** Takes no news of these themes from this source. Default none. */
  @attribute(text, 'exclude-theme', REFLECTED) excludeTheme = '';

  /** Takes only news that contains all these words from this source. Default: all. */
  @attribute(text, 'search', REFLECTED) search = '';

  /** Takes no news older than this many days from this source. Default 0: all. */
  @attribute(maxAge, 'max-age', REFLECTED) maxAge = 0;

  /** Takes only news in these languages from this source; `page` stands for that of the page. Default: all. */
  @attribute(text, 'item-lang', REFLECTED) itemLang = '';

  /** Takes no news that leads to these addresses, separated by spaces; `page` stands for the page itself. Default none. */
  @attribute(text, 'exclude-url', REFLECTED) excludeUrl = '';

  /** Seconds an attempt may take, 0.1 to 120. Default: that of the feed. */
  @attribute(ownTimeout, 'timeout', REFLECTED) timeout: number | undefined;

  /** Automatic retries after the first attempt, 0 to 10. Default: that of the feed. */
  @attribute(ownRetries, 'retries', REFLECTED) retries: number | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-source': NewsSource;
  }
}
