import {isElsewhere} from './files.js';

/** Everything that a webmaster chooses, as text, since it is kept in the address of the builder. */
export interface Choices {
  /** Address of the news. */
  src: string;
  format: string;
  map: string;
  /** Name of the first publisher, where there are more sources. */
  label: string;
  /** More sources, one per line: an address, a space, and the name of the publisher. */
  more: string;
  /** Slug or id of the only theme that is shown. */
  theme: string;
  /** Several of them, as the attribute has them; they come before {@link theme}. */
  someThemes: string;
  /** Slugs or ids of the themes that are left out, with commas between. */
  excludeTheme: string;
  /** Words that the news must have. */
  search: string;
  /** Age in days from which news is left out. */
  maxAge: string;
  /** Language that the news must have. */
  itemLang: string;
  /** `page`: leaves out the item about the page itself. */
  excludeUrl: string;
  /** Address of the themes; empty for no theme list. */
  themes: string;
  heading: string;
  limit: string;
  layout: string;
  order: string;
  /** What cards leave out, with spaces between, or `none`. */
  hide: string;
  date: string;
  lang: string;
  target: string;
  cache: string;
  paging: string;
  /** `on`: the theme list filters the feed. */
  filter: string;
  /** `on`: by several themes at a time. */
  multiple: string;
  /** `on`: readers choose among the sources. */
  sourceFilter: string;
  /** Names of the sources that are shown, with commas between. */
  fromSource: string;
  /** Seconds until a source is given up, and how often it is asked again. */
  timeout: string;
  retries: string;
  /** `on`: an event reports what readers see. */
  seen: string;
  /** Address of a picture for news without one. */
  picture: string;
  /** Name of a skin of the package. */
  skin: string;
  accent: string;
  radius: string;
  column: string;
  ratio: string;
  /** Address of the script. */
  script: string;
  /** `on` or `off`: whether the page accepts this version of the script alone; empty: as {@link isPinned} decides. */
  pin: string;
  /** `on`: the page has the script from somewhere else, such as its theme. */
  loaded: string;
  /** Address and text of the link between the tags. */
  href: string;
  text: string;
  /** Width (empty: that of the device) and colours of the preview, and the snippet shown: what a colleague should see too. */
  width: string;
  scheme: string;
  snippet: string;
}

export const DEFAULTS: Choices = {
  src: '',
  format: 'auto',
  map: '',
  label: '',
  more: '',
  theme: '',
  someThemes: '',
  excludeTheme: '',
  search: '',
  maxAge: '',
  itemLang: '',
  excludeUrl: '',
  themes: '',
  heading: 'Latest news',
  limit: '6',
  layout: 'grid',
  order: 'source',
  hide: 'author',
  date: 'long',
  lang: '',
  target: '',
  cache: 'none',
  paging: 'none',
  filter: '',
  multiple: '',
  sourceFilter: '',
  fromSource: '',
  timeout: '',
  retries: '',
  seen: '',
  picture: '',
  skin: '',
  accent: '',
  radius: '',
  column: '',
  ratio: '',
  script: '/newsstand.js',
  pin: '',
  loaded: '',
  href: '',
  text: 'All news',
  width: '',
  scheme: 'light',
  snippet: 'html',
};

/**
 * What an address may not decide: whoever sends a link with an address of the script in it must not be able to send along
 * that any script will do.
 */
const NOT_KEPT: ReadonlySet<string> = new Set<keyof Choices>(['pin']);

/** The choices as the query of an address, with only what is not as it is at the start. */
export function toQuery(choices: Choices): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choices)) {
    if (value !== DEFAULTS[name as keyof Choices] && !NOT_KEPT.has(name)) {
      query.set(name, value);
    }
  }
  return query.size === 0 ? '' : `?${query}`;
}

/** The choices that a query names; what it does not name, or what nobody knows, is as at the start. */
export function fromQuery(search: string): Choices {
  const query = new URLSearchParams(search);
  const choices = {...DEFAULTS};
  for (const name of Object.keys(DEFAULTS) as (keyof Choices)[]) {
    // Longer than any address: somebody's mistake.
    choices[name] = (NOT_KEPT.has(name) ? null : query.get(name))?.slice(0, 4000) ?? DEFAULTS[name];
  }
  return choices;
}

/**
 * Whether the script's tag names its hash. By itself where the script is on somebody else's server: who has it on their own may
 * put a newer one there, which the page would refuse.
 */
export function isPinned({pin, script}: Choices): boolean {
  return pin === '' ? isElsewhere(script) : pin === 'on';
}

/** How many items are wanted, as the feed reads it: 1 to 100, and 6 for what is no number or below. */
export function limitOf({limit}: Choices): number {
  const number = Math.trunc(Number(limit));
  return number >= 1 ? Math.min(number, 100) : Number(DEFAULTS.limit);
}
