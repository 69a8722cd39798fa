import {css} from '../element/css.js';

/** The list of themes: as a list, in a grid of boxes, or as chips. Each is a link, a text, or the button of a filter. */
export const themesStyles = css`
  /* Inside, so that a height which the page keeps for the list has it too: a feed below it is not touched. */
  .region {
    padding-block-end: var(--_gap);
  }
  .themes {
    display: grid;
    gap: 0.25em;
    line-height: 1.4;
    overflow-wrap: anywhere;
    hyphens: auto;
    hyphenate-limit-chars: 12 5 5;
  }
  .themes > li {
    display: grid;
    min-inline-size: 0;
  }
  .theme {
    position: relative;
    background: none;
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0.625em 1em;
    border: 0 solid var(--_border);
    border-radius: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: start;
    text-decoration: none;
    text-transform: inherit;
  }
  .list li {
    border-inline-start: 0.1875em solid var(--_accent);
  }
  .list .slow {
    padding-inline-start: 1em;
  }
  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--newsstand-column, 16em)), 1fr));
    gap: calc(var(--_gap) / 2);
  }
  .grid .theme {
    display: flex;
    align-items: center;
    padding: 1em 1.125em;
    border-width: 1px;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chips .theme {
    padding-block: 0.375em;
    border-width: 1px;
    border-radius: 1.25em;
  }
  /* What can be pressed has a line that is seen. */
  .filter .theme {
    align-content: center;
    min-block-size: max(2.75em, 44px);
    /* With room for the mark of the chosen one. */
    padding-inline: 1.5em;
    border-color: color-mix(in srgb, var(--_accent) 70%, transparent);
    cursor: pointer;
  }
  .theme:is([aria-pressed='true'], [aria-checked='true']) {
    border-color: var(--_accent);
    background: var(--_tint);
    font-weight: 700;
  }
  /* A theme that leads somewhere looks like a link. */
  a.theme:not([role]) {
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 30%, transparent);
    text-underline-offset: 0.18em;
  }
  @media (hover: hover) {
    a.theme:hover,
    button.theme:hover {
      border-color: var(--_accent);
      background: var(--_tint);
      text-decoration: underline;
      text-underline-offset: 0.18em;
    }
  }
  a.theme:active,
  button.theme:active {
    background: color-mix(in srgb, var(--_accent) 16%, transparent);
  }
  /* The chosen one has a ring and a mark, in the room that is there, so that nothing moves; not a colour alone. */
  .theme:is([aria-pressed='true'], [aria-checked='true']) {
    box-shadow: inset 0 0 0 0.125em var(--_accent);
  }
  .theme[aria-pressed='true']::before {
    content: '✓';
    content: '✓' / '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.4375em;
    align-content: center;
    color: var(--_accent);
  }
  .skeleton .theme::before {
    content: '';
    display: block;
    inline-size: 70%;
    block-size: 0.75em;
    margin-block: 0.325em;
    border-radius: 1em;
    background: color-mix(in srgb, currentColor 11%, transparent);
  }
  .skeleton li:nth-child(even) .theme::before {
    inline-size: 50%;
  }
  .chips.skeleton li .theme::before {
    inline-size: 10em;
  }
  .chips.skeleton li:nth-child(even) .theme::before {
    inline-size: 7em;
  }
  .count {
    margin-inline-start: 0.5em;
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    opacity: 0.9;
  }
  .grid .count {
    margin-inline-start: auto;
    padding-inline-start: 0.5em;
  }
  /* A box to check, beside the name: more than one can be. */
  .theme[role='checkbox'] {
    padding-inline-start: 2.5em;
  }
  .theme[role='checkbox']::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 1em;
    box-sizing: border-box;
    inline-size: 1em;
    block-size: 1em;
    margin-block: auto;
    border: 1px solid;
    border-radius: 0.1875em;
    line-height: 0.9;
    text-align: center;
  }
  .theme[aria-checked='true']::before {
    content: '✓';
    content: '✓' / '';
  }
  /* A name that is known beforehand has its room, and a line in the middle of it. */
  .skeleton bdi {
    visibility: hidden;
  }
  .skeleton .theme:has(:not(:empty))::before {
    position: absolute;
    inset: calc(50% - 0.7em) 1em auto;
    max-inline-size: 20em;
    inline-size: auto !important;
  }
  @media (forced-colors: active) {
    /* Those that are links without JavaScript are buttons like the others. */
    .filter .theme {
      border-color: ButtonBorder;
      color: ButtonText;
    }
    /* The plate behind the mark would cover the lines of its box. */
    .theme[role='checkbox']::before {
      forced-color-adjust: none;
      color: ButtonText;
    }
    .theme:is([aria-pressed='true'], [aria-checked='true']):not(:focus-visible) {
      outline: 0.1875em solid Highlight;
      outline-offset: -0.1875em;
    }
  }
  @media print {
    .region:has(.filter) {
      display: none;
    }
    .grid .theme {
      display: block;
    }
    a.theme::after {
      content: ' (' attr(href) ')';
      font-size: 0.8125em;
    }
  }
`;
