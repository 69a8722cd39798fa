import type {NewsFormat, NewsOrder} from 'newsstand-elements/data';
import type {Finding} from './finding.js';

/** What is to be checked. */
export interface CheckOptions {
  url: string;
  /** The page that would show the news; only its origin counts. */
  page: URL;
  format: NewsFormat;
  map: string;
  limit: number;
  order: NewsOrder;
  /** Seconds an attempt may take. */
  timeout: number;
  retries: number;
  /** Whether redirects and pictures may lead from a public address to a private one. */
  allowPrivate: boolean;
}

/** What `--json` prints. */
export interface Report {
  url: string;
  /** Origin of the page. */
  origin: string;
  /** Whether a browser there would show news. */
  shows: boolean;
  /** The addresses that were asked, redirects included. */
  requests: {url: string; status: number; bytes: number; sentBytes: number; milliseconds: number}[];
  format?: string;
  /** Titles of the news, as they would be shown. */
  titles: string[];
  dropped: number;
  findings: Finding[];
}
