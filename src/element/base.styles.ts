import {css} from './css.js';

/**
 * What every element shares: the public custom properties with their defaults, which derive from the host's own text
 * colour so that they fit any page, light or dark.
 */
export const baseStyles = css`
  :host {
    --_accent: var(--newsstand-accent, currentColor);
    /* So soft, and no softer: it has 4.5:1 wherever the page's own text has 6:1. */
    --_muted: var(--newsstand-muted, color-mix(in srgb, currentColor 90%, transparent));
    --_surface: var(--newsstand-surface, transparent);
    --_border: var(--newsstand-border, color-mix(in srgb, currentColor 17%, transparent));
    --_tint: color-mix(in srgb, var(--_accent) 8%, transparent);
    --_radius: var(--newsstand-radius, 0.625em);
    --_gap: var(--newsstand-gap, 1.5em);
    --_focus: var(--newsstand-focus, var(--_accent));
    --_lines: var(--newsstand-excerpt-lines, 3);
    display: block;
    /* In a flex or grid layout of the page it may become as narrow as that wants. */
    min-inline-size: 0;
    color: var(--newsstand-text, inherit);
  }
  :host([hidden]) {
    display: none;
  }
  /* Also where a style of the page for the part says something else. */
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* A browser counts the items of a list anew for each that comes, whether their numbers show or not: of a thousand cards that is
     half of the time that styles take. */
  li {
    display: block;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .heading {
    margin: 0 0 0.75em;
    font-size: 1.5em;
    line-height: 1.25;
    text-wrap: balance;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.1875em;
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: currentColor;
      --_border: currentColor;
      --_surface: transparent;
    }
  }
  @media print {
    .heading {
      break-after: avoid;
    }
    li {
      break-inside: avoid;
    }
    button,
    .skeleton {
      display: none !important;
    }
  }
`;
