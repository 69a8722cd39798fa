// Before what is Lit's: what it does has to be done when that is evaluated.
import './host/lit-globals.js';

export {showFirstCards} from './news-feed/show-first-cards.js';
