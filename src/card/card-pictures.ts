/** Wider or higher than this, a picture is shown whole instead of filling its place: logos, posters, portraits. */
const WIDEST = 2.2;
const HIGHEST = 0.9;

/**
 * Fits each picture below an element into its place once its size is known: usual ones fill it; what is very wide, higher than
 * wide, or so small that it would be blown up is shown whole. The place of a picture that does not come stays, so that the
 * page does not move.
 *
 * For `@load` and `@error`, which do not bubble, so it listens while they go down.
 */
export const fitPictures = {
  capture: true,
  handleEvent({type, target}: Event): void {
    // Not `instanceof`: a card may be in the document of a frame.
    if (target !== null && 'naturalWidth' in target) {
      const image = target as HTMLImageElement;
      const {naturalWidth: width, naturalHeight: height} = image;
      const ratio = width / height;
      image.hidden = type === 'error';
      // An SVG without a size of its own has none to keep to.
      const whole = width > 0 && (ratio > WIDEST || ratio < HIGHEST || width < image.clientWidth * 0.6);
      image.classList.add('loaded');
      image.classList.toggle('whole', whole);
    }
  },
};
