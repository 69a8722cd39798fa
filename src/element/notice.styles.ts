import {css} from 'lit';

/** The calm messages: error, empty, stale, slow. */
export const noticeStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.25em;
    margin-block-start: var(--_gap);
    padding: 0.875em 1.125em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.5;
  }
  .notice p,
  .empty p {
    margin: 0;
  }
  .notice p {
    flex: 1 1 14em;
  }
  .slow {
    margin: 0;
    color: var(--_muted);
    line-height: 1.5;
  }
  .empty {
    margin-block-end: 0.75em;
    color: var(--_muted);
  }
  /* An error takes the place that was kept for the news, so that the page does not move. */
  .stage {
    display: grid;
  }
  .stage > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  /* Faint enough to read upon, and it fades away: no news are on their way, and it is no hole either. */
  .stage > .skeleton {
    opacity: 0.4;
    mask-image: linear-gradient(#000, transparent);
    /* What is below a window's height is out of view, with or without the rest. */
    max-block-size: 100vh;
    overflow: clip;
  }
  .stage .card {
    animation: none;
  }
  .collapsed > .skeleton {
    display: none;
  }
  /* Where that place is taller than the window, the message stays in view. */
  .error {
    position: sticky;
    inset-block-start: 1em;
    align-self: start;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.75em 1.25em;
    padding: 0.75em 1.125em;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }
  .error ::slotted(*) {
    text-align: start;
  }
  .error p {
    margin: 0;
    line-height: 1.5;
    text-wrap: balance;
  }
  button {
    min-block-size: max(2.75em, 44px);
    padding: 0.5em 1.5em;
    border: 1px solid var(--_accent);
    border-radius: 10em;
    background: transparent;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    letter-spacing: inherit;
    text-transform: inherit;
    cursor: pointer;
  }
  button:hover {
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  button[aria-disabled='true'] {
    border-style: dashed;
    cursor: progress;
  }
`;
