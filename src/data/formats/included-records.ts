import {asList, asText, isRecord, keysIn, ownFields, valueAt, type JsonRecord} from '../model/json.js';

// Far above what a page of a list refers to.
const MAX_INCLUDED = 2000;
const MAX_LINKS = 50;

const nameOf = (type: unknown, id: unknown) => `${asText(type)} ${asText(id)}`;

/** What stands beside a list, by type and id, without its frame: JSON:API's `included`, Contentful's `includes`. */
function includedIn(json: unknown): ReadonlyMap<string, JsonRecord> {
  const found = new Map<string, JsonRecord>();
  for (const record of asList(valueAt(json, ['included'])).slice(0, MAX_INCLUDED)) {
    // What has no id would be found by each reference that has none: `data: null`.
    if (isRecord(record) && asText(record.id) !== undefined) {
      found.set(nameOf(record.type, record.id), {...ownFields(record.attributes), id: record.id});
    }
  }
  for (const type of ['Asset', 'Entry']) {
    for (const record of asList(valueAt(json, ['includes', type])).slice(0, MAX_INCLUDED)) {
      const fields = ownFields(valueAt(record, ['fields']));
      // What Contentful calls the description of a picture is its text for those who do not see it.
      found.set(nameOf(type, valueAt(record, ['sys', 'id'])), {
        ...fields,
        ...(type === 'Asset' && {alt: fields.description}),
      });
    }
  }
  return found;
}

/**
 * Puts what an answer has beside its list into the entries that refer to it: the picture, the author and the themes that an
 * entry otherwise only has by an id.
 *
 * @see https://jsonapi.org/format/#document-compound-documents and
 *   https://www.contentful.com/developers/docs/references/content-delivery-api/#/reference/links
 */
export function withIncluded(json: unknown): (entry: unknown) => unknown {
  const included = includedIn(json);
  if (included.size === 0) {
    return (entry) => entry;
  }
  /** The record that a value refers to, or the value. */
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.slice(0, MAX_LINKS).map((one) => resolved(one));
    }
    const sys = valueAt(value, ['sys']);
    return isRecord(sys) && sys.type === 'Link' ? (included.get(nameOf(sys.linkType, sys.id)) ?? value) : value;
  };
  return (entry) => {
    if (!isRecord(entry)) {
      return entry;
    }
    const relationships = ownFields(entry.relationships);
    const related = keysIn(relationships)
      .slice(0, MAX_LINKS)
      .flatMap((key) => {
        const data = valueAt(relationships[key], ['data']);
        const records = (Array.isArray(data) ? data.slice(0, MAX_LINKS) : [data]).flatMap(
          (one) => included.get(nameOf(valueAt(one, ['type']), valueAt(one, ['id']))) ?? [],
        );
        return records.length > 0 ? [[key, records] as const] : [];
      });
    const fields = isRecord(entry.fields)
      ? {fields: Object.fromEntries(keysIn(entry.fields).map((key) => [key, resolved(valueAt(entry.fields, [key]))]))}
      : undefined;
    return {...Object.fromEntries(related), ...entry, ...fields};
  };
}
