import type {MediaNs} from 'feedsmith';
import type {FeedPicture} from './feed-entry.js';

type Media = MediaNs.ItemOrFeed;
type Medium = MediaNs.Content;

interface Enclosure {
  url?: string;
  type?: string;
}

const PICTURE_FILE = /\.(avif|gif|jpe?g|png|svg|webp)(\?|$)/i;

function isPicture({url, type, medium}: Medium): boolean {
  return medium === 'image' || /^image\//i.test(type ?? '') || (!medium && !type && PICTURE_FILE.test(url ?? ''));
}

/**
 * The pictures that a feed names for an item, best first: Media RSS with its sizes, the widest before the others, then
 * enclosures, then thumbnails.
 */
export function mediaPictures(media: Media | undefined, enclosures: readonly Enclosure[] | undefined): FeedPicture[] {
  const groups = media?.groups ?? [];
  const contents = [...(media?.contents ?? []), ...groups.flatMap((group) => group.contents ?? [])];
  const pictures = contents.filter(isPicture).map(({url, width, height, description, title}) => ({
    url,
    width,
    height,
    alt: description?.value ?? title?.value,
  }));
  const enclosed = (enclosures ?? []).filter(isPicture).map(({url}) => ({url}));
  const thumbnails = [media, ...contents, ...groups].flatMap((one) => one?.thumbnails ?? []);
  return [...pictures.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0)), ...enclosed, ...thumbnails];
}
