// Before Lit: what they do has to be done when Lit is evaluated.
import './host/lit-globals.js';
import {whenDefinable} from './define/xhtml.js';
import {define} from './define/define.js';
import {replacePlaceholders} from './define/placeholders.js';
import {ownPrefix} from './start/own-prefix.js';

const prefix = ownPrefix();

whenDefinable(() => replacePlaceholders(define({prefix})));
