import {css} from 'lit';

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
  .more p {
    margin: 0;
  }
  /* Prerendered: it keeps the place of one that works. */
  .more [inert] {
    visibility: hidden;
  }
  .end {
    margin: var(--_gap) 0 0;
    color: var(--_muted);
    line-height: 1.5;
    text-align: center;
  }
`;

/** The first card or cards large. */
export const leadStyles = css`
  .room {
    container: list / inline-size;
    contain-intrinsic-inline-size: 36em;
  }
  .list > .lead > .card {
    --_title: var(--newsstand-title-size, clamp(1.375em, 1em + 1.75cqi, 2em));
    --_lines: max(5, var(--newsstand-excerpt-lines, 3));
  }
  .rows > .lead,
  .grid > .lead,
  .odd > :last-child {
    grid-column: 1 / -1;
  }
  @container list (inline-size >= 54em) {
    .list.grid {
      --_min: min(var(--newsstand-column, 17em), (100% - var(--_gap)) / 2);
    }
    .odd > :last-child {
      grid-column: span 2;
    }
    /* As wide and as high as two; without a picture it has not so much to say. */
    .grid:not(.no-image) > .lead {
      grid-column: span 2;
      grid-row: span 2;
    }
    .grid > .lead .card {
      flex-direction: column;
    }
    .grid > .lead .media {
      flex: 1 0 auto;
      inline-size: auto;
      max-block-size: none;
      aspect-ratio: var(--newsstand-image-ratio, 16 / 9);
    }
    .grid > .lead .body {
      flex: none;
    }
  }
`;
