import * as dates from './dates.js';
import {dateReader, referenceNames} from './parts.js';
import * as names from './reference-names.js';

/** Has the parts of the model there from the start, for entries of the package that read news without waiting. */
export function installParts(): void {
  dateReader.module = dates;
  referenceNames.module = names;
}
