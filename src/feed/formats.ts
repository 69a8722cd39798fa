export {FORMATS, knownFormat, onRegistered, registerSource, type NewsFormat} from '../sources/choose-source.js';
export type {SourceDefinition} from '../sources/own-source.js';
export type {Ask, NewsOrder, SourceAnswer, SourceContext, SourceRequest} from '../sources/source.js';
