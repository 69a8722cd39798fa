import {css} from './css.js';

/** A button at rest, and so the place of one. */
export const buttonStyles = css`
  button {
    min-block-size: max(2.75em, 44px);
    padding: 0.375em 1.25em;
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
`;
