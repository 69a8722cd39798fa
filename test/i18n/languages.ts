import {texts as de} from '../../src/i18n/locales/de.js';
import {texts as en} from '../../src/i18n/locales/en.js';
import {texts as fr} from '../../src/i18n/locales/fr.js';
import {texts as lb} from '../../src/i18n/locales/lb.js';

/** The texts of all languages. */
export const TEXTS = {de, en, fr, lb};
