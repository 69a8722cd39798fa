import {html, nothing, type TemplateResult} from 'lit';
import type {Choices} from './choices.js';
import {refusedTemplate} from './found-template.js';
import {languageFile} from './languages.js';
import {LOOKS} from './looks.js';
import type {Release} from './request.js';
import type {Snippet} from './snippets.js';

/** The lines to copy, for one place at a time. */
export function snippetTemplate(
  choices: Choices,
  all: readonly Snippet[],
  release: Release,
  refused: readonly string[],
  {onInput, copy}: {onInput(event: Event): void; copy(event: Event): void},
): TemplateResult {
  const file = languageFile(choices.lang);
  const look = LOOKS.find(({name}) => name === choices.look);
  const snippet = all.find(({id}) => id === choices.snippet) ?? all[0];
  return html`<p class="hint download">
      <a href="../newsstand.js" download>Download newsstand.js ${release.version}</a> and put it on your server, or name
      the address where your package provider has this version.
    </p>
    <form class="fields" @input=${onInput} @change=${onInput} @submit=${(event: Event) => event.preventDefault()}>
      <label>Address of the script <input name="script" .value=${choices.script} autocomplete="off" /></label>
      <label class="check"
        ><input type="checkbox" name="pin" value="on" .checked=${choices.pin === 'on'} /> Accept only this version of it
        (integrity)</label
      >
      <label
        >For
        <select name="snippet">
          ${all.map(({id, title}) => html`<option value=${id} ?selected=${id === snippet?.id}>${title}</option>`)}
        </select></label
      >
    </form>
    ${look ? html`<p class="hint">Put <code>${look.file}</code> of the package beside the script.</p>` : nothing}
    ${
      file
        ? html`<p class="hint">For this language put <code>${file}</code> of the package beside the script too.</p>`
        : nothing
    }
    ${choices.src ? nothing : html`<p class="hint">The address of your news is still missing in it.</p>`}
    ${
      refused.length > 0
        ? html`${refusedTemplate(refused)}
            <p class="hint">The lines to copy are here once every address can be used.</p>`
        : html`<p class="hint" id="where">${snippet?.where}</p>
            <div class="code">
              <pre tabindex="0" aria-describedby="where"><code id="snippet">${snippet?.code}</code></pre>
              <button type="button" class="copy" @click=${copy}>Copy</button>
            </div>`
    }`;
}
