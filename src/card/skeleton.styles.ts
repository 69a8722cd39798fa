import {css} from '../element/css.js';

/** The lines of a card that is yet to come: theme and date, title, excerpt. */
export const skeletonStyles = css`
  /* Its size is that of the card to come, whatever is drawn in it. */
  .skeleton .body {
    contain: size;
    row-gap: 0.75em;
    overflow: clip;
  }
  .skeleton .line {
    --_line: color-mix(in srgb, currentColor 11%, transparent);
    flex: none;
    inline-size: 100%;
    block-size: 0.75em;
    border-radius: 1em;
    background: var(--_line);
  }
  .skeleton .line:nth-child(1) {
    inline-size: 45%;
    block-size: 0.625em;
  }
  .skeleton .line:nth-child(2),
  .skeleton .line:nth-child(3) {
    block-size: 1.125em;
  }
  .skeleton .line:nth-child(3) {
    inline-size: 70%;
    margin-block-end: 0.25em;
  }
  /* A shadow is one more line, without an element for it: three of the excerpt, and as many of the title as a card has room for. */
  .skeleton .line:nth-child(4) {
    margin-block-end: 1.5em;
    box-shadow: 0 1.5em var(--_line);
  }
  .skeleton .line:nth-child(5) {
    inline-size: 85%;
  }
  @container (inline-size < 32em) {
    .skeleton .line:nth-child(2) {
      margin-block-end: 1.875em;
      box-shadow: 0 1.875em var(--_line);
    }
  }
  @container (inline-size < 22em) {
    .skeleton .line:nth-child(2) {
      margin-block-end: 3.75em;
      box-shadow:
        0 1.875em var(--_line),
        0 3.75em var(--_line);
    }
  }
  .no-excerpt .line:nth-child(n),
  .compact .skeleton .line:nth-child(n),
  .skeleton.compact .line:nth-child(n) {
    margin-block-end: 0;
    box-shadow: none;
  }
  /* So narrow a compact card has as many lines as a title takes; it is in the middle of its place. */
  @container (inline-size < 15em) {
    :is(.compact .skeleton, .skeleton.compact) .line:nth-child(2) {
      box-shadow:
        0 -1.875em var(--_line),
        0 1.875em var(--_line);
    }
  }
  .skeleton .line:nth-child(6) {
    inline-size: 40%;
    block-size: 0.625em;
    margin-block-start: auto;
  }
  .no-image .media {
    display: none;
  }
  .no-themes.no-date .line:nth-child(1),
  .no-author .line:nth-child(6),
  .no-excerpt .line:nth-child(n + 4),
  .skeleton.compact .line:not(:nth-child(2)),
  .compact .skeleton .line:not(:nth-child(2)) {
    display: none;
  }
  /* The picture and the lines breathe, not what is said among them. */
  @media (prefers-reduced-motion: no-preference) {
    .skeleton .line,
    .skeleton .media {
      animation: breathe 1.8s ease-in-out infinite alternate;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
`;
