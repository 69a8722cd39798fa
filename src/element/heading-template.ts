import {html, type TemplateResult} from 'lit';

/**
 * A heading of a level, 1 to 6. One template a level, since a tag's name cannot be bound: a real heading is found by
 * outlines, reading modes and print styles that do not know `aria-level`.
 */
export function headingTemplate(level: number, part: string, content: unknown): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part=${part} class=${part} dir="auto">${content}</h1>`;
    case 2:
      return html`<h2 part=${part} class=${part} dir="auto">${content}</h2>`;
    case 3:
      return html`<h3 part=${part} class=${part} dir="auto">${content}</h3>`;
    case 4:
      return html`<h4 part=${part} class=${part} dir="auto">${content}</h4>`;
    case 5:
      return html`<h5 part=${part} class=${part} dir="auto">${content}</h5>`;
    default:
      return html`<h6 part=${part} class=${part} dir="auto">${content}</h6>`;
  }
}
