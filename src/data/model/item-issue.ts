/** Something in a source's answer that could not be used. Collected, so that a webmaster can see what was lost and why. */
export interface ItemIssue {
  /** Position in the source's list, from 0. */
  index: number;
  /** The field of the news item or theme, or `item` for all of it. */
  field: string;
  reason: string;
  /** True if the whole item is missing because of this. */
  dropped: boolean;
  /** True where it is about all items of the list, and not only about the one at `index`. */
  ofList?: true;
}
