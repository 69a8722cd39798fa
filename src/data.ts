import {installParts} from './data/model/install-parts.js';

// What is not async must not wait for anything.
installParts();

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
} from './data/pages/formats.js';
export {
  loadNews,
  loadNewsItem,
  loadThemes,
  type LoadedNews,
  type LoadedThemes,
  type LoadNewsOptions,
  type LoadOptions,
} from './data/pages/load.js';
export {
  openNews,
  type NewsPage,
  type NewsSourceOptions,
  type NewsStream,
  type NewsStreamOptions,
  type SourceFailure,
} from './data/pages/news-stream.js';
export {formatOf, readNews, readThemes, type ReadOptions} from './data/pages/read.js';
export {parseDate} from './data/model/dates.js';
export {htmlToText} from './data/model/html-to-text.js';
export type {NewsChoice} from './data/model/choice.js';
export type {ItemIssue} from './data/model/item-issue.js';
export {NewsError, type NewsErrorKind} from './data/model/news-error.js';
export type {NewsImage, NewsItem, NewsSourceCredit} from './data/model/news-item.js';
export type {Theme} from './data/model/theme.js';
