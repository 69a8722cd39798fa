import {buildItems, buildThemes} from '../model/build-list.js';
import {ownOnly} from '../model/json.js';
import {NewsError} from '../model/news-error.js';
import type {Ask, SourceAnswer, SourceContext, SourceFormat, SourceReader, SourceRequest} from './source.js';

/**
 * A format of one's own. Whatever its functions give is checked like the answer of any source, and what they throw is a
 * failed load, never an error of the page.
 */
export interface SourceDefinition {
  /** The value of the `format` attribute: lower-case letters, digits and dashes. */
  format: string;
  /** Whether `auto` should take an address for one of this format. Default: it does not. */
  matchesUrl?(url: URL): boolean;
  /** Whether `auto` should take an answer for one of this format, whatever its address. Default: it does not. */
  matchesResponse?(json: unknown): boolean;
  /** The address to ask, on the site of `src`. Default: `src` as it is. */
  request?(request: SourceRequest): URL | string;
  /**
   * The address for one theme; `none` where there is no such theme, nothing where the server cannot be asked.
   * Default: items are filtered by the themes that they name.
   */
  filterByTheme?(request: URL, theme: string, ask: Ask): Promise<URL | string | null | undefined>;
  /** What the answer has for each news item: an object with any of the fields of a `NewsItem`, as plain text. */
  items?(json: unknown, context: SourceContext): readonly unknown[];
  /** What the answer has for each theme: an object with any of the fields of a `Theme`, or its name. */
  themes?(json: unknown, context: SourceContext): readonly unknown[];
  /** The address of the next page of news, on the site of `src`; nothing after the last. Default: there is one page. */
  next?(answer: SourceAnswer): URL | string | null | undefined;
}

const FORMAT_NAME = /^[a-z][a-z\d-]*$/;

const FUNCTIONS = ['matchesUrl', 'matchesResponse', 'request', 'filterByTheme', 'items', 'themes', 'next'] as const;

function wrong(field: string, what: string): NewsError {
  return new NewsError('config', `registerSource: ${field} ${what}.`, {
    hint: "Write it as registerSource({format: 'my-format', items: (json) => json.list}).",
    url: '',
  });
}

/** @throws NewsError of kind `config` that names the field */
function check(definition: SourceDefinition): void {
  if (typeof definition !== 'object' || definition === null) {
    throw wrong('the source', 'is no object');
  }
  if (typeof definition.format !== 'string' || !FORMAT_NAME.test(definition.format)) {
    throw wrong('format', 'has to be a name of lower-case letters, digits and dashes');
  }
  for (const name of FUNCTIONS) {
    if (definition[name] !== undefined && typeof definition[name] !== 'function') {
      throw wrong(name, 'has to be a function');
    }
  }
  if (definition.items === undefined && definition.themes === undefined) {
    throw wrong('items', 'is missing, and so is themes: one of them has to read the answer');
  }
}

/** Answers no for a test that fails: another format may still fit. */
function passes(test: () => unknown): boolean {
  try {
    return test() === true;
  } catch {
    return false;
  }
}

/** A format of the page's own: both halves of it, since nothing of it is imported. */
export interface CustomFormat extends SourceFormat, SourceReader {
  /** Whether an answer has this format's shape. */
  matchesResponse(json: unknown): boolean;
}

/**
 * A source from its definition.
 *
 * @throws NewsError of kind `config` that names the field which cannot be used
 */
export function customFormat(input: SourceDefinition): CustomFormat {
  const definition = typeof input === 'object' && input !== null ? ownOnly(input) : input;
  check(definition);
  const {format} = definition;
  const failure = (name: string, url: string, cause: unknown) => {
    const why = cause instanceof Error ? cause.message : 'it threw something that is no error';
    const hint = 'The mistake is in the code that registered this format.';
    return cause instanceof NewsError
      ? cause
      : new NewsError('format', `The format "${format}" failed in ${name}: ${why}`, {hint, url, cause});
  };
  const guard = <Result>(name: string, url: string, run: () => Result): Result => {
    try {
      return run();
    } catch (error) {
      throw failure(name, url, error);
    }
  };
  const read = new WeakMap<SourceContext, {json: unknown; drafts: readonly unknown[]}>();
  const draftsOf = (name: 'items' | 'themes', json: unknown, context: SourceContext) =>
    guard(name, context.url, () => {
      // An answer is read again where a part was missing, and the page's code may have changed it meanwhile.
      const known = read.get(context);
      if (known !== undefined && known.json === json) {
        return known.drafts;
      }
      const list: unknown = definition[name]?.(json, context);
      if (!Array.isArray(list)) {
        throw new TypeError(definition[name] ? 'it gave no list' : 'there is no such function');
      }
      const drafts = list as readonly unknown[];
      read.set(context, {json, drafts});
      return drafts;
    });
  return {
    format,
    matchesUrl: (url) => passes(() => definition.matchesUrl?.(url)),
    matchesResponse: (json) => passes(() => definition.matchesResponse?.(json)),
    request: (wanted) =>
      guard('request', wanted.url.href, () => {
        // A copy, so that it may be changed.
        const asked = definition.request?.({...wanted, url: new URL(wanted.url)});
        return new URL(asked ?? wanted.url, wanted.url);
      }),
    async choose(request, choice, ask) {
      const [group, ...others] = choice.themes;
      const [theme] = group ?? [];
      if (theme === undefined || group?.length !== 1) {
        return {request, rest: choice};
      }
      try {
        // Nothing is written as null and '' too, as answers have it.
        const asked = (await definition.filterByTheme?.(request, theme, ask)) || undefined;
        const rest = asked === undefined ? choice : {...choice, themes: others};
        return {request: asked === 'none' ? asked : new URL(asked ?? request, request), rest};
      } catch (error) {
        throw failure('filterByTheme', request.href, error);
      }
    },
    pagination: (answer, {what}) =>
      what === 'themes'
        ? {}
        : guard('next', answer.address.href, () => ({next: definition.next?.(answer) || undefined})),
    parseItems: (json, context) => buildItems(draftsOf('items', json, context), context.url),
    parseThemes: (json, context) => buildThemes(draftsOf('themes', json, context), context.url),
  };
}
