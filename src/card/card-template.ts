import {formatDate, type DateStyle} from '../i18n/format-date.js';
import {primaryLanguage, type Language} from '../i18n/language.js';
import {withoutPrototypes} from '../data/model/json.js';
import {MAX_TITLE, shorten} from '../data/model/plain-text.js';
import type {NewsItem} from '../data/model/news-item.js';
import type {Theme} from '../data/model/theme.js';
import {cardHtml, type CardVariant, type Flat} from './card-html.js';
import {nothing} from './nothing.js';

/** How cards are drawn; the same for all cards of a feed. */
export interface CardOptions {
  /** Level of the title's heading, 1 to 6. */
  level: number;
  /** What cards leave out, see `hiddenParts`. */
  hide: ReadonlySet<string>;
  dates: DateStyle;
  language: Language;
  /** `target` of the link. */
  target: string;
}

/** What is special about one card. */
export interface CardKind {
  /** Whether it is drawn large, and its picture is asked for first. */
  lead?: boolean;
  /** Which of a card's own slots the host page has filled. Without it the card has none. */
  slots?: {media: boolean; excerpt: boolean};
}

/** What stands in a card only where an item has it. */
const nestedHtml = cardHtml({level: 1, slotted: true, linked: true});

/** "…" after a text that was cut short: in the place of a comma, and with a space after the end of a sentence. */
export function excerptText({excerpt, truncated}: NewsItem): string {
  const text = truncated ? excerpt.replace(/[\s,;:–—-]+$/, '') : excerpt;
  return truncated && text ? `${text}${/[.!?…]$/.test(text) ? ' …' : '…'}` : text;
}

/** The names of the themes. A category and a tag of the same name are one theme to a reader. */
function distinctNames(themes: readonly Theme[]): readonly string[] {
  return [...new Map(themes.map(({name}) => [name.toLowerCase(), name])).values()];
}

/**
 * The names of the themes in one text. A comma is heard as a pause and copied as it is seen; where a name has one itself,
 * it is a semicolon. No longer than a title: what no reader reads, a browser would have to lay out.
 */
export function themesText(themes: readonly Theme[]): string {
  const names = distinctNames(themes);
  const {text, cut} = shorten(names.join(names.some((name) => /[,،、]/.test(name)) ? '; ' : ', '), MAX_TITLE);
  return cut ? `${text}…` : text;
}

/** From so many authors on the first three are named, and the others counted. */
const MANY_AUTHORS = 5;
const NAMED_AUTHORS = 3;

/** The authors that are seen, and those that only assistive technology gets. */
function authorsTexts(authors: readonly string[]): readonly [seen: string, rest: string] {
  if (authors.length < MANY_AUTHORS) {
    return [authors.join(', '), ''];
  }
  const rest = authors.slice(NAMED_AUTHORS);
  return [`${authors.slice(0, NAMED_AUTHORS).join(', ')} + ${rest.length}`, `: ${rest.join(', ')}`];
}

/** From so many letters on an excerpt has as many lines as a card keeps room for, or more: in any card, and in a narrow one. */
const LONG_EXCERPT = 165;
const MIDDLE_EXCERPT = 111;

/** Text of ours in a card of another language is marked, so that it is read in the right voice. None of ours is right-to-left. */
interface Marks {
  lang: string | typeof nothing;
  dir: 'ltr' | typeof nothing;
}

/** Authors and source, in one line; usually the authors alone, in one text. */
function bylineTemplate(
  {authors, source}: NewsItem,
  {hide, language}: CardOptions,
  {lang, dir}: Marks,
): Flat | typeof nothing {
  const [names, rest] = hide.has('author') ? ['', ''] : authorsTexts(authors);
  const sourceName = hide.has('source') ? '' : (source?.name ?? '');
  const {by} = language.messages;
  if (names === '' && sourceName === '') {
    return nothing;
  }
  if (rest === '' && sourceName === '' && lang === nothing) {
    return nestedHtml`<div class="byline" part="meta"><span part="authors" .textContent=${`${by} ${names}`}></span></div>`;
  }
  return nestedHtml`<div class="byline" part="meta"
    ><span part="authors" ?hidden=${names === ''}
      ><span lang=${lang} dir=${dir} .textContent=${names && by}></span> <bdi .textContent=${names}></bdi></span
    ><span class="hidden" ?hidden=${rest === ''} .textContent=${rest}></span
    ><span part="source" ?hidden=${sourceName === ''}><bdi .textContent=${sourceName}></bdi></span
  ></div>`;
}

function mediaTemplate({image}: NewsItem, lead: boolean, slotted: boolean): Flat {
  if (image === undefined || slotted) {
    return nestedHtml`<div part="media" class="media"><slot name="media"></slot></div>`;
  }
  const {url, alt, width, height, srcset} = image;
  const widest = lead ? '48em' : '24em';
  // `sizes` before `srcset` before `src`: an image starts loading with the first address that it gets. Not `sizes="auto"`:
  // Chromium (156) keeps a lazy picture that has it, and all the tree that it was in, for ever after it was taken out.
  return nestedHtml`<div part="media" class="media"><img
    part="image"
    loading=${lead ? 'eager' : 'lazy'}
    fetchpriority=${lead ? 'high' : nothing}
    decoding="async"
    alt=${alt}
    width=${width ?? nothing}
    height=${height ?? nothing}
    sizes=${srcset ? `(min-width: 40em) ${widest}, 100vw` : nothing}
    srcset=${srcset ?? nothing}
    src=${url}
  /></div>`;
}

/** Targets that open in this window, so that nothing is opened that could reach back. Without one that of the page's `<base>` counts. */
const SAME_WINDOW = /^_(?:self|parent|top)$/i;

/** The `rel` of a link by its target: without access to the page that it was opened from. */
export const relFor = (target: string): 'noopener' | undefined => (SAME_WINDOW.test(target) ? undefined : 'noopener');

/** The title, as a link where it leads somewhere; and a word for ears, an arrow for eyes, where it opens a new tab. */
function linkTemplate(
  {title, url}: NewsItem,
  {target, language}: CardOptions,
  variant: CardVariant,
  {lang, dir}: Marks,
): Flat {
  const [href, where, rel] = [url ?? nothing, (url && target) || nothing, (url && relFor(target)) ?? nothing];
  return url !== undefined && target === '_blank'
    ? cardHtml(variant)`<a-link href=${href} target=${where} rel=${rel}
        ><span .textContent=${title}></span
        ><span class="tab" lang=${lang} dir=${dir} .textContent=${` ${language.messages.newTab}`}></span
      ></a-link>`
    : cardHtml(variant)`<a-link href=${href} target=${where} rel=${rel} .textContent=${title}></a-link>`;
}

/**
 * One news item as an article. The feed and the card draw it alike, each into its own shadow root.
 *
 * It is one flat template: a text that an item lacks is hidden, not left out. The heading comes before the picture, so that who
 * jumps from heading to heading finds the picture in the card that it belongs to. `dir="auto"` reads the title first, so that
 * the whole card has the direction of its text.
 */
export function cardTemplate(item: NewsItem, options: CardOptions, {lead = false, slots}: CardKind = {}): Flat {
  // The page may have added to Object.prototype since the item was made.
  const {url, image, published, language: around} = withoutPrototypes(item);
  const {level, hide, dates, language} = options;
  const {messages, foreign} = language;
  const marked = foreign || (around !== undefined && primaryLanguage(around) !== messages.tag);
  const marks: Marks = marked ? {lang: messages.tag, dir: 'ltr'} : {lang: nothing, dir: nothing};
  const excerpt = hide.has('excerpt') ? '' : excerptText(item);
  const themes = hide.has('themes') ? '' : themesText(item.themes);
  const date = published && !hide.has('date') ? formatDate(published, language, dates) : '';
  const showsExcerpt = excerpt !== '' || (slots?.excerpt === true && !hide.has('excerpt'));
  const slotted = slots?.media === true;
  const showsMedia = (image !== undefined || slotted) && !hide.has('image');
  const kind = `card${excerpt.length >= LONG_EXCERPT ? ' long' : excerpt.length >= MIDDLE_EXCERPT ? ' mid' : ''}${showsMedia ? '' : ' plain'}`;
  const variant: CardVariant = {
    level,
    slotted: slots !== undefined,
    slottedExcerpt: slots?.excerpt === true,
    linked: url !== undefined,
  };
  return cardHtml(variant)`<article
    part="card"
    class=${kind}
    lang=${around ?? nothing}
    dir="auto"
    ><div class="body"
      ><h0 part="title" class="title">${linkTemplate(item, options, variant, marks)}</h0
      ><div class="kicker" part="meta" ?hidden=${themes === '' && date === ''}
        ><time part="date" ?hidden=${date === ''} datetime=${published ?? nothing} lang=${marks.lang} dir=${marks.dir} .textContent=${date}></time
        ><span class="hidden" lang=${marks.lang} dir=${marks.dir} .textContent=${themes && `${date && ', '}${messages.themes}: `}></span
        ><span part="themes" class="themes" ?hidden=${themes === ''} .textContent=${themes}></span
      ></div
      ><div part="excerpt" class="excerpt" ?hidden=${!showsExcerpt}
        ><span class="text" ?hidden=${excerpt === ''} .textContent=${excerpt}></span
        ><slot></slot
      ></div
      >${bylineTemplate(item, options, marks)}<slot name="footer"></slot
    ></div
    >${showsMedia ? mediaTemplate(item, lead, slotted) : nothing}</article>`;
}
