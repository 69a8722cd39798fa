export {
  FORMATS,
  registerSource,
  type Ask,
  type NewsFormat,
  type NewsOrder,
  type SourceAnswer,
  type SourceContext,
  type SourceDefinition,
  type SourceRequest,
} from './feed/formats.js';
export {
  loadNews,
  loadNewsItem,
  loadThemes,
  type LoadedNews,
  type LoadedThemes,
  type LoadNewsOptions,
  type LoadOptions,
} from './feed/load.js';
export {
  openNews,
  type NewsPage,
  type NewsSourceOptions,
  type NewsStream,
  type NewsStreamOptions,
  type SourceFailure,
} from './feed/news-stream.js';
export {formatOf, readNews, readThemes, type ReadOptions} from './feed/read.js';
export {parseDate} from './model/dates.js';
export {htmlToText} from './model/html-to-text.js';
export type {ItemIssue} from './model/item-issue.js';
export {NewsError, type NewsErrorKind} from './model/news-error.js';
export type {NewsImage, NewsItem, NewsSourceCredit} from './model/news-item.js';
export type {Theme} from './model/theme.js';
