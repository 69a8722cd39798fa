import {importPart} from '../model/part.js';
import {eventsCalendar, isEventsCalendar} from './events-calendar.js';
import {isJsonLd, jsonLd} from './json-ld.js';
import {isLocalist, localist} from './localist.js';
import {isPlone, plone} from './plone.js';
import {catalogueOf, publications} from './publications.js';
import type {RequestFormat, SourceReader} from './source.js';

interface OnDemandFormat {
  readonly source: RequestFormat;
  /** Whether an answer has this format's shape. */
  matches(json: unknown): boolean;
  reader(): Promise<SourceReader>;
}

/** The formats that are named in `choose-source.ts`; the first that an answer has the shape of is meant. */
export const ON_DEMAND_FORMATS: readonly OnDemandFormat[] = [
  {
    source: plone,
    matches: isPlone,
    reader: async () => (await importPart(() => import('./plone-reader.js'))).ploneReader,
  },
  {
    source: localist,
    matches: isLocalist,
    reader: async () => (await importPart(() => import('./localist-reader.js'))).localistReader,
  },
  {
    source: eventsCalendar,
    matches: isEventsCalendar,
    reader: async () => (await importPart(() => import('./events-calendar-reader.js'))).eventsCalendarReader,
  },
  {
    source: jsonLd,
    matches: isJsonLd,
    reader: async () => (await importPart(() => import('./json-ld-reader.js'))).jsonLdReader,
  },
  {
    source: publications,
    matches: (json) => catalogueOf(json) !== undefined,
    reader: async () => (await importPart(() => import('./publications-reader.js'))).publicationsReader,
  },
];

/** The format of a name, or where none is named, the one that an answer has the shape of. */
export function onDemandFormat(name: string | undefined, json?: unknown): OnDemandFormat | undefined {
  return ON_DEMAND_FORMATS.find(({source, matches}) => (name === undefined ? matches(json) : source.format === name));
}
