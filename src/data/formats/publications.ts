import {asText, isRecord, valueAt} from '../model/json.js';
import type {RequestFormat} from './source.js';
import {withParameters} from './with-parameters.js';

/** Whose list of publications an answer is. */
export type Catalogue = 'hal' | 'crossref' | 'openalex' | 'csl';

/** What to ask each of them for: few fields of many, and the newest first. */
const ASKED: Readonly<Record<string, (limit: number, oldest: boolean) => Readonly<Record<string, string>>>> = {
  'api.archives-ouvertes.fr': (limit, oldest) => ({
    wt: 'json',
    rows: String(limit),
    sort: `producedDate_tdate ${oldest ? 'asc' : 'desc'}`,
    fl: 'docid,uri_s,title_s,authFullName_s,producedDate_s,abstract_s,keyword_s,doiId_s,language_s,thumbId_i',
  }),
  'api.crossref.org': (limit, oldest) => ({
    rows: String(limit),
    sort: 'published',
    order: oldest ? 'asc' : 'desc',
    // Without it each work brings the list of all that it refers to.
    select: 'DOI,URL,title,author,editor,published,issued,posted,created,abstract,subject',
  }),
  'api.openalex.org': (limit, oldest) => ({
    'per-page': String(limit),
    sort: `publication_date:${oldest ? 'asc' : 'desc'}`,
    select:
      'id,doi,display_name,title,publication_date,authorships,primary_location,topics,keywords,abstract_inverted_index,language',
  }),
};

/** Whose list an answer is; undefined where it is none. */
export function catalogueOf(json: unknown): Catalogue | undefined {
  if (isRecord(json) && /^work(?:-list)?$/.test(asText(json['message-type']) ?? '')) {
    return 'crossref';
  }
  const doc = valueAt(json, ['response', 'docs', '0']);
  if (isRecord(doc) && 'docid' in doc && ('uri_s' in doc || 'title_s' in doc)) {
    return 'hal';
  }
  const work = valueAt(json, ['results', '0']);
  if (asText(valueAt(work, ['id']))?.startsWith('https://openalex.org/W') === true) {
    return 'openalex';
  }
  const entry = valueAt(json, ['0']) ?? valueAt(json, ['items', '0']);
  return isRecord(entry) && isRecord(entry.issued) && 'date-parts' in entry.issued && 'title' in entry
    ? 'csl'
    : undefined;
}

/**
 * Lists of publications: HAL, Crossref, OpenAlex, and CSL-JSON, which Zotero and others write.
 *
 * @see https://api.archives-ouvertes.fr/docs/search, https://api.crossref.org, https://docs.openalex.org/api-entities/works and
 *   https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export const publications: RequestFormat = {
  format: 'publications',

  request({url, limit, order}) {
    const asked = /\/works\/.+/.test(url.pathname) || !Object.hasOwn(ASKED, url.host) ? undefined : ASKED[url.host];
    if (asked === undefined) {
      return new URL(url);
    }
    const request = withParameters(url, asked(limit, order === 'oldest'));
    // OpenAlex takes the other spelling too.
    if (url.searchParams.has('per_page')) {
      request.searchParams.delete('per-page');
    }
    return request;
  },
};
