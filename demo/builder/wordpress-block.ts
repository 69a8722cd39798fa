import {isElsewhere} from './files.js';
import type {SnippetRequest} from './snippets.js';
import type {Attributes} from './tags.js';

/** Attributes of `<news-feed>` that the block has under a name of its own (integrations/wordpress/plugin/block.json). */
const NAMES: Readonly<Record<string, string>> = {
  heading: 'heading',
  layout: 'layout',
  order: 'order',
  paging: 'paging',
  'date-format': 'dateFormat',
  theme: 'theme',
  'exclude-theme': 'excludeTheme',
  search: 'search',
  'item-lang': 'itemLang',
};

function textOf(attributes: Attributes, name: string): string {
  const value = attributes[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** A source of the block; what is as at the start is left out. */
function sourceOf(source: Attributes): object {
  const [map, label, format] = ['map', 'label', 'format'].map((name) => textOf(source, name));
  return {
    url: textOf(source, 'src'),
    ...(label && {label}),
    ...(map ? {format: 'mapped', map} : format && {format}),
  };
}

/** The name of a ready-made look, by its style sheet. */
const skinOf = (stylesheet = ''): string => /([\w-]+)\.css$/.exec(stylesheet)?.[1] ?? '';

/**
 * The block of the WordPress plugin as it is in the text of a post: pasted into the editor it becomes the block. Colours
 * other than hexadecimal ones are left out, since the block has a field for each.
 */
export function wordpressBlock({feed, sources, themes, properties, stylesheet, fallback}: SnippetRequest): string {
  const hide = textOf(feed, 'hide');
  const limit = Number(textOf(feed, 'limit'));
  const maxAge = Number(textOf(feed, 'max-age'));
  const accent = properties['--newsstand-accent']?.trim() ?? '';
  const skin = skinOf(stylesheet);
  const excluded = textOf(feed, 'exclude-url').split(/\s+/).filter(Boolean);
  const excludeUrl = excluded.filter((url) => url !== 'page').join(' ');
  const attributes = {
    sources: (sources.length > 0 ? sources : [feed]).map(sourceOf),
    ...Object.fromEntries(
      Object.entries(NAMES).flatMap(([name, own]) => (textOf(feed, name) ? [[own, textOf(feed, name)]] : [])),
    ),
    ...(limit > 0 && {limit}),
    ...(maxAge > 0 && {maxAge}),
    ...(excludeUrl && {excludeUrl}),
    ...(excluded.includes('page') && {excludePage: true}),
    ...(hide && {hide: hide.split(/\s+/).filter((part) => part !== 'none')}),
    ...(textOf(feed, 'target') === '_blank' && {newTab: true}),
    ...(themes && {choose: 'chips'}),
    ...(skin && {skin}),
    ...(/^#[\da-f]{3,8}$/i.test(accent) && {accentColor: accent}),
    ...(isElsewhere(fallback.href) && {allUrl: fallback.href.trim(), allText: fallback.text}),
  };
  // As WordPress writes it (`serialize_block_attributes`): nothing in it ends the comment, or is taken for HTML.
  const json = JSON.stringify(attributes).replaceAll(
    /--|[<>&]|\\"/g,
    (found) =>
      ({'--': String.raw`\u002d\u002d`, '<': String.raw`\u003c`, '>': String.raw`\u003e`, '&': String.raw`\u0026`})[
        found
      ] ?? String.raw`\u0022`,
  );
  return `<!-- wp:newsstand/news ${json} /-->\n`;
}
