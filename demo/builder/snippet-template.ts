import {html, nothing, type TemplateResult} from 'lit';
import {isPinned, type Choices} from './choices.js';
import {problemTemplate} from './choices-template.js';
import {findingTemplate, refusedTemplate} from './found-template.js';
import type {Normalized} from './normalize.js';
import type {Release} from './request.js';
import {SYSTEMS, type Snippet} from './snippets.js';

/** What the snippets are shown with. */
export interface SnippetView {
  choices: Choices;
  all: readonly Snippet[];
  release: Release;
  refused: Normalized['refused'];
  /** Names of the sources that were judged unreadable, or without news. */
  unreadable: readonly string[];
  onInput(event: Event): void;
  onCopy(event: Event): void;
}

/** Where the files of the package are, and where they go. */
function downloadTemplate({version}: Release): TemplateResult {
  return html`<p class="hint download">
    Download <a href="../newsstand.zip" download>newsstand.zip ${version}</a> and unpack it on your server: newsstand.js
    needs the folders beside it. If you can copy only one file, take
    <a href="../newsstand.bundle.js" download>newsstand.bundle.js</a>. Or enter the address at which your package
    provider has this version.
  </p>`;
}

function scriptTemplate({choices, release, refused, onInput}: SnippetView): TemplateResult {
  const pinned = isPinned(choices);
  const describedBy = refused.script ? 'script-problem' : nothing;
  return html`${downloadTemplate(release)}
    <form class="fields" @input=${onInput} @change=${onInput} @submit=${(event: Event) => event.preventDefault()}>
      <label class="whole"
        >Address of the script
        <input
          name="script"
          .value=${choices.script}
          autocomplete="off"
          aria-invalid=${refused.script ? 'true' : nothing}
          aria-describedby=${describedBy}
      /></label>
      ${problemTemplate('script', refused.script)}
      <label class="check whole"
        ><input type="checkbox" name="pin" value="on" .checked=${pinned} aria-describedby="pin-means" /> Accept only
        version ${release.version} of the script (integrity)</label
      >
    </form>
    <p class="hint" id="pin-means">
      ${
        pinned
          ? 'The browser refuses any other file at that address, a newer version too: for an update you have to copy this code again. For the files that the script loads from beside it, the lines of “Faster” (HTML) do the same.'
          : 'The browser runs whatever file is at that address: for an update put a newer one there, and leave the page as it is.'
      }
    </p>`;
}

/** Why a page with this code shows no news yet. */
function warningTemplate({unreadable}: SnippetView, snippet: Snippet | undefined): TemplateResult | typeof nothing {
  if (unreadable.length === 0) {
    return nothing;
  }
  const names = unreadable.join(', ');
  return html`<p class="sentence warning">
    ${
      snippet?.id === 'wordpress-plugin'
        ? findingTemplate(
            'note',
            `From here we couldn’t read ${names}. The plugin asks from your server, so it may work all the same: look at the preview in the editor.`,
          )
        : findingTemplate(
            'problem',
            `We couldn’t read ${names}, so a page with this code shows no news from there yet. See above what is wrong.`,
          )
    }
  </p>`;
}

/** The code to copy, for one place at a time. */
export function snippetTemplate(view: SnippetView): TemplateResult {
  const {choices, all, refused, onInput, onCopy} = view;
  const snippet = all.find(({id}) => id === choices.snippet) ?? all[0];
  const ways = all.filter(({system}) => system === snippet?.system);
  const problems = Object.values(refused);
  // The plugin brings the script, and so does WordPress itself for what goes into its posts.
  const needsScript = choices.loaded !== 'on' && !/^wordpress-(?:plugin|post|template)$/.test(snippet?.id ?? '');
  return html`<form class="systems" @input=${onInput} @submit=${(event: Event) => event.preventDefault()}>
      <fieldset class="switch">
        <legend>Your page is made with</legend>
        ${SYSTEMS.map(
          (system) =>
            html`<label
              ><input
                type="radio"
                name="system"
                .value=${system}
                .checked=${system === snippet?.system}
              />${system}</label
            >`,
        )}
      </fieldset>
      ${
        ways.length < 2
          ? nothing
          : html`<fieldset class="switch">
              <legend>You want</legend>
              ${ways.map(
                ({id, title}) =>
                  html`<label
                    ><input type="radio" name="snippet" .value=${id} .checked=${id === snippet?.id} />${title}</label
                  >`,
              )}
            </fieldset>`
      }
      ${
        snippet?.system === 'WordPress'
          ? nothing
          : html`<label class="check"
              ><input type="checkbox" name="loaded" value="on" .checked=${choices.loaded === 'on'} /> The page already
              loads the script (from its template or theme)</label
            >`
      }
    </form>
    ${
      snippet?.id === 'wordpress-plugin'
        ? html`<p class="hint">
            The plugin brings the script along and asks the sources from your server, RSS too. Download
            <a href="../newsstand-wordpress.zip" download>newsstand-wordpress.zip</a>, and choose “Plugins”, “Add New”,
            “Upload Plugin” in WordPress. Then paste this into the page.
            <a href="../wordpress/">More about the plugin</a>.
          </p>`
        : nothing
    }
    ${needsScript ? scriptTemplate(view) : nothing}
    ${choices.src ? nothing : html`<p class="hint">Enter the address of your news above; it is still missing here.</p>`}
    ${
      problems.length > 0
        ? html`${refusedTemplate(problems)}
            <p class="hint">Fix the addresses above to see the code.</p>`
        : html`${warningTemplate(view, snippet)}
            <p class="hint" id="where">${snippet?.where}</p>
            <div class="code">
              <pre tabindex="0" aria-describedby="where"><code id="snippet">${snippet?.code}</code></pre>
              <button type="button" class="copy" @click=${onCopy}>Copy</button>
            </div>`
    }`;
}
