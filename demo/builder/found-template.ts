import {html, nothing, type TemplateResult} from 'lit';
import type {ItemIssue, NewsItem} from 'newsstand-elements/data';
import {letter, type Finding, type Level} from './judge.js';
import type {Place} from './usual-places.js';

/** What is known of the source. */
export interface Found {
  state: 'idle' | 'asking' | 'done';
  findings: readonly Finding[];
  format: string;
  /** Whether the answer is JSON. */
  readable: boolean;
  items: readonly NewsItem[];
  /** Whether the source has more than these. */
  more: boolean;
  issues: readonly ItemIssue[];
  /** Why no news could be made of the answer. */
  problem: string;
  /** Where the site of a page has news, once that is known. */
  places?: 'asking' | readonly Place[];
}

export const NOTHING_FOUND: Found = {
  state: 'idle',
  findings: [],
  format: '',
  readable: false,
  items: [],
  more: false,
  issues: [],
  problem: '',
};

const isBroken = ({findings, problem}: Found): boolean =>
  problem !== '' || findings.some(({level}) => level === 'problem');

/** Whether the source works, and has nothing to say. */
export function isEmpty(found: Found): boolean {
  const {state, items, issues} = found;
  return state === 'done' && !isBroken(found) && items.length === 0 && issues.length === 0;
}

const SIGNS = {good: '✓', note: '!', problem: '✗'} as const;
const WORDS = {good: 'Good:', note: 'To improve:', problem: 'Problem:'} as const;

function findingTemplate(level: Level, text: string): TemplateResult {
  return html`<li class=${level}>
    <span aria-hidden="true">${SIGNS[level]}</span>
    <div><span class="unseen">${WORDS[level]} </span>${text}</div>
  </li>`;
}

/** What all of it comes to: how many news, or why there are none although the source answers. */
function sumTemplate(found: Found): TemplateResult | typeof nothing {
  const {state, items, more, format} = found;
  if (state !== 'done' || isBroken(found)) {
    return nothing;
  }
  if (items.length === 0) {
    return isEmpty(found)
      ? findingTemplate('note', 'The source answers, but has no news.')
      : findingTemplate('problem', 'The source answers, but nothing in its list has what a news item needs: a title.');
  }
  const themes = new Set(items.flatMap((item) => item.themes.map(({name}) => name))).size;
  const count = `${items.length} news ${items.length === 1 ? 'item' : 'items'} found${more ? ', and there are more' : ''}`;
  return findingTemplate('good', `${count}: ${format}, ${themes || 'no'} ${themes === 1 ? 'theme' : 'themes'}.`);
}

/** What is wrong with addresses that cannot be used; of those that can there is nothing to say. */
export function refusedTemplate(problems: readonly (string | undefined)[]): TemplateResult | typeof nothing {
  const told = problems.filter((problem) => problem !== undefined);
  return told.length === 0
    ? nothing
    : html`<ul class="findings" role="status">
        ${told.map((problem) => findingTemplate('problem', problem))}
      </ul>`;
}

function itemsTemplate(items: readonly NewsItem[]): TemplateResult {
  return html`<div class="table" tabindex="0" role="group" aria-label="News found">
    <table>
      <thead>
        <tr>
          <th>Title</th>
          <th>Date</th>
          <th>Picture</th>
          <th>Themes</th>
        </tr>
      </thead>
      <tbody>
        ${items.slice(0, 5).map(
          ({title, published, image, themes}) =>
            html`<tr>
              <td dir="auto">${title}</td>
              <td class="date">${published?.slice(0, 10) ?? '–'}</td>
              <td>${image ? 'yes' : '–'}</td>
              <td dir="auto">${[...new Set(themes.map(({name}) => name))].join(', ') || '–'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function issuesTemplate(issues: readonly ItemIssue[]): TemplateResult | typeof nothing {
  const dropped = issues.filter((issue) => issue.dropped).length;
  return issues.length === 0
    ? nothing
    : html`<details>
        <summary>
          ${dropped === 0 ? '' : `${dropped} left out, `}${issues.length} ${issues.length === 1 ? 'remark' : 'remarks'}
        </summary>
        <ul class="issues">
          ${issues
            .slice(0, 50)
            .map(
              ({index, field, reason, dropped: gone}) =>
                html`<li>Number ${index + 1}, ${gone ? 'left out' : field}: ${reason}</li>`,
            )}
        </ul>
      </details>`;
}

/** Where else there are news on the site of a page, as far as that is known. */
function placesTemplate({places}: Found, take: (src: string) => void): TemplateResult | typeof nothing {
  if (places === undefined) {
    return nothing;
  }
  if (places === 'asking') {
    return html`<p>Trying the usual places of that site…</p>`;
  }
  if (places.length === 0) {
    return html`<p>There are no news at the usual places of that site either.</p>`;
  }
  return html`<p>There are news on that site. Take them from:</p>
    <ul class="places">
      ${places.map(
        ({src, name}) =>
          html`<li><button type="button" class="quiet" @click=${() => take(src)}>${src}</button> (${name})</li>`,
      )}
    </ul>`;
}

/** What was found at the address, what is wrong with it, and what to ask its administrator for. */
export function foundTemplate(
  found: Found,
  {copy, take}: {copy(event: Event): void; take(src: string): void},
): TemplateResult | typeof nothing {
  const {state, findings, items, issues, problem} = found;
  if (state === 'idle') {
    return nothing;
  }
  if (state === 'asking') {
    return html`<p>Looking…</p>`;
  }
  // Whoever finds news has nothing to ask for, and who still looks for them does not know yet.
  const mail = (found.places?.length ?? 0) > 0 ? '' : letter(findings);
  return html`<ul class="findings">
      ${sumTemplate(found)} ${problem ? findingTemplate('problem', problem) : nothing}
      ${findings.map(({level, text}) => findingTemplate(level, text))}
    </ul>
    ${placesTemplate(found, take)} ${items.length > 0 ? itemsTemplate(items) : nothing} ${issuesTemplate(issues)}
    ${
      mail
        ? html`<details class="letter" ?open=${isBroken(found)}>
            <summary>What to ask the administrator of the source</summary>
            <div class="code">
              <pre tabindex="0"><code>${mail}</code></pre>
              <button type="button" class="copy" @click=${copy}>Copy</button>
            </div>
          </details>`
        : nothing
    }`;
}
