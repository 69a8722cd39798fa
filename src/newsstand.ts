import {define} from './define/define.js';

// A module script has no `currentScript`; there the tag is found by its own attribute.
const script = document.currentScript ?? document.querySelector('script[type="module"][data-prefix]');

define({prefix: script?.getAttribute('data-prefix') ?? ''});
