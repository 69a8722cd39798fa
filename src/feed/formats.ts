export {FORMATS, type NewsFormat} from '../sources/choose-source.js';
export type {NewsOrder} from '../sources/source.js';
