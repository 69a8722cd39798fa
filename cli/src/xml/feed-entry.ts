/** An item of an RSS, Atom or RDF feed, in one shape: as the feed has it, nothing checked yet. */
export interface FeedEntry {
  id: string | undefined;
  link: string | undefined;
  /** What `link` and other addresses are relative to, where the item says so itself. */
  base?: string | undefined;
  /** What addresses in its text are relative to, where the text says so itself. */
  textBase?: string | undefined;
  title: FeedText;
  /** What the publisher means to be shown in a list. */
  summary: FeedText;
  /** The whole text. */
  content: FeedText;
  published: string | undefined;
  updated: string | undefined;
  authors: readonly (string | undefined)[];
  themes: readonly (string | undefined)[];
  language: string | undefined;
  publisher: string | undefined;
  pictures: readonly FeedPicture[];
}

/** A text, and whether it is HTML; undefined where the format leaves that open. */
export interface FeedText {
  value: string | undefined;
  html: boolean | undefined;
}

/** A picture that the feed names, best first. */
export interface FeedPicture {
  url?: string | undefined;
  alt?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
}

/** A feed, in the same way. */
export interface FeedDocument {
  title: FeedText;
  language: string | undefined;
  /** What addresses are relative to. */
  base: string | undefined;
  entries: readonly FeedEntry[];
}
