import {css} from '../element/css.js';

/** The list of cards, as a grid, as rows or as lines; and the skeletons in it. */
export const listStyles = css`
  .list {
    --_min: var(--newsstand-column, 17em);
    /* The widest column that an even number of them leaves, see below. */
    --_even: 0px;
    display: grid;
    /* Four columns at most. */
    grid-template-columns: repeat(
      auto-fill,
      minmax(min(100%, max(var(--_min), (100% - 3 * var(--_gap)) / 4, var(--_even))), 1fr)
    );
    gap: var(--_gap);
  }
  /* No card stands alone in the last row, and no column is empty: so many columns, or fewer of those that are named. Where fewer
     fit than the first number, the last term is huge, and the next smaller number is taken. */
  .columns-2 {
    --_even: calc((100% - var(--_gap)) / 2);
  }
  .columns-3 {
    --_even: max((100% - 2 * var(--_gap)) / 3, (3 * var(--_min) + 2 * var(--_gap) - 100%) * 9999);
  }
  .columns-3-2 {
    --_even: calc((100% - 2 * var(--_gap)) / 3);
  }
  .columns-4-2 {
    --_even: min((100% - var(--_gap)) / 2, (4 * var(--_min) + 3 * var(--_gap) - 100%) * 9999);
  }
  .alone > :last-child {
    grid-column: 1 / -1;
  }
  /* Rows, in two columns where a line would become too long to be read. */
  .list.rows {
    --_min: 42em;
    --_even: 0px;
  }
  .list.rows.columns-3 {
    --_min: 100%;
  }
  .list.compact {
    --_min: 100%;
    gap: 0;
  }
  .list.compact > li + li {
    border-block-start: 1px solid var(--_border);
  }
`;
