import {css} from 'lit';

/** The list of themes: as a list, in a grid of boxes, or as chips. */
export const themesStyles = css`
  .themes {
    display: grid;
    gap: 0.125em;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .themes > li {
    display: grid;
  }
  .theme {
    color: inherit;
    text-decoration: none;
  }
  .list .theme {
    padding: 0.625em 0 0.625em 1em;
    border-inline-start: 0.1875em solid var(--_accent);
  }
  .list li + li {
    margin-block-start: 0.25em;
  }
  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--newsstand-column, 16em)), 1fr));
    gap: calc(var(--_gap) / 2);
  }
  .grid .theme {
    padding: 1em 1.125em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chips .theme {
    padding: 0.375em 1em;
    border: 1px solid var(--_border);
    border-radius: 1.25em;
  }
  a.theme:hover {
    border-color: var(--_accent);
    background: var(--_tint);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  a.theme:focus-visible {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.125em;
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
  .chips.skeleton .theme::before {
    inline-size: 8em;
  }
`;
