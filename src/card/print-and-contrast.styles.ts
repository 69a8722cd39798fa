import {css} from '../element/css.js';

/** On paper: texts in full, addresses, and no place for what is not there. In forced colours: logos keep the ground that they are made for. */
export const printAndContrastStyles = css`
  @media (forced-colors: active) {
    .media img.loaded {
      forced-color-adjust: none;
    }
  }
  @media print {
    .title,
    .text {
      display: block;
    }
    .title a[href]::after {
      content: ' (' attr(href) ')';
      position: static;
      font-size: 0.75em;
      font-weight: 400;
    }
    /* A line each: a separator would stand at the start of a line. */
    .kicker,
    .byline {
      flex-direction: column;
      white-space: normal;
    }
    .themes::before,
    [part='source']::before {
      content: none !important;
    }
    .card,
    .body,
    .excerpt,
    .region {
      min-block-size: 0 !important;
    }
    /* A full excerpt would stretch the cards beside it, and go on below its picture. */
    .list {
      align-items: start;
    }
    .media {
      max-block-size: none !important;
    }
    .excerpt {
      container: none !important;
      flex: none !important;
    }
    .card {
      break-inside: avoid;
    }
    .media:not(:has(img:not([hidden]), slot)) {
      display: none;
    }
  }
`;
