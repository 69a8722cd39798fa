export {define, type DefineOptions} from './define/define.js';
export {NewsCardErrorEvent, NewsCardLoadEvent, NewsCardSelectEvent} from './elements/news-card-events.js';
export {NewsCard} from './elements/news-card.js';
export {NewsFeedErrorEvent, NewsFeedLoadEvent} from './elements/news-feed-events.js';
export {NewsFeed} from './elements/news-feed.js';
export {NewsSource} from './elements/news-source.js';
export type {Status} from './elements/states.js';
export {ThemeListChangeEvent, ThemeListErrorEvent, ThemeListLoadEvent} from './elements/theme-list-events.js';
export {ThemeList} from './elements/theme-list.js';
export {
  registerSource,
  type Ask,
  type NewsFormat,
  type NewsOrder,
  type SourceAnswer,
  type SourceContext,
  type SourceDefinition,
  type SourceRequest,
} from './feed/formats.js';
export type {ItemIssue} from './model/item-issue.js';
export {NewsError, type NewsErrorKind} from './model/news-error.js';
export type {NewsImage, NewsItem, NewsSourceCredit} from './model/news-item.js';
export type {Theme} from './model/theme.js';
