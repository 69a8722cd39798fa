import {css} from '../element/css.js';

/** The picture beside the text, of the text's height. */
const beside = css`
  & .card {
    flex-direction: row;
    --_title: var(--newsstand-title-size, 1.3125em);
    --_titles: 3;
    --_media: 0px;
  }
  & .card::after {
    content: none;
  }
  & .body {
    flex: 1;
    justify-content: center;
  }
  & .media {
    flex: none;
    inline-size: clamp(5em, 38%, 22em);
    max-block-size: 24em;
    min-block-size: 5em;
    aspect-ratio: auto;
  }
  & .plain .body {
    border-block-start: 0;
    border-inline-start: 0.25em solid var(--_accent);
  }
`;

/** One card, in the feed's shadow root as well as in the card's own; and its skeleton, of the same size. */
export const cardStyles = css`
  /* What a card stands in: its width decides how the card is laid out, and how large its title is. */
  .cell {
    container-type: inline-size;
    /* Otherwise it would have no width at all where the page asks it for its own. */
    contain-intrinsic-inline-size: 16em;
    min-inline-size: 0;
  }
  .card {
    /* In steps: a size that follows the width (cqi) makes laying out the cards half as long again (Chromium 156). */
    --_title: var(--newsstand-title-size, 1.25em);
    /* How many lines there is room for: of the title, of themes and date, of authors. */
    --_titles: 4;
    --_kicker: 1;
    --_byline: 1;
    --_media: min(30em, (100cqi - 2px) / (var(--newsstand-image-ratio, 16 / 9)));
    /* Paddings, and what is between the texts. */
    --_rest: 3.75em;
    /* Room for the lines that a card of loaded news has: its excerpt takes what the title leaves. */
    --_room: calc(
      var(--_titles) * 1.25 * var(--_title) + var(--_lines) * 1.5em + (var(--_kicker) + var(--_byline)) * 1.3125em +
        var(--_rest)
    );
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
    isolation: isolate;
  }
  @container (inline-size < 20em) {
    .card {
      --_kicker: 2;
      --_titles: 3;
    }
    .no-themes .card,
    .no-date .card {
      --_kicker: 1;
    }
  }
  @container (inline-size < 15em) {
    .card {
      /* No larger than that a word of ten letters fits. */
      --_title: var(--newsstand-title-size, clamp(1em, 10cqi, 1.25em));
      --_titles: 6;
      --_kicker: 3;
    }
  }
  @container (inline-size >= 22em) {
    .card {
      --_title: var(--newsstand-title-size, 1.3125em);
      --_titles: 3;
    }
  }
  @container (inline-size >= 32em) {
    .card {
      --_title: var(--newsstand-title-size, 1.4375em);
      --_titles: 2;
    }
  }
  @container (inline-size >= 48em) {
    .card {
      --_title: var(--newsstand-title-size, 1.625em);
    }
  }
  .no-themes.no-date .card {
    --_kicker: 0;
  }
  .no-author .card {
    --_byline: 0;
  }
  /* The heading comes before the picture in the document, and is drawn below it; the title's target area lies above both. */
  .media {
    order: -1;
    z-index: -1;
    flex: none;
    position: relative;
    max-block-size: 30em;
    aspect-ratio: var(--newsstand-image-ratio, 16 / 9);
    background: var(--_tint);
    overflow: hidden;
  }
  .media img,
  .media ::slotted(*) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    /* Faces are rather above the middle. */
    object-position: 50% 30%;
  }
  /* On a light ground, since a logo is mostly dark on nothing; also in a dark page. Not before it is there: a light box would
     flash. */
  .media img.loaded {
    background: #f4f5f7;
  }
  .media img.whole {
    padding: 1em;
    object-fit: scale-down;
    object-position: 50%;
  }
  .body {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    padding: 1em 1.25em 1.25em;
    overflow-wrap: anywhere;
  }
  .sized .long .body,
  .skeleton .body {
    min-block-size: var(--_room);
  }
  .plain,
  .no-image .card {
    --_media: 0px;
  }
  /* Not of long ones, whose text fills the room: a card that has to be stretched is laid out twice. */
  .sized .card:not(.long, .plain) {
    min-block-size: calc(var(--_media) + var(--_room) + 2px);
  }
  /* More than a line that a short text leaves of its room, or of the row of its wordiest neighbour, is its picture's. */
  .card:where(:not(.long, .plain))::after {
    content: '';
    flex: 999 0 0;
    max-block-size: 1.75em;
  }
  .card:where(:not(.long, .plain)) .body {
    flex: none;
  }
  .card:where(:not(.long, .plain)) .media {
    flex: 1 0 auto;
  }
  .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    overflow: hidden;
    margin: 0;
    /* Not cut where the focus ring or a letter's foot needs it. */
    padding-block-end: 0.1em;
    font-size: var(--_title);
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.011em;
    text-wrap: pretty;
    hyphens: auto;
    -webkit-hyphenate-limit-before: 5;
    -webkit-hyphenate-limit-after: 5;
    hyphenate-limit-chars: 12 5 5;
  }
  .title,
  .excerpt {
    max-inline-size: 44em;
  }
  .title a {
    color: inherit;
    text-decoration: none;
  }
  .title a[href] {
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 30%, transparent);
    text-decoration-thickness: max(1px, 0.06em);
    text-underline-offset: 0.18em;
  }
  /* The whole card is the target of its one link; the texts lie above it, so that they can still be selected. */
  .title a[href]::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .title a:focus-visible {
    outline: none;
  }
  .card:has(.title a:focus-visible) {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.125em;
  }
  /* An arrow for the eye; the words behind it are for ears. */
  .tab {
    display: inline-block;
    inline-size: 1em;
    overflow: hidden;
    white-space: nowrap;
    vertical-align: bottom;
    user-select: none;
  }
  .tab::before {
    content: '↗';
    content: '↗' / '';
    display: inline-block;
    inline-size: 1em;
    text-indent: 0.2em;
  }
  .card:dir(rtl) .tab::before {
    content: '↖';
    content: '↖' / '';
    text-indent: -0.2em;
  }
  @media (hover: hover) {
    .card:has(a[href]):hover {
      border-color: var(--_accent);
      cursor: pointer;
    }
    .card:hover .title a[href] {
      color: var(--_accent);
      text-decoration-color: currentColor;
    }
  }
  .card:has(a[href]):active {
    border-color: var(--_accent);
    background: linear-gradient(var(--_tint), var(--_tint)) var(--_surface);
  }
  .kicker,
  .byline,
  .excerpt {
    position: relative;
    z-index: 1;
    margin: 0;
    color: var(--_muted);
  }
  .kicker,
  .byline {
    display: flex;
    overflow: hidden;
    font-size: 0.875em;
    line-height: 1.5;
    white-space: nowrap;
  }
  .kicker {
    order: -1;
    margin-block-end: 0.375em;
  }
  .byline {
    margin-block-start: 0.5em;
  }
  /* One line; what is longer ends in an ellipsis. */
  .themes,
  .byline > [part] {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .themes {
    font-weight: 700;
  }
  .kicker > time {
    flex: none;
  }
  .byline > [part='source'] {
    flex: none;
    max-inline-size: 60%;
  }
  [part='authors'][hidden] ~ [part='source'] {
    max-inline-size: 100%;
  }
  /* For the eye a dot, for ears a pause; before the themes there is a comma for them. */
  time:not([hidden]) ~ .themes::before {
    content: '\\a0· ';
    content: '\\a0· ' / '';
  }
  [part='authors']:not([hidden]) ~ [part='source']::before {
    content: '\\a0· ';
    content: '\\a0· ' / ', ';
  }
  /* Narrow cards have a line for each. */
  @container (inline-size < 20em) {
    .cell:not(.compact) .kicker {
      flex-direction: column;
      align-items: start;
    }
    .cell:not(.compact) .themes {
      max-inline-size: 100%;
    }
    .cell:not(.compact) .themes::before {
      content: none;
    }
  }
  /* So narrow are cards on phones with large text: there nothing is cut but the excerpt. */
  @container (inline-size < 15em) {
    .kicker,
    .byline {
      flex-direction: column;
      white-space: normal;
    }
    :is(.themes, [part='source'])::before {
      content: none !important;
    }
    .byline > [part='source'] {
      max-inline-size: 100%;
    }
    .body {
      padding-inline: 0.875em;
    }
    .title {
      -webkit-line-clamp: none;
    }
  }
  .excerpt {
    font-size: 1em;
    line-height: 1.5;
    margin-block-start: 0.5em;
  }
  .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
  }

  /* Without a picture it is a card of text: a line of the accent, and among others with pictures a larger title and more of the
     excerpt. */
  .plain .body {
    border-block-start: 0.25em solid var(--_accent);
  }
  .grid:not(.no-image) > .cell .plain {
    background: linear-gradient(var(--_tint), var(--_tint)) var(--_surface);
    --_title: var(--newsstand-title-size, clamp(1em, 9cqi, clamp(1.5em, 1em + 3.5cqi, 2.25em)));
    --_lines: max(8, var(--newsstand-excerpt-lines, 3));
  }
  .grid:not(.no-image) > .cell .plain .body {
    justify-content: center;
  }
  .grid:not(.no-image) > .cell .plain .excerpt {
    flex: none;
    container: none;
    min-block-size: 0;
    font-size: 1.125em;
  }
  .grid:not(.no-image) > .cell .plain:not(.long) .excerpt {
    font-size: 1.25em;
  }

  /* What the page has in a card is its excerpt where the item has none. */
  .text:not([hidden]) + slot {
    display: none;
  }

  .horizontal {
    ${beside}
  }
  @container (inline-size < 32em) {
    .horizontal .card {
      --_titles: 5;
    }
    .horizontal :is(.kicker, .byline) {
      flex-direction: column;
      white-space: normal;
    }
    .horizontal :is(.themes, [part='source'])::before {
      content: none !important;
    }
  }
  /* Beside a picture a word needs what room there is. */
  @container (inline-size < 22em) {
    .horizontal .card {
      --_title: var(--newsstand-title-size, 1.0625em);
    }
    .horizontal .media {
      inline-size: 5em;
    }
    .horizontal .body {
      padding-inline: 1em;
    }
  }
  @container (inline-size >= 40em) {
    .grid {
      ${beside}
    }
  }
  @container (inline-size >= 32em) {
    .auto {
      ${beside}
    }
    .no-image .card {
      --_titles: 2;
    }
  }
  @container (inline-size >= 72em) {
    .auto:not(.lead) .card {
      --_title: var(--newsstand-title-size, 1.5em);
      --_titles: 2;
    }
  }

  .no-excerpt .card {
    --_lines: 0;
  }
  .no-image.no-excerpt .card {
    --_titles: 2;
  }
  @container (inline-size >= 32em) {
    .no-image.no-excerpt .card {
      --_titles: 1;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .card,
    .title a {
      transition:
        border-color 0.15s,
        text-decoration-color 0.15s,
        color 0.15s;
    }
  }
`;

/** Lines that an excerpt may have where there is room. */
const FILLED = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16];

/**
 * An excerpt that fills the room there is: of as many lines as fit, more than are asked for where a short title, no picture or
 * a wordy neighbour leaves room, and fewer where a title takes more lines than the card keeps room for. Only for long texts,
 * since their own height does not count any more; not beside a wide picture, where what is left is above and below the text.
 */
export const excerptRoomStyles = css`
  @container (inline-size < 48em) {
    .list .long .excerpt {
      flex: 1 0 0;
      container: excerpt / size;
      min-block-size: calc(var(--_lines) * 1.5em);
    }
    /* A wordy title takes lines of its excerpt, but for one, so that the card keeps its height. */
    .sized .long .excerpt {
      min-block-size: 1.5em;
    }
  }
  @container (inline-size < 28em) {
    .grid .mid .excerpt {
      flex: 1 0 0;
      container: excerpt / size;
      min-block-size: calc(var(--_lines) * 1.5em);
    }
    .grid .card.mid::after {
      content: none;
    }
    .grid .card.mid > .body {
      flex: 999;
    }
  }
  ${FILLED.map(
    (lines) => `@container excerpt (block-size >= ${lines * 1.5 - 0.02}em) { .text { -webkit-line-clamp: ${lines}; } }`,
  ).join('\n')}
`;
