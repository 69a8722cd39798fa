/**
 * Sources that no test in a browser loads by themselves: they run from the build, in the tests of whole pages and of the
 * package, where nobody counts their lines.
 */
export const RUN_FROM_THE_BUILD = [
  'src/bundle.ts',
  'src/core.ts',
  'src/first-cards.ts',
  'src/newsstand.ts',
  'src/define/define-on-demand.ts',
  'src/define/news-card.ts',
  'src/define/news-source.ts',
  'src/define/placeholders.ts',
  'src/define/theme-list.ts',
  'src/define/xhtml.ts',
  'src/host/initial-filters.ts',
  'src/host/lit-document.ts',
  'src/host/lit-globals.ts',
  'src/host/own-script.ts',
  'src/i18n/locales-beside-script.ts',
  'src/i18n/no-built-in-locales.ts',
  'src/news-feed/show-first-cards.ts',
  'src/start/early-news.ts',
  'src/start/import-beside.ts',
  'src/start/own-prefix.ts',
  'src/start/page-tags.ts',
];
