/** What may be cut, with an ellipsis. */
const MAY_BE_CUT = '.text, .card .themes, .byline > [part]';

/** A title has six lines at most, and as many as it needs in a card so narrow as on a phone with large text. */
const isLongTitle = (element: Element): boolean => {
  const {lineHeight} = getComputedStyle(element);
  const narrow =
    (element.closest('.cell')?.clientWidth ?? 0) <
    15 * parseFloat(getComputedStyle(element.closest('.cell') ?? element).fontSize);
  return element.matches('.title') && !narrow && element.clientHeight > 5.5 * parseFloat(lineHeight);
};

/** What stands beside or below each other in a card, and must not lie upon each other. */
const BLOCKS =
  '.media, .title, .excerpt, .themes, [part="date"], [part="authors"], [part="source"], slot[name="footer"]';

/** Sizes are fractions of a pixel, and engines round them differently. */
const NEARLY = 0.6;

const isSeen = (element: Element): boolean => element.getClientRects().length > 0 && !element.closest('.hidden');

const nameOf = (element: Element): string =>
  `${element.getAttribute('part') ?? element.className ?? element.localName} "${(element.textContent ?? '').trim().slice(0, 20)}"`;

function overlaps(a: DOMRect, b: DOMRect): boolean {
  return (
    a.left < b.right - NEARLY && b.left < a.right - NEARLY && a.top < b.bottom - NEARLY && b.top < a.bottom - NEARLY
  );
}

function pairs<Value>(values: readonly Value[]): (readonly [Value, Value])[] {
  return values.flatMap((a, index) => values.slice(index + 1).map((b) => [a, b] as const));
}

function overlapping(elements: readonly Element[]): string[] {
  return pairs(elements.filter(isSeen)).flatMap(([a, b]) =>
    overlaps(a.getBoundingClientRect(), b.getBoundingClientRect()) ? [`${nameOf(a)} lies upon ${nameOf(b)}`] : [],
  );
}

/** Whether an element holds more than it shows. */
function cuts(element: Element): boolean {
  const {overflowX, display} = getComputedStyle(element);
  if (
    display === 'inline' ||
    overflowX === 'visible' ||
    element.matches('.hidden, .media') ||
    element.closest('.stage > .skeleton')
  ) {
    return false;
  }
  const tooWide = element.scrollWidth > element.clientWidth + 1;
  // One line that ends in an ellipsis is wider than what is seen of it, and several are higher.
  const wanted = element.matches(MAY_BE_CUT) || isLongTitle(element);
  return wanted
    ? tooWide && getComputedStyle(element).textOverflow !== 'ellipsis'
    : tooWide || element.scrollHeight > element.clientHeight + 1;
}

/**
 * What is wrong with how an element of ours fills a box: sticks out of it, is cut, or lies upon something else.
 *
 * @param box what the element stands in
 */
export function faultsInLayout(box: Element, element: Element): string[] {
  const root = element.shadowRoot;
  const {left, right} = box.getBoundingClientRect();
  const all = [...(root?.querySelectorAll('*') ?? [])].filter(isSeen);
  const out = all.filter((inner) => {
    if (inner.parentElement?.closest(MAY_BE_CUT)) {
      return false;
    }
    const rect = inner.getBoundingClientRect();
    return rect.width > 0 && (rect.left < left - NEARLY || rect.right > right + NEARLY);
  });
  const cards = all.filter((inner) => inner.matches('.card, .theme'));
  return [
    ...(box.scrollWidth > box.clientWidth ? [`the box scrolls by ${box.scrollWidth - box.clientWidth} px`] : []),
    ...out.map((inner) => `${nameOf(inner)} sticks out`),
    ...all.filter(cuts).map((inner) => `${nameOf(inner)} is cut`),
    ...overlapping(cards),
    ...overlapping(all.filter((inner) => inner.matches('.heading, .list, ul.themes, .notice, .more, .end'))),
    ...cards.flatMap((card) => overlapping([...card.querySelectorAll(BLOCKS)])),
    ...cards.flatMap((card) => {
      const frame = card.getBoundingClientRect();
      return [...card.querySelectorAll(BLOCKS)].filter(isSeen).flatMap((block) => {
        const rect = block.getBoundingClientRect();
        return rect.bottom > frame.bottom + NEARLY ||
          rect.right > frame.right + NEARLY ||
          rect.left < frame.left - NEARLY
          ? [`${nameOf(block)} leaves its card`]
          : [];
      });
    }),
  ];
}
