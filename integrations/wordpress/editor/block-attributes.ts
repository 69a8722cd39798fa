/** A source, as the block saves it. */
export interface BlockSource {
  url: string;
  label?: string;
  format?: string;
  map?: string;
}

/** The attributes of block.json. */
export interface BlockAttributes {
  sources: BlockSource[];
  heading: string;
  headingLevel: number;
  limit: number;
  layout: string;
  order: string;
  paging: string;
  /** What cards leave out; undefined for what the layout does by itself. */
  hide: string[] | undefined;
  dateFormat: string;
  lead: number;
  imageFallback: string;
  theme: string;
  excludeTheme: string;
  search: string;
  maxAge: number;
  itemLang: string;
  excludeUrl: string;
  excludePage: boolean;
  choose: string;
  newTab: boolean;
  allUrl: string;
  allText: string;
  skin: string;
  accentColor: string;
  textColor: string;
  surfaceColor: string;
  borderColor: string;
}

/** The colours that can be chosen, and the custom properties that they set. */
export const COLOURS = {
  accentColor: 'accent',
  textColor: 'text',
  surfaceColor: 'surface',
  borderColor: 'border',
} as const;

export interface EditProps {
  attributes: BlockAttributes;
  setAttributes: (changed: Partial<BlockAttributes>) => void;
  clientId: string;
}
