import {NewsFeed} from '../news-feed/news-feed.js';
import {defineElement} from './define-element.js';
import {installParts} from '../data/model/install-parts.js';

installParts();
defineElement('news-feed', NewsFeed);
