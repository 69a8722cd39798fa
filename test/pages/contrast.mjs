/**
 * Measures the contrast of everything that is read or pressed in the given elements, as WCAG 2.2 defines it, from the
 * colours that the browser computed: all backgrounds painted upon each other, and the text upon them. Runs in the page.
 *
 * @param {string[]} selectors of elements of ours
 * @returns {{where: string, ratio: number, least: number}[]}
 */
export function measureContrast(selectors) {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
  if (!canvas) {
    throw new Error('no canvas');
  }
  /**
   * @param {string[]} colours from the bottom to the top
   * @param {number} [opacity] of the last one
   * @returns {number[]}
   */
  const painted = (colours, opacity = 1) => {
    for (const [index, colour] of ['white', ...colours].entries()) {
      canvas.globalAlpha = index === colours.length ? opacity : 1;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  /** @param {number[]} rgb */
  const luminance = (rgb) => {
    const [r = 0, g = 0, b = 0] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  /** @param {number[]} a @param {number[]} b */
  const contrast = (a, b) => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  /** @param {Element} element @returns {Element[]} it and all that is around it, the outermost first */
  const around = (element) => {
    const parent =
      element.assignedSlot ??
      element.parentElement ??
      (element.parentNode instanceof ShadowRoot ? element.parentNode.host : undefined);
    return parent ? [...around(parent), element] : [element];
  };
  /** @param {Element} element */
  const backgrounds = (element) => around(element).map((entry) => getComputedStyle(entry).backgroundColor);
  /** How much is left of an element, with what fades it and what is around it. @param {Element} element */
  const opacity = (element) =>
    around(element).reduce((product, entry) => product * Number(getComputedStyle(entry).opacity), 1);
  /** @param {Element} element */
  const visible = (element) => {
    const {visibility} = getComputedStyle(element);
    const {width, height} = element.getBoundingClientRect();
    return visibility === 'visible' && width > 1 && height > 1 && !element.closest('.hidden');
  };
  /** @type {{where: string, ratio: number, least: number}[]} */
  const found = [];
  for (const host of selectors.flatMap((selector) => [...document.querySelectorAll(selector)])) {
    for (const element of host.shadowRoot?.querySelectorAll('*') ?? []) {
      if (!visible(element)) {
        continue;
      }
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
      );
      const where = `${host.id || host.localName} ${element.getAttribute('part') ?? element.className ?? ''} <${element.localName}>`;
      const style = getComputedStyle(element);
      const below = backgrounds(element);
      if (own) {
        found.push({
          where,
          ratio: contrast(painted(below), painted([...below, style.color], opacity(element))),
          least: 4.5,
        });
      }
      if (element.matches('button, [role="button"]') && style.borderTopWidth !== '0px') {
        const outside = backgrounds(/** @type {Element} */ (element.parentElement));
        found.push({
          where: `${where} border`,
          ratio: contrast(painted(outside), painted([...outside, style.borderTopColor])),
          least: 3,
        });
      }
      if (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') {
        const outside = backgrounds(/** @type {Element} */ (around(host).at(-1)));
        found.push({
          where: `${where} focus`,
          ratio: contrast(painted(outside), painted([...outside, style.outlineColor])),
          least: 3,
        });
      }
    }
  }
  return found;
}

/** @param {{where: string, ratio: number, least: number}[]} measured @returns {string[]} what is too weak */
export function tooWeak(measured) {
  return [
    ...new Set(
      measured
        .filter(({ratio, least}) => ratio < least)
        .map(({where, ratio, least}) => `${where}: ${ratio.toFixed(2)} of ${least}`),
    ),
  ];
}
