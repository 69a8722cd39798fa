import {safeUrl} from '../data/model/safe-url.js';

/** Wider or higher than this, a picture is shown whole instead of filling its place: logos, posters, portraits. */
const WIDEST = 2.2;
const HIGHEST = 0.9;

/** The page's own picture for an image of a feed, drawn by its element or before that is there; undefined without one. */
function fallbackOf(image: Element): string | undefined {
  const {host} = image.getRootNode() as {host?: Element & {imageFallback?: string}};
  return safeUrl(host?.imageFallback ?? host?.getAttribute('image-fallback'), image.baseURI);
}

/**
 * Fits each picture below an element into its place once its size is known: usual ones fill it; what is very wide, higher than
 * wide, or so small that it would be blown up is shown whole. In the place of one that does not come is that of the page, or else
 * nothing, so that the page does not move.
 *
 * For `@load` and `@error`, which do not bubble, so it listens while they go down.
 */
export const fitPictures = {
  capture: true,
  handleEvent({type, target}: Event): void {
    // Not `instanceof`: a card may be in the document of a frame.
    if (target !== null && 'naturalWidth' in target) {
      const image = target as HTMLImageElement;
      const fallback = type === 'error' ? fallbackOf(image) : undefined;
      if (fallback !== undefined && fallback !== image.src) {
        image.removeAttribute('srcset');
        // It says nothing of the item. Its alternative text stays, for another picture that a refresh may bring.
        image.setAttribute('aria-hidden', 'true');
        image.src = fallback;
        return;
      }
      if (image.src !== fallbackOf(image)) {
        image.removeAttribute('aria-hidden');
      }
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
