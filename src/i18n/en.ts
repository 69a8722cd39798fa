import type {Messages} from './messages.js';

const plural = new Intl.PluralRules('en');
const counted = (count: number, one: string, other: string) =>
  `${count} ${plural.select(count) === 'one' ? one : other}`;

export const en: Messages = {
  // British dates; `en-US` has American ones.
  locale: 'en-GB',
  news: 'News',
  themes: 'Themes',
  newsLoaded: (count) => `${counted(count, 'news item', 'news items')} loaded.`,
  themesLoaded: (count) => `${counted(count, 'theme', 'themes')} loaded.`,
  loading: 'Loading…',
  slow: 'This is taking longer than usual.',
  noNews: 'No news yet.',
  noThemes: 'No themes yet.',
  newsFailed: 'The news could not be loaded.',
  itemFailed: 'This news item could not be loaded.',
  themesFailed: 'The themes could not be loaded.',
  stale: (when) => `Shown as of ${when}. We could not reach the source.`,
  retry: 'Retry',
  newTab: '(opens in a new tab)',
  by: 'By',
};
