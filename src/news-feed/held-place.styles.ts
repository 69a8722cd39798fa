import {css} from '../element/css.js';

/** News in the place that its skeleton had (held-place.ts). What a title may take of its excerpt is a line. */
export const heldPlaceStyles = css`
  @media screen {
    @container (inline-size >= 15em) {
      .held :is(.no-image, .rows) .title {
        -webkit-line-clamp: calc(var(--_titles) + 1);
      }
      .held :is(.compact, .no-excerpt) .title {
        -webkit-line-clamp: var(--_titles);
      }
    }
  }
`;
