import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5';

/** A picture in an item's HTML. */
export interface FoundPicture {
  url: string;
  alt?: string;
  width?: number;
  height?: number;
  srcset?: string;
}

type Parent = DefaultTreeAdapterTypes.ParentNode;

// Pictures that say nothing: those that count readers are a pixel or two, smileys a line high.
const SMALLEST = 48;

function* elements(parent: Parent): Generator<DefaultTreeAdapterTypes.Element> {
  for (const node of parent.childNodes) {
    if ('tagName' in node) {
      yield node;
      yield* elements(node);
    }
  }
}

const size = (value: string | undefined) => (/^\d+$/.test(value ?? '') ? Number(value) : undefined);

/** The first picture in HTML that is large enough to stand for the item, with the address as it is written there. */
export function firstPicture(html: string): FoundPicture | undefined {
  if (!/<img/i.test(html)) {
    return undefined;
  }
  for (const element of elements(parseFragment(html))) {
    const attributes = new Map(element.attrs.map(({name, value}) => [name, value]));
    const url = attributes.get('src')?.trim() ?? '';
    const [width, height] = [size(attributes.get('width')), size(attributes.get('height'))];
    const small = Math.min(width ?? SMALLEST, height ?? SMALLEST) < SMALLEST;
    if (element.tagName === 'img' && url !== '' && !small && !/^(data|blob):/i.test(url)) {
      const [alt, srcset] = [attributes.get('alt'), attributes.get('srcset')];
      return {
        url,
        ...(alt && {alt}),
        ...(width && height && {width, height}),
        ...(srcset && {srcset}),
      };
    }
  }
  return undefined;
}
