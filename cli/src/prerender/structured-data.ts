import type {NewsItem} from 'newsstand-elements/data';
import type {ItemList, NewsArticle, WithContext} from 'schema-dts';
import {MARK, type PageTag} from './page-tags.js';

/** A day, or a moment; schema.org knows no month and no year without a day. */
const isWholeDate = (date: string | undefined): date is string => date !== undefined && date.length >= 10;

/** An item as schema.org describes news. */
function articleOf({
  title,
  url,
  excerpt,
  published,
  updated,
  image,
  authors,
  themes,
  language,
  source,
}: NewsItem): NewsArticle {
  return {
    '@type': 'NewsArticle',
    headline: title,
    ...(url && {url}),
    ...(excerpt && {description: excerpt}),
    ...(isWholeDate(published) && {datePublished: published}),
    ...(isWholeDate(updated) && {dateModified: updated}),
    ...(image && {
      image: {
        '@type': 'ImageObject',
        url: image.url,
        ...(image.alt && {caption: image.alt}),
        ...(image.width &&
          image.height && {width: {'@type': 'QuantitativeValue', value: image.width, unitCode: 'E37'}}),
        ...(image.width &&
          image.height && {height: {'@type': 'QuantitativeValue', value: image.height, unitCode: 'E37'}}),
      },
    }),
    ...(authors.length > 0 && {author: authors.map((name) => ({'@type': 'Person', name}) as const)}),
    ...(themes.length > 0 && {articleSection: themes.map(({name}) => name)}),
    ...(language && {inLanguage: language}),
    ...(source && {publisher: {'@type': 'Organization', name: source.name, ...(source.url && {url: source.url})}}),
  };
}

/** What JSON-LD says of the items of a tag: a list of them, or of a card the one. */
export function structuredData(
  {kind, attributes}: PageTag,
  items: readonly NewsItem[],
): WithContext<ItemList> | WithContext<NewsArticle> {
  const [first] = items;
  if (kind === 'news-card' && first !== undefined) {
    return {'@context': 'https://schema.org', ...(articleOf(first) as Extract<NewsArticle, {'@type': 'NewsArticle'}>)};
  }
  const name = attributes.get('heading')?.trim();
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    ...(name && {name}),
    numberOfItems: items.length,
    itemListElement: items.map(
      (item, index) => ({'@type': 'ListItem', position: index + 1, item: articleOf(item)}) as const,
    ),
  };
}

/** The same as a script that never runs. What would end it is written as an escape. */
export function structuredDataScript(tag: PageTag, items: readonly NewsItem[]): string {
  const json = JSON.stringify(structuredData(tag, items)).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json" ${MARK}>${json}</script>`;
}
