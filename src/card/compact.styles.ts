import {css} from '../element/css.js';

/** A card as a line or two: the date in a column of its own, the title, the themes. */
export const compactStyles = css`
  .compact .card {
    --_rest: 1.45em;
    --_titles: 2;
    --_byline: 0;
    --_lines: 0;
    --_media: -2px;
    --_title: 1em;
    border: 0;
    border-radius: 0;
    background: none;
  }
  .compact .media,
  .compact .excerpt {
    display: none;
  }
  .compact .body {
    justify-content: center;
    padding: 0.625em 0;
    border: 0;
  }
  .compact.sized .body,
  .sized .compact .body {
    min-block-size: var(--_room);
  }
  .compact .title {
    font-size: 1em;
    letter-spacing: inherit;
  }
  .compact .kicker {
    margin-block-end: 0.125em;
  }
  .compact .byline {
    margin-block-start: 0.125em;
  }
  .compact .themes {
    font-weight: inherit;
  }
  /* One line says enough; who wants the authors here shows their part. */
  .compact [part='authors'] {
    display: none;
  }
  .compact .byline > [part='source'] {
    max-inline-size: 100%;
  }
  .compact [part='source']::before {
    content: none !important;
  }
  /* Nothing is cut there, so a title and its themes take more lines, the more the narrower. */
  @container (inline-size < 15em) {
    .compact .card {
      --_titles: 4;
    }
    :is(.list, .region).compact:not(.no-themes, .no-date) .card {
      --_kicker: var(--_titles);
    }
  }
  @container (inline-size < 12em) {
    .compact .card {
      --_titles: 5;
    }
  }
  @container (inline-size >= 32em) {
    .compact .body {
      display: grid;
      grid-template-columns: 10em minmax(0, 1fr);
      column-gap: 1.5em;
      align-items: baseline;
      align-content: center;
    }
    /* WebKit (2.50) centres what is in a box of contained size as if it had no height. */
    :is(.skeleton .compact, .compact .skeleton) .body {
      align-content: start;
    }
    .no-date.compact .body {
      grid-template-columns: minmax(0, 1fr);
    }
    .compact .kicker {
      display: contents;
    }
    .compact .kicker > :not(.hidden) {
      position: relative;
      z-index: 1;
      color: var(--_muted);
    }
    .compact time {
      grid-area: 1 / 1;
      justify-self: start;
    }
    .compact .title {
      grid-row: 1;
    }
    .compact .slow {
      grid-column: 1 / -1;
    }
    .compact .line,
    .compact .title,
    .compact .themes,
    .compact .byline {
      grid-column: -2;
    }
    .compact .themes {
      justify-self: start;
      max-inline-size: 100%;
    }
    .compact .themes::before {
      content: none !important;
    }
  }
  @container (inline-size >= 48em) {
    .compact .card {
      --_titles: 1;
    }
  }
  @container (inline-size >= 72em) {
    .compact .card {
      --_kicker: 0;
    }
    :is(.list, .region).compact:not(.no-themes) .body {
      grid-template-columns: 10em minmax(0, 1fr) 18em;
    }
    .no-date.compact:not(.no-themes) .body {
      grid-template-columns: minmax(0, 1fr) 18em;
    }
    :is(.list, .region).compact:not(.no-themes) :is(.line, .title, .byline) {
      grid-column: -3;
    }
    .compact .themes {
      grid-row: 1;
      justify-self: end;
    }
  }
`;
