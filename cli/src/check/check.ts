import {formatOf, loadNews, NewsError, type LoadedNews} from 'newsstand-elements/data';
import {modulepreloads} from '../core-file.js';
import {UsageError} from '../usage-error.js';
import {version} from '../version.js';
import {otherAddresses} from '../http/other-addresses.js';
import {fetchFrom} from '../http/ask.js';
import {browserAsk, type FetchRecord} from './browser-ask.js';
import {isXmlFeed} from '../xml/is-xml-feed.js';
import type {Exchange} from './exchange.js';
import type {Finding} from './finding.js';
import {itemFindings} from './item-findings.js';
import {pictureFindings} from './picture-findings.js';
import {corsFindings, reachFindings, redirectFindings} from './reach-findings.js';
import type {CheckOptions, Report} from './report.js';
import {transferFindings} from './transfer-findings.js';

type Outcome = {news: LoadedNews; error?: undefined} | {news?: undefined; error: NewsError};

async function load(options: CheckOptions, records: FetchRecord[], signal: AbortSignal): Promise<Outcome> {
  const {url, format, map, limit, order, timeout, retries, page, allowPrivate} = options;
  try {
    const fetch = fetchFrom(browserAsk(page, records, allowPrivate));
    const news = await loadNews({src: url, format, map, limit, order, timeout, retries, fetch, signal});
    return {news};
  } catch (error) {
    if (error instanceof NewsError) {
      if (error.kind === 'config') {
        throw new UsageError(`${error.message} ${error.hint}`);
      }
      return {error};
    }
    throw error;
  }
}

/** What to do about an answer that is something else than news in JSON, where it says so itself. */
function otherWay({body, url, headers}: Exchange): string | undefined {
  const text = new TextDecoder().decode(body);
  return isXmlFeed(text)
    ? `It is an RSS or Atom feed: “newsstand snapshot ${url.href} -o news.json” makes of it what a browser can read.`
    : otherAddresses({text, url: url.href, link: headers.get('link')}, 'json');
}

/** What the answer itself is, where it is not news. */
function contentFinding(error: NewsError, record: FetchRecord | undefined): Finding | undefined {
  const last = record?.steps.at(-1);
  if (error.kind !== 'parse' && error.kind !== 'format') {
    return undefined;
  }
  return {id: 'format', level: 'problem', message: error.message, remedy: (last && otherWay(last)) ?? error.hint};
}

/** The format that the elements take an answer for. */
function formatFound({body}: Exchange, {url, format, map}: CheckOptions): string | undefined {
  try {
    return formatOf(JSON.parse(new TextDecoder().decode(body)), {url, format, map});
  } catch {
    return undefined;
  }
}

/** What a page's content security policy has to allow, where it has one. */
function policyFinding(records: readonly FetchRecord[], {items}: LoadedNews, page: URL): Finding {
  const origins = (urls: readonly (string | URL)[]) =>
    [...new Set(urls.map((url) => new URL(url).origin))].map((origin) => (origin === page.origin ? "'self'" : origin));
  const sources = origins(records.flatMap(({steps}) => steps.map(({url}) => url)));
  const pictures = origins(items.flatMap(({image}) => image?.url ?? []));
  const images = pictures.length > 0 ? `; img-src ${pictures.join(' ')}` : '';
  return {
    id: 'policy',
    level: 'good',
    message: `A page with a content security policy needs: connect-src ${sources.join(' ')}${images}`,
  };
}

/** The lines by which a page asks for the news, and for what the script imports, before the script has come. */
function preloadFindings(records: readonly FetchRecord[]): Finding[] {
  const asked = records[0]?.steps[0]?.url;
  if (asked === undefined) {
    return [];
  }
  const line = `<link rel="preload" as="fetch" crossorigin href="${asked.href.replaceAll('&', '&amp;')}">`;
  return [
    {id: 'preload', level: 'good', message: `A page can ask for them before the script has come: ${line}`},
    ...modulepreloads('/newsstand/newsstand.js').map(
      (line) =>
        ({
          id: 'modulepreload',
          level: 'good',
          message: `What the script of version ${version()} imports comes together with it, from beside it, by: ${line}`,
        }) as const,
    ),
  ];
}

/**
 * Finds out what a browser meets that shows a source in a page. Redirects, CORS and mixed content are judged as browsers
 * do; the news is loaded by the very code that the elements use.
 *
 * @throws UsageError for an address or a map that cannot be one, or the signal's reason if it aborts
 */
export async function checkSource(options: CheckOptions, signal: AbortSignal): Promise<Report> {
  const records: FetchRecord[] = [];
  const {news, error} = await load(options, records, signal);
  const record = records.at(-1);
  const last = record?.steps.at(-1);
  const findings: Finding[] = reachFindings(records, error);
  const answered = record !== undefined && last !== undefined;
  if (record !== undefined) {
    findings.push(...redirectFindings(record, options.page, new URL(options.url)), ...corsFindings(record));
  }
  const content = error && contentFinding(error, record);
  if (content) {
    findings.push(content);
  }
  if (answered && record.error === undefined && last.status < 300) {
    findings.push(...transferFindings(last, error?.kind !== 'parse'));
  }
  const format = news && last && formatFound(last, options);
  if (format !== undefined) {
    const how = format === 'mapped' ? 'a list of news in JSON, by the names of its fields' : format;
    findings.push({id: 'format', level: 'good', message: `It is read as ${how}.`});
  }
  if (news) {
    findings.push(...itemFindings(news.items, news.issues));
    findings.push(
      ...(await pictureFindings(news.items, {
        ...options,
        signal,
        from: last?.scope ?? 'public',
      })),
    );
    findings.push(...preloadFindings(records), policyFinding(records, news, options.page));
  }
  return {
    url: options.url,
    origin: options.page.origin,
    shows: news !== undefined && findings.every(({level}) => level !== 'problem'),
    requests: records
      .flatMap(({steps}) => steps)
      .map(({url, status, body, sentBytes, milliseconds}) => ({
        url: url.href,
        status,
        bytes: body.byteLength,
        sentBytes,
        milliseconds: Math.round(milliseconds),
      })),
    ...(format !== undefined && {format}),
    titles: news?.items.map(({title}) => title) ?? [],
    dropped: news?.issues.filter(({dropped}) => dropped).length ?? 0,
    findings,
  };
}
