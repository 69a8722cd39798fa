import {NewsSource} from '../elements/news-source.js';
import {defineElement} from './define-element.js';

defineElement('news-source', NewsSource);
