import {COLOURS, type BlockAttributes} from './block-attributes.js';
import type {PreviewAnswer} from './use-preview.js';

const {createElement, useEffect, useRef} = wp.element;

/** A slug is a colour of the theme's palette (class-config.php has the same). */
export function cssColour(value: string): string {
  return value === '' || value.startsWith('#') ? value : `var(--wp--preset--color--${value})`;
}

/** The attributes of `<news-feed>` that a block's own stand for; undefined for none. */
function feedAttributes(attributes: BlockAttributes): Record<string, string | undefined> {
  const {heading, headingLevel, limit, layout, hide, dateFormat, lead, imageFallback, skin} = attributes;
  return {
    class: skin && `newsstand-${skin}`,
    heading,
    'heading-level': String(headingLevel),
    limit: String(limit),
    layout,
    hide: hide && (hide.join(' ') || 'none'),
    'date-format': dateFormat,
    lead: lead > 0 ? String(lead) : undefined,
    'image-fallback': imageFallback,
  };
}

function setAttributes(element: HTMLElement, attributes: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value) {
      element.setAttribute(name, value);
    } else {
      element.removeAttribute(name);
    }
  }
}

/** Sets the colours that are chosen, and takes the others back. */
function setColours(element: HTMLElement, attributes: BlockAttributes): void {
  for (const [name, property] of Object.entries(COLOURS)) {
    element.style.setProperty(`--newsstand-${property}`, cssColour(attributes[name as keyof typeof COLOURS]));
  }
}

/**
 * The very elements of the page, with the items that the server has. They are made by hand, in the document that the
 * editor shows the page in: what React does with properties of custom elements depends on its version.
 */
export function LiveNews({
  attributes,
  answer,
  id,
}: {
  attributes: BlockAttributes;
  answer: PreviewAnswer;
  id: string;
}): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const {items, themes} = answer;
  useEffect(() => {
    const parent = place.current;
    if (parent === null) {
      return;
    }
    const {ownerDocument} = parent;
    const feed = parent.querySelector<HTMLElement>('news-feed') ?? ownerDocument.createElement('news-feed');
    setAttributes(feed, {...feedAttributes(attributes), id});
    setColours(feed, attributes);
    Object.assign(feed, {items});
    parent.querySelector('theme-list')?.remove();
    if (attributes.choose !== 'none' && themes.length > 1) {
      const list = ownerDocument.createElement('theme-list');
      setAttributes(list, {for: id, layout: attributes.choose, class: feed.className});
      setColours(list, attributes);
      list.style.marginBlockEnd = '1.5em';
      Object.assign(list, {themes});
      parent.prepend(list);
    }
    parent.append(feed);
  });
  return <div ref={place} className="newsstand-live" />;
}
