export {define, type DefineOptions} from './define/define.js';
export {NewsCardSeenEvent} from './card/news-card-seen-event.js';
export {NewsCardErrorEvent, NewsCardLoadEvent, NewsCardSelectEvent} from './card/news-card-events.js';
export {NewsCard} from './news-card/news-card.js';
export {NewsFeedErrorEvent, NewsFeedLoadEvent} from './news-feed/news-feed-events.js';
export {NewsFeed} from './news-feed/news-feed.js';
export {NewsSource} from './news-source/news-source.js';
export type {Status} from './query/load-state.js';
export {ThemeListChangeEvent, ThemeListErrorEvent, ThemeListLoadEvent} from './theme-list/theme-list-events.js';
export {ThemeList} from './theme-list/theme-list.js';
export {
  registerSource,
  type Ask,
  type NewsFormat,
  type NewsOrder,
  type SourceAnswer,
  type SourceContext,
  type SourceDefinition,
  type SourceRequest,
} from './data/pages/formats.js';
export type {ItemIssue} from './data/model/item-issue.js';
export {NewsError, type NewsErrorKind} from './data/model/news-error.js';
export type {NewsImage, NewsItem, NewsSourceCredit} from './data/model/news-item.js';
export type {Theme} from './data/model/theme.js';
