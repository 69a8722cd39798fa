import {css} from './css.js';

/** The calm messages, one family: an icon, a sentence, what can be done. */
export const noticeStyles = css`
  .notice,
  .error,
  .empty,
  .slow {
    display: flex;
    align-items: center;
    gap: 0.5em 0.75em;
    line-height: 1.5;
  }
  .notice::before,
  .error::before,
  .empty::before,
  .slow::before {
    content: '!';
    content: '!' / '';
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 0.125em solid;
    border-radius: 50%;
    font-size: 0.875em;
    font-weight: 700;
    line-height: 1.25;
    text-align: center;
  }
  .slow::before {
    content: '…';
    content: '…' / '';
    line-height: 0.9;
  }
  .empty::before {
    content: 'i';
    content: 'i' / '';
  }
  .notice,
  .error,
  .empty {
    flex-wrap: wrap;
    padding: 0.5em 0.75em 0.5em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .notice {
    margin-block-start: var(--_gap);
  }
  .notice p,
  .error p,
  .empty p,
  .slow {
    margin: 0;
  }
  /* As wide as there is room, with the action beside it. */
  .notice > :is(p, slot),
  .error > slot[name],
  .empty > slot[name] {
    display: block;
    flex: 1 1 9em;
    min-inline-size: 0;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .empty {
    min-block-size: 3.75em;
  }
  .slow,
  .empty {
    color: var(--_muted);
  }
  /* An error stands where the news would be. Its place closes once the reader has seen what happened; a place that nobody sees
     is given up at once. */
  .stage {
    display: grid;
  }
  .stage > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  .stage > :is(.skeleton, .room, .place) {
    visibility: hidden;
    /* What is below a window's height is out of view, with or without the rest. */
    max-block-size: 100vh;
    overflow: clip;
    animation: close 0s 1s ease-in-out forwards;
  }
  @media (prefers-reduced-motion: no-preference) {
    .stage > :is(.skeleton, .room, .place) {
      animation-duration: 0.5s;
    }
  }
  @keyframes close {
    to {
      max-block-size: 0;
    }
  }
  .collapsed > :is(.skeleton, .room, .place) {
    display: none;
  }
  .stage.passed > * {
    animation-play-state: paused;
  }
  .error {
    align-self: start;
  }
  /* When the data is from, at the end of the heading's line; where it has no room there it is not seen. It takes no height, so
     that nothing moves for it. */
  .dated {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    overflow: clip;
  }
  .dated .heading {
    flex: 1 1 auto;
    max-inline-size: 100%;
  }
  .updated {
    margin-block: 0.25em -4em;
    margin-inline-start: 1em;
    padding: 0.125em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 1em;
    color: var(--_muted);
    font-size: 0.8125em;
    line-height: 1.5;
    white-space: nowrap;
  }
  @media (hover: hover) {
    button:hover {
      box-shadow: inset 0 0 0 1px var(--_accent);
    }
  }
  button:active {
    background: var(--_tint);
  }
  button[aria-disabled='true'] {
    border-style: dashed;
    cursor: progress;
  }
`;
