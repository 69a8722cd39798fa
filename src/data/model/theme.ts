/** A research theme, category or tag. All text is plain Unicode text. */
export interface Theme {
  id: string;
  /** The short name used in addresses; empty where the source has none. */
  slug: string;
  name: string;
  description?: string;
  url?: string;
  /** Number of news items, as the source counts them. */
  count?: number;
  /** Id of the theme above this one. */
  parent?: string;
}
