import {css} from 'lit';

/** The lines of a card that is yet to come. */
export const skeletonStyles = css`
  /* Its size is that of the card to come, whatever is drawn in it. */
  .skeleton .body {
    contain: size;
  }
  .skeleton .line {
    block-size: 0.75em;
    margin-block: 0.25em;
    border-radius: 1em;
    background: color-mix(in srgb, currentColor 11%, transparent);
  }
  .skeleton .line:nth-child(1) {
    block-size: 1.25em;
  }
  .skeleton .line:nth-child(2) {
    inline-size: 60%;
    block-size: 1.25em;
    margin-block-end: 0.75em;
  }
  .skeleton .line:nth-child(5) {
    inline-size: 40%;
  }
  .skeleton .media {
    background: var(--_tint);
  }
  .no-image .media {
    display: none;
  }
  .skeleton.compact .line:nth-child(n + 2):nth-child(-n + 4),
  .compact .skeleton .line:nth-child(n + 2):nth-child(-n + 4),
  .no-excerpt .line:nth-child(n + 3):nth-child(-n + 4) {
    display: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton .card {
      animation: breathe 1.8s ease-in-out infinite alternate;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.55;
    }
  }
  @media (forced-colors: active) {
    .skeleton .line {
      background: GrayText;
    }
  }
`;
