// Before Lit: what they do has to be done when Lit is evaluated.
import './host/lit-globals.js';
import {warnOfPage} from './host/bent-page.js';
import {whenDefinable} from './define/xhtml.js';
import {defineOnDemand} from './define/define-on-demand.js';
import {replacePlaceholders, watchTags} from './define/placeholders.js';

/**
 * Defines the elements that the page has, and those that come into it later.
 *
 * @param prefix what the names begin with, without the hyphen
 */
export function run(prefix: string): void {
  whenDefinable(async () => {
    try {
      const {start, defineTag} = await defineOnDemand(prefix);
      watchTags(start, defineTag);
      replacePlaceholders(start, defineTag);
    } catch (error) {
      warnOfPage(error);
    }
  });
}
