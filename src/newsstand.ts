// Before Lit: what it does has to be done when Lit is evaluated.
import {whenDefinable} from './define/xhtml.js';
import {define} from './define/define.js';
import {replacePlaceholders} from './define/placeholders.js';

// A module script has no `currentScript`; there the tag is found by its own attribute.
const script = document.currentScript ?? document.querySelector('script[type="module"][data-prefix]');
const prefix = script?.getAttribute('data-prefix') ?? '';

whenDefinable(() => replacePlaceholders(define({prefix})));
