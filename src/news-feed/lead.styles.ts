import {css} from '../element/css.js';

/** The first card or cards large. */
export const leadStyles = css`
  /* Beside one, Firefox (153) fills the room that an excerpt had before, and not the one it has. */
  @media screen {
    @container excerpt (block-size > 0px) {
      .text {
        position: absolute;
        inset: 0 0 auto;
        max-block-size: round(down, 100% + 0.02em, 1.5em);
      }
    }
  }
  .room {
    container: list / inline-size;
    contain-intrinsic-inline-size: 36em;
  }
  .list > .lead > .card {
    --_title: var(--newsstand-title-size, clamp(1em, 9cqi, clamp(1.375em, 1em + 1.75cqi, 2em)));
  }
  .list:not(.no-excerpt) > .lead > .card {
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
    .pair > :last-child {
      grid-row: span 2;
    }
    /* As wide and as high as two; without a picture it has not so much to say. */
    .grid:not(.no-image) > .lead {
      grid-column: span 2;
      grid-row: span 2;
    }
    .grid > .lead .card {
      flex-direction: column;
    }
    .grid:not(.no-image) > .lead .card {
      --_media: (100cqi - 2px) / (var(--newsstand-image-ratio, 16 / 9));
    }
    /* What its text leaves is its picture's. */
    .grid > :is(.lead, .pair > *) .media {
      flex: 1 0 auto;
      inline-size: auto;
      max-block-size: none;
      aspect-ratio: var(--newsstand-image-ratio, 16 / 9);
    }
    .grid > :is(.lead, .pair > *) .body {
      flex: none;
    }
    .grid > :is(.lead, .pair > *) .long .body {
      min-block-size: 0;
    }
    .sized > .lead .long {
      min-block-size: calc(var(--_media) + var(--_room) + 2px);
    }
    .grid > :is(.lead, .pair > *) .excerpt {
      flex: none;
      container: none;
      min-block-size: 0;
    }
  }
`;
