import {html, nothing, type TemplateResult} from 'lit';
import {formatDate, type DateStyle} from '../i18n/format-date.js';
import type {Language} from '../i18n/language.js';
import type {NewsImage, NewsItem} from '../data/model/news-item.js';
import type {Theme} from '../data/model/theme.js';
import {keepStill} from './card-click.js';
import {headingTemplate} from '../element/heading-template.js';
import type {Note} from '../element/notice-templates.js';
import {ownText} from '../element/own-text.js';

/** How cards are drawn; the same for all cards of a feed. */
export interface CardOptions {
  /** Level of the title's heading. */
  level: number;
  /** What cards leave out, see `hiddenParts`. */
  hide: ReadonlySet<string>;
  dates: DateStyle;
  language: Language;
  /** `target` of the link. */
  target: string;
  /** Called for every click in the card, with whichever button. */
  onClick(event: MouseEvent, item: NewsItem): void;
}

/** What a card's own slots put in the place of its texts and picture. */
export interface CardSlots {
  media?: TemplateResult;
  excerpt?: TemplateResult;
  footer?: TemplateResult;
}

// The place of the picture is kept, and stays tinted, where the picture does not come.
const toggleImage = (event: Event): void => {
  (event.target as HTMLImageElement).hidden = event.type === 'error';
};

function imageTemplate({url, alt, width, height, srcset}: NewsImage): TemplateResult {
  // `sizes` before `srcset` before `src`: an image starts loading with the first address that it gets. Not `sizes="auto"`:
  // Chromium (156) keeps a lazy picture that has it, and all the tree that it was in, for ever after it was taken out.
  return html`<img
    part="image"
    loading="lazy"
    decoding="async"
    alt=${alt}
    width=${width ?? nothing}
    height=${height ?? nothing}
    sizes=${srcset ? '(min-width: 40em) 24em, 100vw' : nothing}
    srcset=${srcset ?? nothing}
    src=${url}
    @load=${toggleImage}
    @error=${toggleImage}
  />`;
}

function titleTemplate(
  {title, url, language: around}: NewsItem,
  {level, target, language}: CardOptions,
): TemplateResult {
  if (url === undefined) {
    return headingTemplate(level, 'title', title);
  }
  const newTab = target === '_blank';
  return headingTemplate(
    level,
    'title',
    html`<a part="link" href=${url} target=${target || nothing} rel=${newTab ? 'noopener' : nothing}
      >${title}${newTab ? html`<span class="hidden"> ${ownText(language, language.messages.newTab, around)}</span>` : nothing}</a
    >`,
  );
}

/** "…" after a text that was cut short: in the place of a comma, and with a space after the end of a sentence. */
export function excerptText({excerpt, truncated}: NewsItem): string {
  const text = truncated ? excerpt.replace(/[\s,;:–—-]+$/, '') : excerpt;
  return truncated && text ? `${text}${/[.!?…]$/.test(text) ? ' …' : '…'}` : text;
}

/** Between two names, for the eye. */
const BETWEEN = ' · ';

/** The names of the themes. A category and a tag of the same name are one theme to a reader. */
export function distinctNames(themes: readonly Theme[]): readonly string[] {
  return [...new Map(themes.map(({name}) => [name.toLowerCase(), name])).values()];
}

/** The names of the themes in one line, each in its own direction. */
function themeNames(themes: readonly Theme[]): readonly unknown[] {
  return distinctNames(themes).map(
    (name, index) => html`${index > 0 ? html`<span aria-hidden="true">${BETWEEN}</span>` : nothing}<bdi>${name}</bdi>`,
  );
}

/** Date, authors and source, each a word of one line. */
function metaTemplate(item: NewsItem, {hide, dates, language}: CardOptions): TemplateResult | typeof nothing {
  const {published, authors, source, language: around} = item;
  const words = [
    published && !hide.has('date')
      ? html`<time part="date" datetime=${published}
          >${ownText(language, formatDate(published, language, dates), around)}</time
        >`
      : nothing,
    authors.length > 0 && !hide.has('author')
      ? html`<span part="authors"
          ><span class="hidden">${ownText(language, language.messages.by, around)} </span
          ><bdi>${authors.join(', ')}</bdi></span
        >`
      : nothing,
    source && !hide.has('source') ? html`<span part="source"><bdi>${source.name}</bdi></span>` : nothing,
  ];
  return words.every((word) => word === nothing) ? nothing : html`<div part="meta">${words}</div>`;
}

function smallPrint(item: NewsItem, options: CardOptions): TemplateResult | typeof nothing {
  const themes = options.hide.has('themes') ? [] : themeNames(item.themes);
  const meta = metaTemplate(item, options);
  return themes.length > 0 || meta !== nothing
    ? html`<div class="small">
        ${themes.length > 0 ? html`<div part="themes" class="themes">${themes}</div>` : nothing} ${meta}
      </div>`
    : nothing;
}

/** One news item as an article. The feed and the card draw it alike, each into its own shadow root. */
export function cardTemplate(item: NewsItem, options: CardOptions, slots: CardSlots = {}): TemplateResult {
  const {hide, onClick} = options;
  const click = (event: MouseEvent): void => onClick(event, item);
  const excerpt = excerptText(item);
  return html`<article
    part="card"
    class="card"
    lang=${item.language ?? nothing}
    @click=${click}
    @auxclick=${click}
    @mousedown=${item.url ? keepStill : nothing}
  >
    ${
      hide.has('image')
        ? nothing
        : html`<div part="media" class="media">
            ${slots.media ?? (item.image ? imageTemplate(item.image) : nothing)}
          </div>`
    }
    <div class="body">
      ${titleTemplate(item, options)}
      ${
        hide.has('excerpt') || !(excerpt || slots.excerpt)
          ? nothing
          : html`<div part="excerpt" class="excerpt" dir="auto">${excerpt || slots.excerpt}</div>`
      }
      ${smallPrint(item, options)} ${slots.footer ?? nothing}
    </div>
  </article>`;
}

/**
 * The place of a card that is yet to come, of the same size; what cards leave out the style sheet leaves out of it.
 *
 * One template, with none in it: there are as many as a feed has places, and they are drawn before the request goes out.
 *
 * @param note said in it instead of lines
 */
export function cardSkeleton(note: Note): TemplateResult {
  return note === nothing
    ? html`<div part="skeleton" class="card">
        <div class="media"></div>
        <div class="body">
          <div class="line"></div>
          <div class="line"></div>
          <div class="line"></div>
          <div class="line"></div>
          <div class="line"></div>
        </div>
      </div>`
    : html`<div part="skeleton" class="card">
        <div class="media"></div>
        <div class="body">${note}</div>
      </div>`;
}
