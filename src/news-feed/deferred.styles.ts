import {css} from '../element/css.js';

/** The cards of a long list that are yet to be laid out, of about the size that they will have. */
export const deferredStyles = css`
  .deferred {
    content-visibility: auto;
    contain-intrinsic-size: auto 28em;
  }
  .rows > .deferred {
    contain-intrinsic-size: auto 13em;
  }
  .compact > .deferred {
    contain-intrinsic-size: auto 4em;
  }
  @media print {
    .deferred {
      content-visibility: visible;
    }
  }
`;
