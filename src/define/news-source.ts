import {NewsSource} from '../news-source/news-source.js';
import {defineElement} from './define-element.js';

defineElement('news-source', NewsSource);
