import {css} from 'lit';

/** The list of cards, as a grid, as rows or as lines; and the skeletons in it. */
export const listStyles = css`
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_column, var(--newsstand-column, 16em))), 1fr));
    gap: var(--_gap);
  }
  /* Rows, in two columns where a line would become too long to be read. */
  .rows {
    --_column: 42em;
  }
  .list.compact {
    --_column: 100%;
    gap: 0;
  }
  .list.compact > li + li {
    border-block-start: 1px solid var(--_border);
  }
  .more {
    display: grid;
    justify-items: center;
    gap: 0.75em;
    margin-block-start: var(--_gap);
    line-height: 1.5;
    text-align: center;
  }
  .more p {
    margin: 0;
  }
  .end {
    margin: var(--_gap) 0 0;
    color: var(--_muted);
    line-height: 1.5;
    text-align: center;
  }
`;
