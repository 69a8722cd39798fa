// Before Lit: what it does has to be done when Lit is evaluated.
import {whenDefinable} from './define/xhtml.js';
import {define} from './define/define.js';
import {replacePlaceholders} from './define/placeholders.js';
import {readMember} from './host/members.js';
import {ownScript} from './host/own-script.js';

// A module script does not know its tag; there it is found by its attribute.
const script = ownScript ?? readMember(document, 'querySelector').call(document, 'script[type="module"][data-prefix]');
const prefix = script?.getAttribute('data-prefix') ?? '';

whenDefinable(() => replacePlaceholders(define({prefix})));
