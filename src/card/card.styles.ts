import {css} from 'lit';

/** The picture beside the text, of the text's height. */
const beside = css`
  & .card {
    flex-direction: row;
  }
  & .media {
    inline-size: clamp(5em, 38%, 20em);
    max-block-size: 24em;
    aspect-ratio: auto;
  }
`;

/** One card, in the feed's shadow root as well as in the card's own; and its skeleton, of the same size. */
export const cardStyles = css`
  /* What a card stands in: its width decides how the card is laid out. */
  .cell {
    container-type: inline-size;
    /* Otherwise it would have no width at all where the page asks it for its own. */
    contain-intrinsic-inline-size: 16em;
    min-inline-size: 0;
  }
  .card {
    /* How many lines there is room for: of the title, of themes, of date and authors. */
    --_titles: 4;
    --_themes: 2;
    --_meta: 2;
    /* Paddings, and what is between the texts. */
    --_rest: 3.375em;
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  @container (inline-size < 15em) {
    .card {
      --_titles: 6;
    }
  }
  @container (inline-size >= 20em) {
    .card {
      --_titles: 3;
    }
  }
  @container (inline-size >= 28em) {
    .card {
      --_titles: 2;
      --_meta: 1;
    }
  }
  .no-themes .card {
    --_themes: 0;
  }
  .no-date.no-author .card {
    --_meta: 0;
  }
  .no-excerpt .body {
    --_lines: 0;
  }
  .media {
    flex: none;
    position: relative;
    max-block-size: 26em;
    aspect-ratio: var(--newsstand-image-ratio, 16 / 9);
    background:
      radial-gradient(circle at 80% 15%, var(--_tint) 4em, transparent calc(4em + 1px)),
      radial-gradient(circle at 15% 110%, var(--_tint) 7em, transparent calc(7em + 1px)), var(--_tint);
    overflow: hidden;
  }
  .media img,
  .media ::slotted(*) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .body {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    min-inline-size: 0;
    padding: 1em 1.125em;
    overflow-wrap: anywhere;
  }
  /* Where news are loaded: so high are the skeleton and all but the wordiest cards. */
  .sized .body {
    min-block-size: calc(
      var(--_titles) * 1.3 * var(--_title) + var(--_lines) * 1.40625em + (var(--_themes) + var(--_meta)) * 1.21875em +
        var(--_rest)
    );
  }
  /* No lower than the message that takes its place after a failure. */
  .region.sized .card {
    min-block-size: max(4.5em, 72px);
  }
  .title {
    margin: 0;
    font-size: var(--_title);
    font-weight: 650;
    line-height: 1.3;
    text-wrap: pretty;
    hyphens: auto;
  }
  .title,
  .excerpt {
    max-inline-size: 44em;
  }
  .title a {
    color: inherit;
    text-decoration: none;
  }
  /* The whole card is the target of its one link; the texts lie above it, so that they can still be selected. */
  .title a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .title a:focus-visible {
    outline: none;
  }
  .card:has(.title a:focus-visible) {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.125em;
  }
  .card:has(a):hover {
    border-color: var(--_accent);
    cursor: pointer;
  }
  .card:hover .title a {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.15em;
  }
  .excerpt,
  .small {
    position: relative;
    margin: 0;
    color: var(--_muted);
    line-height: 1.5;
  }
  .excerpt,
  .themes {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
  }
  .excerpt {
    font-size: 0.9375em;
  }
  /* Two lines of themes at most: what is more has no place in a card whose size is known beforehand. */
  .themes {
    -webkit-line-clamp: 2;
    color: var(--_accent);
  }
  .small {
    display: grid;
    gap: 0.125em;
    margin-block-start: auto;
    padding-block-start: 0.25em;
    font-size: 0.8125em;
  }
  .small span + span::before,
  .small time + span::before {
    content: ' · ';
    content: ' · ' / '';
  }

  .horizontal {
    ${beside}
  }
  @container (inline-size < 32em) {
    .horizontal .card {
      --_titles: 5;
    }
  }
  @container (inline-size >= 32em) {
    .auto {
      ${beside}
    }
  }

  .compact .card {
    --_rest: 1.5em;
    border: 0;
    border-radius: 0;
    background: none;
  }
  .compact .media,
  .compact .excerpt {
    display: none;
  }
  .compact .body {
    --_lines: 0;
    --_title: 1em;
    gap: 0.125em;
    padding: 0.625em 0;
  }
  .compact .title {
    font-size: 1em;
  }
  .compact .small {
    margin: 0;
    padding: 0;
  }
  .compact .themes {
    -webkit-line-clamp: 1;
  }
  @container (inline-size < 28em) {
    .compact .card {
      --_titles: 4;
      --_themes: 1;
    }
  }
  @container (15em <= inline-size < 28em) {
    .compact .card {
      --_titles: 3;
    }
  }
  @container (inline-size >= 28em) {
    .compact .card {
      --_themes: 0;
    }
    .compact .small {
      display: flex;
      gap: 1em;
    }
    .compact .themes {
      order: 1;
      flex: 1 0 8em;
      display: block;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
  @container (inline-size >= 40em) {
    .compact .card {
      --_titles: 1;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .card,
    .title a {
      transition:
        border-color 0.15s,
        color 0.15s;
    }
  }
  @media print {
    .title a::after {
      content: ' (' attr(href) ')';
      position: static;
      font-size: 0.75em;
      font-weight: 400;
    }
    .excerpt,
    .themes {
      display: block;
    }
  }
`;
