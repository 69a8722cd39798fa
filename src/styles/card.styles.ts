import {css} from 'lit';

/** One card, in the feed's shadow root as well as in the card's own; and its skeleton, of the same size. */
export const cardStyles = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    break-inside: avoid;
  }
  .media {
    flex: none;
    aspect-ratio: var(--newsstand-image-ratio, 16 / 9);
    border-radius: calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0 0;
    background: linear-gradient(135deg, var(--_tint), color-mix(in srgb, var(--_accent) 4%, transparent));
    overflow: hidden;
  }
  .media img,
  .media ::slotted(*) {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .media img[hidden] {
    display: none;
  }
  .body {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    /* Room for the title, the excerpt and three small lines: so high are the skeleton and all but the wordiest cards. */
    min-block-size: calc(
      var(--_title-lines, 4) * 1.3 * var(--_title) + var(--_lines) * 1.5 * 0.9375em + 3 * 1.5 * 0.8125em + 3.5em
    );
    padding: 1em 1.125em;
    overflow-wrap: anywhere;
  }
  .title {
    margin: 0;
    font-size: var(--_title);
    font-weight: 650;
    line-height: 1.3;
    text-wrap: pretty;
    hyphens: auto;
  }
  .title a {
    color: inherit;
    text-decoration: none;
  }
  /* The whole card is the target of its one link; the texts lie above it, so that they can still be selected. */
  .title a::after {
    content: '';
    position: absolute;
    inset: -1px;
    border-radius: var(--_radius);
  }
  .title a:focus-visible {
    outline: none;
  }
  .title a:focus-visible::after {
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

  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--newsstand-column, 16em)), 1fr));
    gap: var(--_gap);
  }
  .list > li {
    min-inline-size: 0;
  }
  .list.rows {
    grid-template-columns: minmax(0, 1fr);
  }
  .list.compact {
    gap: 0;
  }
  .list.compact > li + li {
    border-block-start: 1px solid var(--_border);
  }

  .compact .card {
    border: 0;
    border-radius: 0;
    background: none;
  }
  .compact .media,
  .compact .excerpt {
    display: none;
  }
  .compact .body {
    min-block-size: 0;
    gap: 0.125em;
    padding: 0.75em 0;
  }
  .compact .title {
    font-size: 1em;
  }
  .compact .title a::after {
    inset: 0;
  }

  /* Beside the text the picture has the text's height. */
  .horizontal .card {
    --_title-lines: 2;
    flex-direction: row;
  }
  .horizontal .media {
    position: relative;
    inline-size: 38%;
    max-inline-size: 20em;
    aspect-ratio: auto;
    border-start-end-radius: 0;
    border-end-start-radius: calc(var(--_radius) - 1px);
  }
  .horizontal .media img {
    position: absolute;
  }
  .auto {
    container-type: inline-size;
  }
  @container (inline-size >= 32em) {
    .auto .card {
      --_title-lines: 2;
      flex-direction: row;
    }
    .auto .media {
      position: relative;
      inline-size: 38%;
      max-inline-size: 20em;
      aspect-ratio: auto;
      border-start-end-radius: 0;
      border-end-start-radius: calc(var(--_radius) - 1px);
    }
    .auto .media img {
      position: absolute;
    }
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
  @media (prefers-reduced-motion: no-preference) {
    .skeleton .card {
      animation: breathe 1.8s ease-in-out infinite alternate;
    }
    .card,
    .title a {
      transition:
        border-color 0.15s,
        color 0.15s;
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
