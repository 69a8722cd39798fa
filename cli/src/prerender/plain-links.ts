import type {NewsItem, Theme} from 'newsstand-elements/data';
import {escapeText} from './escape.js';
import type {Content} from './load-tag.js';
import {MARK, type PageTag} from './page-tags.js';

const inLanguage = (language: string | undefined) => (language ? ` lang="${escapeText(language)}"` : '');

const link = (text: string, url: string | undefined, lang = '') =>
  url === undefined
    ? `<span${lang}>${escapeText(text)}</span>`
    : `<a href="${escapeText(url)}"${lang}>${escapeText(text)}</a>`;

function itemText({title, url, excerpt, truncated, published, language}: NewsItem): string {
  const lang = inLanguage(language);
  const time =
    published === undefined ? '' : ` <time datetime="${escapeText(published)}">${published.slice(0, 10)}</time>`;
  const text = excerpt === '' ? '' : `<br>\n<span${lang}>${escapeText(excerpt)}${truncated ? '…' : ''}</span>`;
  return `${link(title, url, lang)}${time}${text}`;
}

/**
 * What a tag shows as plain links between its tags, for programs that do not read the declarative shadow DOM. Nobody sees
 * them who sees the cards; the script takes them away.
 */
export function plainLinks({kind}: PageTag, content: Content): string {
  if (kind === 'news-card') {
    const [item] = content as readonly NewsItem[];
    return item === undefined ? '' : `<div ${MARK}>${itemText(item)}\n</div>`;
  }
  const entries =
    kind === 'theme-list'
      ? (content as readonly Theme[]).map(({name, url}) => link(name, url))
      : (content as readonly NewsItem[]).map(itemText);
  // A line for each: a program that takes the tags away would run the words of two of them together.
  return `<ul ${MARK}>\n${entries.map((entry) => `<li>${entry}</li>\n`).join('')}</ul>`;
}
