import {css} from 'lit';

/** On paper: texts in full, addresses, and no place for what is not there. */
export const cardPrintStyles = css`
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
    .kicker,
    .byline {
      flex-wrap: wrap;
      white-space: normal;
    }
    .card .body {
      min-block-size: 0 !important;
    }
    .grid :is(.long, .mid) .excerpt {
      container: none;
      flex: none;
      min-block-size: 0;
    }
    .media:not(:has(img:not([hidden]), slot)) {
      display: none;
    }
  }
`;
