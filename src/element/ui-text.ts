import {html, type TemplateResult} from 'lit';
import {primaryLanguage, type Language} from '../i18n/language.js';

/** Interface text, as it stands or marked with its language. */
export type UiText = string | TemplateResult;

/**
 * Text of ours, marked with its language and direction where what is around it is in another one, so that it is read out
 * in the right voice and its full stop stands at its end. None of our languages is written from right to left.
 *
 * @param around BCP 47 tag of what is around it, where that is not the page's own text
 */
export function uiText({messages, foreign}: Language, text: string, around?: string): UiText {
  return foreign || (around !== undefined && primaryLanguage(around) !== messages.tag)
    ? html`<span lang=${messages.tag} dir="ltr">${text}</span>`
    : text;
}
