import type {NewsItem} from 'newsstand-elements/data';
import {follow} from '../http/follow.js';
import type {Answer} from '../http/get.js';
import type {Scope} from '../http/network-scope.js';
import {reachProblem} from '../http/reach-problem.js';
import {bytes, counted} from '../terminal/amounts.js';
import {USER_AGENT} from './browser-ask.js';
import {isMixedContent} from './exchange.js';
import type {Finding} from './finding.js';

/** As many as a feed shows by default. */
const MAX_PICTURES = 6;
/** Seconds, if no shorter time is given. */
const TIME_LIMIT = 10;
const HEAVY = 1_000_000;
/** No card is that wide, on the densest of screens. */
const WIDE = 3_000;

/** How pictures are asked for. */
export interface PictureOptions {
  page: URL;
  /** Seconds. */
  timeout: number;
  signal: AbortSignal;
  allowPrivate: boolean;
  /** From where the source that names them can be reached: it may not send us into our own network. */
  from: Scope;
}

interface Look {
  url: URL;
  trouble?: string;
  heavy?: number;
}

const sameSite = (a: string, b: string) => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);

/** What keeps an `<img>` of the page from showing an answer, or undefined. */
function troubleOf({status, headers, url}: Answer, page: URL): string | undefined {
  if (status >= 400) {
    return `status ${status}`;
  }
  const type = headers.get('content-type') ?? '';
  if (type !== '' && !/^(image\/|application\/octet-stream)/i.test(type)) {
    return `its type is ${type}`;
  }
  const policy = headers.get('cross-origin-resource-policy')?.trim().toLowerCase();
  const refused =
    (policy === 'same-origin' && url.origin !== page.origin) ||
    (policy === 'same-site' && !sameSite(url.hostname, page.hostname));
  return refused ? `Cross-Origin-Resource-Policy: ${policy} keeps it from pages of other sites` : undefined;
}

async function ask(
  url: URL,
  {page, timeout, signal, allowPrivate, from}: PictureOptions,
  method: 'GET' | 'HEAD',
): Promise<Answer> {
  const headers = {accept: 'image/avif,image/webp,image/*,*/*;q=0.8', referer: `${page.origin}/`};
  return follow(url, {
    method,
    signal,
    timeLimit: Math.min(timeout, TIME_LIMIT),
    allowPrivate,
    from,
    maxBytes: 0,
    headersFor: () => ({...headers, 'user-agent': USER_AGENT}),
  });
}

async function look(url: URL, options: PictureOptions): Promise<Look> {
  const {page, signal} = options;
  if (isMixedContent(page, url)) {
    return {url, trouble: 'it is not encrypted, and the page is'};
  }
  try {
    let answer = await ask(url, options, 'HEAD');
    if (answer.status >= 400) {
      // Not every server knows HEAD, and some refuse it.
      answer = await ask(url, options, 'GET');
    }
    const trouble = troubleOf(answer, page);
    const length = Number(answer.headers.get('content-length') ?? 0);
    return {url, ...(trouble && {trouble}), ...(length > HEAVY && {heavy: length})};
  } catch (error) {
    signal.throwIfAborted();
    return {url, trouble: reachProblem(error, url.host).message};
  }
}

/** Whether the pictures of the first news load in the page, and are of a size that suits a card. */
export async function pictureFindings(items: readonly NewsItem[], options: PictureOptions): Promise<Finding[]> {
  const images = items.flatMap(({image}) => image ?? []);
  const urls = [...new Set(images.map(({url}) => url))].slice(0, MAX_PICTURES).map((url) => new URL(url));
  if (urls.length === 0) {
    return [];
  }
  const results = await Promise.all(urls.map((url) => look(url, options)));
  const broken = results.filter(({trouble}) => trouble);
  const heavy = results.filter(({heavy: size}) => size);
  const wide = images.filter(({srcset, width}) => srcset === undefined && (width ?? 0) > WIDE);
  const findings: Finding[] = [];
  if (broken.length === 0) {
    findings.push({
      id: 'pictures',
      level: 'good',
      message: `${counted(results.length, 'picture')} looked at: all load.`,
    });
  } else {
    const list = broken.map(({url, trouble}) => `${url.href} (${trouble})`).join('; ');
    findings.push({
      id: 'pictures',
      level: 'note',
      message: `${broken.length} of ${counted(results.length, 'picture')} looked at do not load: ${list}.`,
      remedy: 'The cards keep a tinted place for them. Mend the pictures, or hide them with hide="image".',
    });
  }
  if (heavy.length > 0 || wide.length > 0) {
    const weights = heavy.map(({url, heavy: size = 0}) => `${url.href} (${bytes(size)})`).join('; ');
    findings.push({
      id: 'pictures',
      level: 'note',
      message:
        heavy.length > 0 ? `Too heavy for a card: ${weights}.` : `Pictures of over ${WIDE} pixels, in one size only.`,
      remedy: 'Let the source offer smaller sizes; a card is rarely wider than 800 pixels.',
    });
  }
  return findings;
}
