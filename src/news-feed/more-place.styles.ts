import {css} from '../element/css.js';

/** The place of the button for further pages. */
export const morePlaceStyles = css`
  .more {
    display: grid;
    justify-items: center;
    gap: 0.75em;
    margin-block-start: var(--_gap);
    line-height: 1.5;
    text-align: center;
  }
  .unseen {
    visibility: hidden;
  }
`;
