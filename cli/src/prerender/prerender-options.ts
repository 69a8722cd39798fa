import type {Place} from './output-path.js';

/** A whole run. */
export interface PrerenderOptions {
  /** The files to be filled, or standard input. */
  pages: readonly Place[] | 'stdin';
  /** Address of the pages. */
  base: string | undefined;
  /** Where the pages find the style sheets; undefined for styles in the page. */
  stylesheets: string | undefined;
  /** Absolute path of the folder that the style sheets are written to. */
  writeStyles: string | undefined;
  /** Whether plain links are written between the tags, too. */
  light: boolean;
  /** Seconds an attempt may take. */
  timeout: number;
  retries: number;
  userAgent: string;
  /** Whether a redirect may lead from a public address to a private one. */
  allowPrivate: boolean;
  /** Only problems are told. */
  quiet: boolean;
}
