export {FORMATS, knownFormat, onRegistered, registerSource, type NewsFormat} from '../formats/choose-source.js';
export type {SourceDefinition} from '../formats/custom-format.js';
export type {Ask, NewsOrder, SourceAnswer, SourceContext, SourceRequest} from '../formats/source.js';
