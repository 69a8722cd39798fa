import {html, nothing, type TemplateResult} from 'lit';
import type {Note} from '../element/notice-templates.js';

/**
 * The place of a card that is yet to come, with the lines that it will have; what cards leave out the style sheet leaves out
 * of it.
 *
 * One template, with none in it: there are as many as a feed has places, and they are drawn before the request goes out.
 *
 * @param note said in it instead of lines
 */
export function cardSkeleton(note: Note): TemplateResult {
  return note === nothing
    ? html`<div part="skeleton" class="card">
        <div class="body">
          <div class="line"></div>
          <div class="line"></div>
          <div class="line"></div>
          <div class="line"></div>
          <div class="line"></div>
          <div class="line"></div>
        </div>
        <div class="media"></div>
      </div>`
    : html`<div part="skeleton" class="card">
        <div class="body">${note}</div>
        <div class="media"></div>
      </div>`;
}
