import {css} from 'lit';

/** The theme list as a filter: the same list, of buttons. */
export const filterStyles = css`
  .filter .theme {
    min-block-size: 0;
    margin: 0;
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .filter.list .theme {
    padding: 0.625em 1em;
    border: 0;
    border-inline-start: 0.1875em solid var(--_border);
    border-radius: 0;
  }
  .filter.grid .theme {
    display: grid;
    align-content: center;
    padding: 1em 1.125em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .filter.chips .theme {
    padding: 0.375em 1em;
    border: 1px solid var(--_border);
    border-radius: 1.25em;
  }
  .filter .theme:hover {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  /* A ring, not a thicker border or a bold text, so that nothing moves; and not the colour alone. */
  .filter .theme[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .filter.list .theme[aria-pressed='true'] {
    box-shadow: inset 0.125em 0 var(--_accent);
  }
  .filter.list .theme[aria-pressed='true']:dir(rtl) {
    box-shadow: inset -0.125em 0 var(--_accent);
  }
  @media (forced-colors: active) {
    .filter .theme[aria-pressed='true'] {
      outline: 0.125em solid Highlight;
      outline-offset: -0.125em;
    }
    .filter .theme:focus-visible {
      outline-offset: 0.125em;
    }
  }
`;
