// Imported by the script of a page before everything else: what the first cards of WordPress and of a JSON Feed need, which is neither
// Lit nor the element. The element takes the cards over (see `restored` in news-feed.ts).
import {cardHtml, renderCard, type RenderedCard} from '../card/card-html.js';
import {fitPictures} from '../card/card-pictures.js';
import type {CardOptions} from '../card/card-template.js';
import {cardStyles, excerptRoomStyles} from '../card/card.styles.js';
import {roomClasses} from '../card/hidden-parts.js';
import {nothing} from '../card/nothing.js';
import {isJsonFeed} from '../data/formats/json-feed.js';
import {jsonFeedReader} from '../data/formats/json-feed-reader.js';
import type {NewsOrder, SourceReader} from '../data/formats/source.js';
import {isWordPress} from '../data/formats/wordpress.js';
import {wordpressReader} from '../data/formats/wordpress-reader.js';
import {earlyRequests, type EarlyRequest} from '../data/http/early-requests.js';
import {readText} from '../data/http/read-text.js';
import {parseJsonSafely} from '../data/model/json.js';
import type {NewsItem} from '../data/model/news-item.js';
import {loadMissing} from '../data/model/part.js';
import {safeUrl} from '../data/model/safe-url.js';
import {isOfPage, published} from '../data/pages/credits.js';
import {inOrder} from '../data/pages/in-order.js';
import {baseStyles} from '../element/base.styles.js';
import {buttonStyles} from '../element/button.styles.js';
import {nearestLanguage} from '../element/nearest-language.js';
import {formatName, integerBetween, oneOf, text} from '../element/property-readers.js';
import {holdsRestOfPage} from '../element/swallowed-page.js';
import {hasOwnProperties} from '../host/has-own-properties.js';
import {createElement} from '../host/members.js';
import {DATE_FORMATS, prepareDates} from '../i18n/format-date.js';
import {adoptLocale, languageFor, loadLanguage, type EarlyLocale} from '../i18n/language.js';
import {FEED_LAYOUTS, hiddenInFeed, itemTemplate, listClass, withPictures, type FeedLook} from './feed-look.js';
import {firstCards, type FirstCards} from './first-cards.js';
import {listStyles} from './list.styles.js';
import {morePlaceStyles} from './more-place.styles.js';

// As many as are laid out at once (gradual-layout.ts), and as long an answer, in bytes, as usual ones are.
const MAX_CARDS = 36;
const MAX_LENGTH = 1_000_000;

// In milliseconds: what an answer that is here already takes, on a phone too.
const MOMENT = 50;

// What few feeds have is drawn by the element alone.
const RARE = ['data-newsstand', 'lead', 'map'];

const STYLES = [baseStyles, buttonStyles, cardStyles, excerptRoomStyles, listStyles, morePlaceStyles];

const styleSheets = () => STYLES.flatMap(({styleSheet}) => styleSheet ?? []);

/** An answer with all that cards show, and with characters that have to be decoded. */
const REHEARSAL = [
  {
    id: 1,
    link: '/',
    date_gmt: '2026-01-01T00:00:00',
    title: {rendered: '&amp;'},
    excerpt: {rendered: '<p>&#8217;</p>'},
    _embedded: {
      author: [{name: '.'}],
      'wp:featuredmedia': [{source_url: '/', media_details: {sizes: {full: {source_url: '/', width: 2, height: 1}}}}],
      'wp:term': [[{id: 1, slug: '.', name: '.', taxonomy: 'category', link: '/'}]],
    },
  },
];

const readOrder = oneOf<NewsOrder>(['source', 'newest', 'oldest']);

/** What a feed's tag asks for, or undefined where its element has to draw it. */
function optionsOf(feed: HTMLElement) {
  const read = (name: string) => feed.getAttribute(name);
  const layout = oneOf(FEED_LAYOUTS)(read('layout'));
  const limit = integerBetween(1, 100, 6)(read('limit'));
  const isPaged = /^(?:button|scroll)$/.test(read('paging') ?? '');
  if (
    RARE.some((name) => feed.hasAttribute(name)) ||
    layout === 'compact' ||
    limit > MAX_CARDS ||
    hasOwnProperties(feed) ||
    // The reader comes back to further pages (opened-pages.ts).
    (isPaged && history.state !== null) ||
    feed.shadowRoot !== null ||
    // One that is in a frame by now has other styles and other elements.
    !document.contains(feed) ||
    feed.matches(':defined') ||
    feed.querySelector(':scope > template') !== null ||
    holdsRestOfPage(feed)
  ) {
    return undefined;
  }
  const src = safeUrl(read('src'), feed.baseURI);
  return src === undefined
    ? undefined
    : {src, layout, limit, isPaged, format: formatName(read('format')), order: readOrder(read('order'))};
}

type Options = NonNullable<ReturnType<typeof optionsOf>>;

const readerOf = (format: string, json: unknown): SourceReader | undefined => {
  const isAuto = format === 'auto';
  if (format === 'wordpress' || (isAuto && isWordPress(json))) {
    return wordpressReader;
  }
  return format === 'json-feed' || (isAuto && isJsonFeed(json)) ? jsonFeedReader : undefined;
};

/** The news of an answer, or undefined where a feed may have to ask for more before it shows any. */
async function newsIn(
  response: Response,
  address: string,
  {src, limit, format, order}: Options,
  feed: HTMLElement,
  signal: AbortSignal,
): Promise<{entries: readonly NewsItem[]; hasMore: boolean} | undefined> {
  if (!response.ok || response.redirected) {
    return undefined;
  }
  const body = await readText(response, MAX_LENGTH, signal);
  const json = body === undefined ? undefined : await parseJsonSafely(body);
  const reader = readerOf(format, json);
  const context = {url: src, language: nearestLanguage(feed)};
  let news = reader?.parseItems(json, context).entries ?? [];
  const missing = loadMissing();
  if (missing !== undefined) {
    await missing;
    news = reader?.parseItems(json, context).entries ?? [];
  }
  const answer = {address: new URL(address), json, headers: response.headers};
  const hasNext = reader?.pagination?.(answer, context).next !== undefined;
  if (news.length === 0 || (news.length < limit && hasNext)) {
    return undefined;
  }
  const credits = {credit: undefined, hasOwnCredits: isOfPage(src, feed.baseURI)};
  const entries = inOrder(news, order)
    .slice(0, limit)
    .map((item) => published(item, credits));
  return {entries, hasMore: hasNext || news.length > limit};
}

/** How cards are drawn, as the element does it. */
function cardOptions(feed: HTMLElement, hide: ReadonlySet<string>): CardOptions {
  const level = integerBetween(1, 6, 2)(feed.getAttribute('heading-level'));
  return {
    level: Math.min(level + 1, 6),
    hide,
    dates: {
      format: oneOf(DATE_FORMATS)(feed.getAttribute('date-format')),
      timeZone: text(feed.getAttribute('time-zone')),
      now: Date.now(),
    },
    target: text(feed.getAttribute('target')),
    language: languageFor(nearestLanguage(feed)),
  };
}

/** Whether an element can take over a shadow root of another's; a page may have put an `attachShadow` in its place that closes them all. */
function hasOpenRoots(): boolean {
  const probe = createElement(document, 'p');
  probe.attachShadow({mode: 'open'});
  return probe.shadowRoot !== null;
}

type News = Pick<FirstCards, 'entries' | 'hasMore'>;

/** Draws the cards as the element will, but for what nobody sees. */
function draw(feed: HTMLElement, options: Options, news: News): {region: Element; cards: Map<string, RenderedCard>} {
  const {layout, limit, isPaged} = options;
  const items = withPictures(news.entries, safeUrl(feed.getAttribute('image-fallback'), feed.baseURI));
  const hide = hiddenInFeed(text(feed.getAttribute('hide')), layout, items);
  const look: FeedLook = {layout, room: roomClasses(hide, true), count: items.length, isWhole: limit > 1, lead: 0};
  const card = cardOptions(feed, hide);
  const cards = new Map<string, RenderedCard>();
  items.forEach((item, index) => cards.set(item.id, renderCard(itemTemplate(item, index, look, card, undefined))));
  const heading = text(feed.getAttribute('heading'));
  const regionHtml = cardHtml({level: card.level - (card.level < 6 ? 1 : 0), slotted: true, linked: false});
  const region = renderCard(regionHtml`<div
    class="region"
    lang=${nearestLanguage(feed) || nothing}
    role=${heading ? 'region' : 'group'}
    aria-label=${heading || card.language.messages.news}
    tabindex="-1"
    ><div><slot name="heading">${
      heading ? regionHtml`<h0 part="heading" class="heading" dir="auto" .textContent=${heading}></h0>` : nothing
    }</slot></div
    ><ul part="list" class=${listClass(look)} role="list"></ul
    >${
      isPaged && news.hasMore
        ? regionHtml`<div class="more unseen" aria-hidden="true"><button part="more" type="button" disabled .textContent=${card.language.messages.more}></button></div>`
        : nothing
    }<slot name="footer"></slot
  ></div>`).element;
  const [list] = region.getElementsByTagName('ul');
  list?.append(...[...cards.values()].map(({element}) => element));
  for (const type of ['load', 'error']) {
    list?.addEventListener(type, fitPictures, fitPictures);
  }
  return {region, cards};
}

/** Shows them in a shadow root that the element takes over. */
function present(feed: HTMLElement, options: Options, news: News): void {
  const {region, cards} = draw(feed, options, news);
  const root = feed.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = styleSheets();
  root.append(region);
  firstCards.set(feed, {...options, ...news, updatedAt: Date.now(), cards});
}

/**
 * Reads and draws a post that nobody sees, while the news is on its way. Of the time for a few cards most goes to what is done for the
 * first time: code that has never run, style sheets, what cards are copied from. The elements use the same.
 */
function rehearse(feed: HTMLElement, options: Options): void {
  styleSheets();
  const {entries} = wordpressReader.parseItems(REHEARSAL, {url: document.baseURI, language: nearestLanguage(feed)});
  draw(feed, options, {entries, hasMore: true});
}

/** Never throws: whatever is in the way, the element does it all. */
async function show(feed: HTMLElement, address: string, {response, controller}: EarlyRequest): Promise<void> {
  try {
    const options = optionsOf(feed);
    if (options === undefined) {
      return;
    }
    // The element reads the other one.
    const copy = response.then((answer) => answer.clone());
    const isHere = Promise.race([copy, new Promise((resolve) => setTimeout(resolve, 0, false))]);
    await Promise.all([isHere, loadLanguage(nearestLanguage(feed))]);
    const {language, dates} = cardOptions(feed, new Set());
    prepareDates(language, dates);
    if ((await isHere) === false) {
      rehearse(feed, options);
    }
    const news = await newsIn(await copy, address, options, feed, controller.signal);
    const now = optionsOf(feed);
    if (news !== undefined && hasOpenRoots() && now?.src === options.src && now.limit === options.limit) {
      present(feed, now, news);
    }
  } catch {
    // The element will say what is wrong.
  }
}

const begun = new WeakSet<Element>();

/**
 * Draws the cards of feeds whose news has been asked for, as soon as it is here, unless their elements are defined by then. Where it
 * cannot, the page's own content stays until they are.
 *
 * @param locale the language of the page, if it has been asked for
 * @returns settles once they are drawn, or after a moment: so long the elements had better wait, whose file would be run in between
 */
export function showFirstCards(locale?: EarlyLocale): Promise<unknown> {
  if (locale) {
    adoptLocale(locale);
  }
  const shown: Promise<void>[] = [];
  earlyRequests().forEach((request, address) => {
    const {feed} = request;
    if (feed && !begun.has(feed)) {
      begun.add(feed);
      shown.push(show(feed, address, request));
    }
  });
  return Promise.race([Promise.all(shown), new Promise((resolve) => setTimeout(resolve, MOMENT))]);
}
