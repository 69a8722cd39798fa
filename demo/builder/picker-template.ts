import {html, nothing, type TemplateResult} from 'lit';
import {canName, listsIn, PICKED_FIELDS, valueAt, type Path, type Picked, type PickedField} from './field-map.js';

/** What the picker shows, and what it does when something is picked. */
export interface PickerOptions {
  json: unknown;
  picked: Picked;
  /** The field that the next click is for. */
  active: PickedField;
  onList(path: Path): void;
  onField(field: PickedField): void;
  onValue(path: Path): void;
  onClear(field: PickedField): void;
}

const NAMES: Readonly<Record<PickedField, string>> = {
  title: 'title',
  url: 'link',
  excerpt: 'excerpt',
  date: 'date',
  image: 'picture',
  authors: 'authors',
  themes: 'themes',
};

const MAX_KEYS = 60;
const DEEPEST = 6;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'null';
  return text.length > 90 ? `${text.slice(0, 88)}…` : text;
};

function valueTemplate(key: string, value: unknown, path: Path, options: PickerOptions): TemplateResult {
  const {active, picked, onValue} = options;
  const usedFor = PICKED_FIELDS.filter((field) => picked.fields[field]?.join('.') === path.join('.'));
  const nested = typeof value === 'object' && value !== null && Object.keys(value).length > 0 && path.length < DEEPEST;
  return html`<li>
    ${
      path.every(canName)
        ? html`<button type="button" class="value ${usedFor.length > 0 ? 'taken' : ''}" @click=${() => onValue(path)}>
            <span class="key">${key}</span> <span class="json">${shown(value)}</span>
            <span class="unseen">is the ${NAMES[active]}</span>
            ${usedFor.length > 0 ? html`<span class="is">${usedFor.map((field) => NAMES[field]).join(', ')}</span>` : nothing}
          </button>`
        : html`<span class="value"><span class="key">${key}</span> cannot be named in a map</span>`
    }
    ${
      nested
        ? html`<details>
            <summary>in it</summary>
            ${entryTemplate(value, path, options)}
          </details>`
        : nothing
    }
  </li>`;
}

function entryTemplate(entry: unknown, path: Path, options: PickerOptions): TemplateResult {
  const keys = typeof entry === 'object' && entry !== null ? Object.entries(entry).slice(0, MAX_KEYS) : [];
  return html`<ul class="entry">
    ${keys.map(([key, value]) => valueTemplate(key, value, [...path, Array.isArray(entry) ? Number(key) : key], options))}
  </ul>`;
}

/** The first entry of the list, of which values are clicked to say what they are. */
export function pickerTemplate(options: PickerOptions): TemplateResult {
  const {json, picked, active, onList, onField, onClear} = options;
  const lists = listsIn(json);
  const path = picked.items ?? lists[0]?.path;
  const list = path === undefined ? undefined : valueAt(json, path);
  const entry: unknown = Array.isArray(list) ? list[0] : undefined;
  if (path === undefined || entry === undefined) {
    return html`<p>There is no list of objects in this JSON, so there is nothing to pick.</p>`;
  }
  return html`${
      lists.length > 1
        ? html`<fieldset class="switch">
            <legend>The list</legend>
            ${lists.map(
              (found) =>
                html`<label
                  ><input
                    type="radio"
                    name="list"
                    .checked=${found.path.join('.') === path.join('.')}
                    @change=${() => onList(found.path)}
                  />${found.path.join('.') || 'all of it'} (${found.length})</label
                >`,
            )}
          </fieldset>`
        : nothing
    }
    <fieldset class="switch">
      <legend>Click on the</legend>
      ${PICKED_FIELDS.map(
        (field) =>
          html`<label
            ><input
              type="radio"
              name="field"
              .value=${field}
              .checked=${field === active}
              @change=${() => onField(field)}
            />${NAMES[field]}${picked.fields[field] ? ' ✓' : ''}</label
          >`,
      )}
      ${
        picked.fields[active]
          ? html`<button type="button" class="quiet" @click=${() => onClear(active)}>Clear ${NAMES[active]}</button>`
          : nothing
      }
    </fieldset>
    ${entryTemplate(entry, [], options)}`;
}
