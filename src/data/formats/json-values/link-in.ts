import {asText, keysIn, valueAt} from '../../model/json.js';
import {isAddress, MAX_ADDRESS} from './addresses.js';
import {fieldsIn, MAX_DEPTH, MAX_PARTS} from './records.js';

/** Whether an address is likely to answer a program and not a reader. */
const isForPrograms = (address: string) =>
  /^[^?#]*(?:\/\/api\.|\/_?api\/|\/rest\/|\/wp-json\/|\/jsonapi(?:\.php)?\/|\/graphql|\.(?:json|xml|ics|rdf|bib)$|\/manifest$)/i.test(
    address,
  );

// Longer than any.
const MAX_DOI = 500;

const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;

const BLUESKY = /^at:\/\/(did:[a-z\d:.%-]+)\/app\.bsky\.feed\.post\/([\w~.-]+)$/i;

/** The page of a post that is named as the AT protocol names it, at the site where everybody can read it. */
function postAddress(text: string): string | undefined {
  const match = text.length > MAX_DOI ? null : BLUESKY.exec(text);
  return match === null ? undefined : `https://bsky.app/profile/${match[1]}/post/${match[2]}`;
}

// Neither the file of a picture nor one in a store of files (AEM) is a page.
const NO_PAGE = /^[^?#]*(?:\.(?:jpe?g|png|webp|avif|gif|svg)$|\/content\/dam\/)/i;

/** The address of a DOI, however it is written. */
export function doiAddress(value: unknown): string | undefined {
  const text = asText(value) ?? '';
  const doi = text.length > MAX_DOI ? undefined : DOI.exec(text.trim())?.[1];
  return doi === undefined ? undefined : `https://doi.org/${doi.replace(/[?#%"<>\\^`{|}\s]/g, encodeURIComponent)}`;
}

const LINK_KEYS =
  'html selfHtml self_html assetUri htmlView web webui web_url alternate canonical htmlUrl html_url latest_html record_html doi view permalink alias href @href url $t @id resource value jsonValue stringValue external-id external-id-url external-id-value link path self homepage'.split(
    ' ',
  );

// What the link to a page is called in a list of links, and what it is not.
const PAGE_RELATIONS = /^(?:alternate|canonical|html|webview|display)$/i;
const OTHER_RELATIONS =
  /^(?:self|edit|replies|hub|next|prev|first|last|up|curies|author|license|enclosure|stylesheet|icon|service|related|describedby|preview|thumbnail|image|download)$/i;

const relation = (link: unknown) =>
  ['rel', '@rel', '@ref', 'type'].map((key) => asText(valueAt(link, [key]))).find(Boolean) ?? '';

/** The address of a page in a value: an address, a DOI, an object that has one, or the best of a list of links. */
export function linkIn(value: unknown, depth = 0): string | undefined {
  const text = asText(value)
    ?.slice(0, MAX_ADDRESS + 1)
    .trim();
  if (text !== undefined) {
    return isAddress(text) && !isForPrograms(text) && !NO_PAGE.test(text)
      ? text
      : (doiAddress(text) ?? postAddress(text));
  }
  if (typeof value !== 'object' || depth >= MAX_DEPTH) {
    return undefined;
  }
  if (Array.isArray(value)) {
    const links = (value.length > MAX_PARTS ? value.slice(0, MAX_PARTS) : value) as readonly unknown[];
    const isBest = (link: unknown) => PAGE_RELATIONS.test(relation(link));
    const accepts = [isBest, (link: unknown) => !isBest(link) && !OTHER_RELATIONS.test(relation(link))];
    for (const isWanted of accepts) {
      for (const link of links) {
        // Lists of lists of lists are no links.
        const found = isWanted(link) ? linkIn(link, depth + 2) : undefined;
        if (found !== undefined) {
          return found;
        }
      }
    }
    return undefined;
  }
  const record = fieldsIn(value);
  // IIIF: {"id": "https://…", "type": "Text", "format": "text/html"}.
  const page = asText(record.format) === 'text/html' ? linkIn(record.id ?? record['@id'], depth + 1) : undefined;
  if (page !== undefined) {
    return page;
  }
  // Wix: {"base": "https://…", "path": "/post/…"}.
  const [base, path] = [asText(record.base), asText(record.path)];
  if (base !== undefined && path?.startsWith('/') === true && isAddress(base)) {
    return linkIn(base.replace(/\/$/, '') + path);
  }
  for (const key of LINK_KEYS) {
    const found = linkIn(record[key], depth + 1);
    if (found !== undefined) {
      return found;
    }
  }
  const keys = keysIn(record).slice(0, MAX_PARTS);
  // HAL's links may have a prefix: {"doc:html": {"href": "…"}}; others say whose page it is: {"newsroom_view": "…"}. The only address
  // of an object needs no name: {"spotify": "https://…"}.
  const named =
    keys.find((key) => /:./.test(key) && PAGE_RELATIONS.test(key.slice(key.indexOf(':') + 1))) ??
    keys.find((key) => /[a-z][_-](?:html|web|view|page|site)$/i.test(key)) ??
    keys.find((key) => /[a-z][_-]url$/i.test(key) && !/apply|api|edit|admin|json|feed|image|pdf/i.test(key)) ??
    keys.find((key) => keys.length === 1 && typeof record[key] === 'string' && !OTHER_RELATIONS.test(key));
  return named === undefined ? undefined : linkIn(record[named], depth + 1);
}
