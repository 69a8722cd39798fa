import type {Theme} from './theme.js';

/** A picture of a news item. Every address is http or https and absolute. */
export interface NewsImage {
  url: string;
  /** What the picture shows, as plain text; empty where the source says nothing. */
  alt: string;
  /** Width of the picture at `url`, in CSS pixels. */
  width?: number;
  /** Height of the picture at `url`, in CSS pixels. */
  height?: number;
  /** Other sizes of the same picture, in the syntax of the `srcset` attribute. */
  srcset?: string;
}

/** Who publishes an item. */
export interface NewsSourceCredit {
  name: string;
  url?: string;
}

/** One piece of news, in the same shape whatever the source. All text is plain Unicode text, never HTML. */
export interface NewsItem {
  /** Unique within its list. */
  id: string;
  title: string;
  url?: string;
  excerpt: string;
  /** True where the source (or we) cut the excerpt short; the card then ends it with "…". */
  truncated: boolean;
  /** ISO 8601: with a time and an offset, or a date, month or year alone where the source says no more. */
  published?: string;
  updated?: string;
  image?: NewsImage;
  authors: readonly string[];
  themes: readonly Theme[];
  /** BCP 47 language tag. */
  language?: string;
  source?: NewsSourceCredit;
}
