import {html, nothing, type TemplateResult} from 'lit';
import type {ItemIssue, NewsItem} from 'newsstand-elements/data';
import {letter, type Finding, type Level} from './diagnose.js';
import {isBroken, summary, type Found} from './found.js';

const SIGNS = {good: '✓', note: '!', problem: '✗'} as const;
const WORDS = {good: 'Good:', note: 'To improve:', problem: 'Problem:'} as const;

/** A sign and a sentence. The sign is said too, in a word. */
export function findingTemplate(level: Level, text: string | TemplateResult): TemplateResult {
  return html`<span class="sign ${level}" aria-hidden="true">${SIGNS[level]}</span>
    <span><span class="unseen">${WORDS[level]} </span>${text}</span>`;
}

/** What is wrong with addresses that cannot be used. */
export function refusedTemplate(problems: readonly string[]): TemplateResult | typeof nothing {
  return problems.length === 0
    ? nothing
    : html`<ul class="findings">
        ${problems.map((problem) => html`<li>${findingTemplate('problem', problem)}</li>`)}
      </ul>`;
}

function itemsTemplate(items: readonly NewsItem[]): TemplateResult {
  return html`<div class="table">
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

/** Where else there is news on the site of a page, as far as that is known. */
function placesTemplate({places}: Found, adopt: (src: string) => void): TemplateResult | typeof nothing {
  if (places === undefined || places === 'asking' || places.length === 0) {
    return nothing;
  }
  return html`<ul class="places">
    ${places.map(
      ({src, name}) =>
        html`<li><button type="button" class="quiet" @click=${() => adopt(src)}>${src}</button> (${name})</li>`,
    )}
  </ul>`;
}

/** What the search at the usual addresses came to, to be said after the sentence about the address itself. */
function placesSentence({places}: Found): string {
  if (places === undefined) {
    return '';
  }
  if (places === 'asking') {
    return ' Trying the usual addresses of that site…';
  }
  return places.length > 0
    ? ' We found news on that site. Use:'
    : ' We found no news at the usual addresses of that site either.';
}

/** The one sentence about the source, which is announced. It is the description of the field with the address. */
export function sentenceTemplate(found: Found): TemplateResult | typeof nothing {
  if (found.state === 'idle') {
    return nothing;
  }
  if (found.state === 'asking') {
    return html`Looking…`;
  }
  const {level, text} = summary(found);
  return findingTemplate(level, `${text}${placesSentence(found)}`);
}

/** The table, and what there is to say besides the sentence: what is wrong, and what to ask the source's administrator for. */
export function foundTemplate(
  found: Found,
  others: readonly Found[],
  {copy, adopt}: {copy(event: Event): void; adopt(src: string): void},
): TemplateResult | typeof nothing {
  const {state, findings, items, issues} = found;
  // Whoever finds news has nothing to ask for, and who still looks for it does not know yet.
  const asked: readonly Finding[] = (found.places?.length ?? 0) > 0 ? [] : findings;
  const mail = letter([...asked, ...others.flatMap((other) => other.findings)]);
  if (state !== 'done') {
    return nothing;
  }
  const {text: said} = summary(found);
  const rest = findings.filter(({text}) => text !== said);
  return html`${placesTemplate(found, adopt)} ${items.length > 0 ? itemsTemplate(items) : nothing}
  ${
    rest.length > 0
      ? html`<details class="checks" ?open=${isBroken(found)}>
          <summary>${rest.length === 1 ? 'One check' : `${rest.length} checks`} of the source</summary>
          <ul class="findings">
            ${rest.map(({level, text}) => html`<li>${findingTemplate(level, text)}</li>`)}
          </ul>
        </details>`
      : nothing
  }
  ${issuesTemplate(issues)}
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

/** One line for each further source: what it has, or why it has nothing. */
export function othersTemplate(
  others: ReadonlyMap<string, Found>,
  names: ReadonlyMap<string, string>,
): TemplateResult | typeof nothing {
  return others.size === 0
    ? nothing
    : html`<ul class="findings others" role="status">
        ${[...others].map(([src, found]) => {
          const name = names.get(src) || new URL(src).hostname;
          const {level, text} = found.state === 'done' ? summary(found) : {level: 'note' as const, text: 'Looking…'};
          return html`<li>${findingTemplate(level, html`<b>${name}</b>: ${text}`)}</li>`;
        })}
      </ul>`;
}
