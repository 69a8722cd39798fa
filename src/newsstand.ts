import type {EarlyLocale} from './i18n/language.js';
import {isParsed} from './host/is-parsed.js';
import {findAll, isElement, readAttribute, readMember} from './host/members.js';
import {earlyRequests} from './data/http/early-requests.js';
import {askEarly} from './start/early-news.js';
import {importBeside} from './start/import-beside.js';
import {ownPrefix} from './start/own-prefix.js';
import {undefinedTags} from './start/page-tags.js';

/** Filled in by the build: the paths of files beside this script, by what is in them, and the languages in `locales/`. */
declare const CHUNKS: Record<'first' | 'core', string> & Partial<Record<string, string>>;
declare const LOCALE_TAGS: string;

// Empty for those that are imported already.
const chunks = CHUNKS;

const prefix = ownPrefix();

let locale: EarlyLocale | undefined;

/** Draws the cards of feeds whose news is here before the elements are. */
let first: typeof import('./first-cards.js') | undefined;

let isWanted = false;
let attempts = 0;

/** Asks for the texts of the language around an element, so that they come no later than what shows them. */
function loadLanguage(element: Element): void {
  const around = readMember(element, 'closest').call(element, '[lang]');
  const [tag = ''] = ((around && readAttribute(around, 'lang')) ?? '').trim().toLowerCase().split(/[-_]/);
  if (LOCALE_TAGS.split(' ').includes(tag)) {
    locale = {tag, file: importBeside(`./locales/${tag}.js`) as EarlyLocale['file']};
    // Whoever needs it gets the failure if it does not come.
    locale.file.catch(() => {});
  }
}

async function showFirst(query: string): Promise<unknown> {
  first = (await importBeside(chunks.first, query)) as typeof import('./first-cards.js');
  return first.showFirstCards(locale);
}

async function runCore(): Promise<void> {
  // Not past the hashes of an import map, which are for the address without a query.
  const isPinned = findAll(document, 'script[type=importmap]').length > 0;
  const query = attempts > 0 && !isPinned ? `?${attempts}` : '';
  attempts++;
  const cards = showFirst(query);
  // It is waited for below, unless something else fails before.
  cards.catch(() => {});
  // Once the page has been looked at: where cards may come before the core, nothing comes beside their file.
  await undefined;
  if (earlyRequests().size > 0) {
    await cards;
  }
  const [core] = await Promise.all([importBeside(chunks.core, query), cards]);
  (core as typeof import('./core.js')).run(prefix);
}

/** Imports what defines the elements, once. If it does not come, the page's own content stays as it is. */
async function load(): Promise<void> {
  if (isWanted) {
    return;
  }
  isWanted = true;
  try {
    await runCore().catch(runCore);
  } catch (error) {
    console.warn(
      `Newsstand: could not load ${chunks.core} from the folder of newsstand.js, so the page keeps its own content. Copy the folder ` +
        '"chunks" with the script, from the same version, and combine no scripts; or use newsstand.bundle.js. ' +
        'Another host has to send Access-Control-Allow-Origin.',
      // Where the file is there, it says what it stumbled over.
      error,
    );
    isWanted = false;
    addEventListener('online', load, {once: true});
  }
}

/** What a tag or a placeholder is, such as `news-feed`. */
const kindOf = (tag: Element): string =>
  /\b[a-z]+-[a-z]+$/.exec(readAttribute(tag, 'data-newsstand') ?? readMember(tag, 'localName'))?.[0] ?? '';

/** Feeds whose end the parser has not seen yet. */
let open: Element[] = [];

function look(root: Document | Element): void {
  for (const tag of undefinedTags(root, prefix)) {
    if (!isWanted) {
      loadLanguage(tag);
      void load();
    }
    const kind = kindOf(tag);
    const chunk = chunks[kind];
    if (chunk) {
      chunks[kind] = '';
      // At the same time as the core, which will say if it does not come.
      importBeside(chunk).catch(() => {});
    }
    open.push(tag);
  }
}

function ask(): void {
  open = open.filter((tag) => {
    const isComplete = isParsed(tag);
    if (isComplete && readMember(tag, 'isConnected') && kindOf(tag) === 'news-feed') {
      askEarly(tag as HTMLElement, readAttribute(tag, 'data-newsstand') === null ? '' : 'data-');
    }
    return !isComplete;
  });
  first?.showFirstCards(locale);
}

const observer = new MutationObserver((records) => {
  for (const {addedNodes} of records) {
    for (const node of addedNodes) {
      if (isElement(node)) {
        look(node);
      }
    }
  }
  ask();
});

look(document);
ask();
observer.observe(document, {childList: true, subtree: true});
addEventListener('DOMContentLoaded', ask);

// What comes later, from scripts or in shadow trees, is found or made by what has been imported by then.
const rest = (): void => {
  observer.disconnect();
  void load();
};
if (readMember(document, 'readyState') === 'complete') {
  rest();
} else {
  addEventListener('load', rest, {once: true});
}
