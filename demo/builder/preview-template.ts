import {html, type TemplateResult} from 'lit';
import type {Choices} from './choices.js';

const WIDTHS = [
  ['phone', 'Phone (320 px)'],
  ['tablet', 'Column (640 px)'],
  ['wide', 'Page (1024 px)'],
] as const;

/** The preview, if there is anything to show, in a page of some width, light or dark, and the switches for both. */
export function previewTemplate(
  {width: chosen, scheme}: Choices,
  preview: Element | undefined,
  onInput: (event: Event) => void,
): TemplateResult {
  const width = chosen || (matchMedia('(width < 48rem)').matches ? 'phone' : 'wide');
  return html`<form class="switches" @input=${onInput}>
      <fieldset class="switch">
        <legend>Width</legend>
        ${WIDTHS.map(
          ([name, title]) =>
            html`<label><input type="radio" name="width" .value=${name} .checked=${name === width} />${title}</label>`,
        )}
      </fieldset>
      <fieldset class="switch">
        <legend>Page</legend>
        ${['light', 'dark'].map(
          (name) =>
            html`<label><input type="radio" name="scheme" .value=${name} .checked=${name === scheme} />${name}</label>`,
        )}
      </fieldset>
    </form>
    <div class="screen" tabindex="0" role="group" aria-label="Preview">
      <div class="page ${width} ${scheme}">
        ${preview ?? html`<p class="waiting">Your news appears here once you enter an address.</p>`}
      </div>
    </div>`;
}

/**
 * Keeps a page that is wider than its place small enough to be seen whole, as the style sheet does with `--fit`.
 *
 * @param screen what the page is in
 */
export function fitPreview(screen: HTMLElement): void {
  new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    screen.style.setProperty('--fit-wide', String(Math.min(1, Math.max(0.4, width / 1024))));
    screen.style.setProperty('--fit-tablet', String(Math.min(1, Math.max(0.4, width / 640))));
  }).observe(screen);
}
