import {html, nothing, type TemplateResult} from 'lit';
import {isPinned, type Choices} from './choices.js';
import {refusedTemplate} from './found-template.js';
import {languageFile} from './languages.js';
import {LOOKS} from './looks.js';
import type {Release} from './request.js';
import type {Snippet} from './snippets.js';

/** The files of the package that these choices need, to be downloaded, and where they go. */
function downloadTemplate({lang, look}: Choices, {version}: Release): TemplateResult {
  const more = [LOOKS.find(({name}) => name === look)?.file, languageFile(lang)].filter((file) => file !== undefined);
  return html`<p class="hint download">
    Download
    <a href="../newsstand.js" download>newsstand.js ${version}</a>${more.map(
      (file) => html`, <a href="../${file}" download>${file}</a>`,
    )}
    and put ${more.length > 0 ? 'them' : 'it'} on your
    server${more.length > 0 ? ', in folders of these names beside the script' : ''}; or name the address where your
    package provider has this version.
  </p>`;
}

/** The lines to copy, for one place at a time. */
export function snippetTemplate(
  choices: Choices,
  all: readonly Snippet[],
  release: Release,
  refused: readonly string[],
  {onInput, copy}: {onInput(event: Event): void; copy(event: Event): void},
): TemplateResult {
  const snippet = all.find(({id}) => id === choices.snippet) ?? all[0];
  const pinned = isPinned(choices);
  return html`${downloadTemplate(choices, release)}
    <form
      class="fields addresses"
      @input=${onInput}
      @change=${onInput}
      @submit=${(event: Event) => event.preventDefault()}
    >
      <label>Address of the script <input name="script" .value=${choices.script} autocomplete="off" /></label>
      <label
        >For
        <select name="snippet">
          ${all.map(({id, title}) => html`<option value=${id} ?selected=${id === snippet?.id}>${title}</option>`)}
        </select></label
      >
      <label class="check whole"
        ><input type="checkbox" name="pin" value="on" .checked=${pinned} aria-describedby="pin-means" /> Accept only
        version ${release.version} of the script, to the byte (integrity)</label
      >
    </form>
    <p class="hint" id="pin-means">
      ${
        pinned
          ? 'The browser refuses every other file at that address, a newer version too: for an update these lines have to be copied anew.'
          : 'The browser runs whatever file is at that address: for an update put a newer one there, and the page stays as it is.'
      }
    </p>
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
