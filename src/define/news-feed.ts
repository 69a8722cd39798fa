import {NewsFeed} from '../news-feed/news-feed.js';
import {defineElement} from './define-element.js';

defineElement('news-feed', NewsFeed);
