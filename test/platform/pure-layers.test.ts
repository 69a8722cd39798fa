// The layers that need no page are tested in Node. Where they lean upon the engine (dates, Intl, addresses, regular
// expressions with a lookbehind and Unicode classes, sorting), the same tests run in each engine too, so that what holds in
// Node holds there.
import {installParts} from '../../src/data/model/install-parts.js';
import '../data/formats/find-list.test.js';
import '../data/formats/known-keys.test.js';
import '../data/http/retry-delay.test.js';
import '../data/model/build-list.test.js';
import '../data/model/dates.test.js';
import '../data/model/excerpt.test.js';
import '../data/model/html-to-text.test.js';
import '../data/model/json.test.js';
import '../data/model/plain-text.test.js';
import '../data/model/safe-url.test.js';
import '../data/pages/next-address.test.js';
import '../data/pages/source-address.test.js';
import '../data/pages/story-index.test.js';
import '../i18n/format-date.test.js';
import '../i18n/language.test.js';
import '../i18n/messages.test.js';
import '../i18n/next-change.test.js';

// As the program that runs them in Node does.
installParts();
