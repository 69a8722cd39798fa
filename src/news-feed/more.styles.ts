import {css} from '../element/css.js';

/** The place of further pages, and the cards of a feed while they wait for others to take their place. */
export const moreStyles = css`
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
  .busy {
    position: relative;
  }
  .wait {
    position: absolute;
    inset: 0;
    z-index: 1;
    pointer-events: none;
  }
  .wait > p {
    position: sticky;
    inset-block-start: 2em;
    inline-size: fit-content;
    margin: 2em auto 0;
    padding: 0.5em 1em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }
  /* What came late lies over the cards, and moves none. */
  .late {
    position: sticky;
    inset-block-start: 1em;
    z-index: 1;
    block-size: 0;
  }
  .late > .notice {
    inline-size: fit-content;
    max-inline-size: 100%;
    margin: 0 auto;
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 0.25);
  }
  /* Not at once: most answers are there before anybody has seen it. */
  .busy > .list {
    opacity: 0.5;
    transition: opacity 0.15s 0.2s;
  }
  @media (prefers-reduced-motion: reduce) {
    .busy > .list {
      transition: none;
    }
  }
`;
