import type {NewsChoice, NewsOrder, NewsSourceOptions} from 'newsstand-elements/data';

/** One file to be made, and of what. */
export interface FeedOptions {
  sources: readonly NewsSourceOptions[];
  /** Absolute path of the file. */
  output: string;
  /** Name of the feed. Default: the sources' labels, what they call themselves, or their hosts. */
  title?: string | undefined;
  /** Address of the page that shows the news. */
  home?: string | undefined;
  /** Public address of the file. */
  url?: string | undefined;
  /** Language preferred where a source has several. */
  language?: string | undefined;
  /** Absolute path of the folder that pictures are copied to; undefined leaves them where they are. */
  pictures?: string | undefined;
  /** Most items. */
  limit: number;
  order: NewsOrder;
  /** Which news of all sources. */
  choice?: NewsChoice;
}

/** How sources are asked. */
export interface AskOptions {
  /** Seconds an attempt may take. */
  timeout: number;
  retries: number;
  userAgent: string;
  /** Whether a redirect may lead from a public address to a private one. */
  allowPrivate: boolean;
  /** Folder of copies; undefined for none. */
  cache: string | undefined;
}

/** A whole run. */
export interface SnapshotOptions extends AskOptions {
  feeds: readonly FeedOptions[];
  /** Seconds between runs; undefined for one run. */
  watch: number | undefined;
  /** Only errors are told. */
  quiet: boolean;
}

/** The ranges of numbers, for options and for the configuration file. */
export const RANGES = {
  limit: {min: 1, max: 500, whole: true, fallback: 30},
  maxAge: {min: 1, max: 36_500},
  timeout: {min: 0.1, max: 300, fallback: 20},
  retries: {min: 0, max: 10, whole: true, fallback: 3},
  watch: {min: 10, max: 86_400},
} as const;
