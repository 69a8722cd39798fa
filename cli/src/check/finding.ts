/**
 * What was found, and what it means for a page that shows the news:
 *
 * - `good`: as it should be
 * - `note`: the news is shown, but something could be better
 * - `problem`: the news is not shown
 */
export type Level = 'good' | 'note' | 'problem';

/** One thing that was looked at. */
export interface Finding {
  /** What was looked at; a stable word for programs that read the report. */
  id:
    | 'address'
    | 'reachable'
    | 'redirects'
    | 'status'
    | 'content-type'
    | 'cors'
    | 'caching'
    | 'compression'
    | 'size'
    | 'time'
    | 'format'
    | 'items'
    | 'fields'
    | 'pictures'
    | 'policy'
    | 'preload'
    | 'modulepreload';
  level: Level;
  message: string;
  /** What to do about it; always there for a problem. */
  remedy?: string;
}
