import {css} from 'lit';

/** The cards of a long list that are yet to be laid out, of about the size that they will have. */
export const laterStyles = css`
  .later {
    content-visibility: auto;
    contain-intrinsic-size: auto 28em;
  }
  .rows > .later {
    contain-intrinsic-size: auto 13em;
  }
  .compact > .later {
    contain-intrinsic-size: auto 4em;
  }
  @media print {
    .later {
      content-visibility: visible;
    }
  }
`;
