import {cssValue, elementText} from './escape.js';
import {asItIs, fileOf, forHugo, forJekyll, isElsewhere, scriptPath, type WriteFile} from './files.js';
import {feedHeight, placeSheet, sourceListHeight, themesHeight} from './place.js';
import {snapshotCommand} from './snapshot-command.js';
import {drupalLibrary, typo3Files, wordpressFunctions} from './systems.js';
import {elementHtml, placeholderHtml, startTag, type Attributes} from './tags.js';
import {wordpressBlock} from './wordpress-block.js';

/** What the snippets are made of. */
export interface SnippetRequest {
  script: {
    /** Address of the script: absolute, or relative to the page. */
    src: string;
    /** Hash of that version of the script, or empty to leave it out. */
    integrity: string;
    version: string;
    /** Hashes of the files which the script imports, by their paths beside it. */
    files: Readonly<Record<string, string>>;
    /** Whether the page has the script, and the skin, from somewhere else: then a snippet is the tags alone. */
    isLoaded?: boolean;
  };
  feed: Attributes;
  /** The tags of its sources, where there are several. */
  sources: readonly Attributes[];
  /** The theme list beside it, if one is wanted. */
  themes?: Attributes;
  /** The list by which readers choose among the sources, if one is wanted. */
  sourceList?: Attributes;
  /** The names of its themes, where they are known. */
  themeNames?: readonly string[];
  /** Custom properties and their values. */
  properties: Readonly<Record<string, string>>;
  /** Address of a skin's style sheet. */
  stylesheet?: string;
  /** What readers without JavaScript get, and all readers when there is no news. */
  fallback: {href: string; text: string};
  /** Origins of the sources and of their pictures. */
  connect: readonly string[];
  images: readonly string[];
}

/** What pages are made with. */
export const SYSTEMS = ['HTML', 'WordPress', 'Drupal', 'TYPO3', 'Hugo', 'Jekyll'] as const;

export type System = (typeof SYSTEMS)[number];

/** One thing to copy. */
export interface Snippet {
  id: string;
  /** What the page is made with. */
  system: System;
  title: string;
  /** Where it goes, in a sentence. */
  where: string;
  /** For the colours of the code. */
  language: string;
  code: string;
}

function fallbackHtml({fallback: {href, text}}: SnippetRequest): string[] {
  return href.trim() === '' ? [] : [`${startTag('a', {href})}${elementText(text) || 'All news'}</a>`];
}

/**
 * The connection to a source on another site, opened while the script is on its way. The elements ask without cookies, so it has to
 * be one without them (HTML, "preconnect" with `crossorigin`).
 */
function connectionsHtml({connect}: SnippetRequest): string {
  return connect
    .filter((origin) => isElsewhere(origin))
    .map((href) => `${startTag('link', {rel: 'preconnect', href, crossorigin: true})}\n`)
    .join('');
}

/** The tag of the script, and that of a skin, each on lines of its own; nothing if the page has both already. */
function filesHtml(request: SnippetRequest, write: WriteFile): string {
  const {
    script: {src, integrity, isLoaded},
    stylesheet,
  } = request;
  if (isLoaded) {
    return '';
  }
  const script = startTag('script', {
    src: write(src),
    ...(integrity && {integrity, crossorigin: 'anonymous'}),
    defer: true,
  });
  const link = stylesheet ? `\n${startTag('link', {rel: 'stylesheet', href: write(stylesheet)})}` : '';
  return `${connectionsHtml(request)}${script}</script>${link}\n`;
}

/** The custom properties that are safe to write, as declarations. */
function declarationsOf({properties}: SnippetRequest): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const safe = /^--newsstand-[a-z-]+$/.test(name) ? cssValue(value) : undefined;
    return safe === undefined ? [] : [`${name}: ${safe};`];
  });
}

/** The style sheet that keeps the place, with the properties. */
export function styleSheet(request: SnippetRequest): string {
  const declarations = declarationsOf(request).map((declaration) => `  ${declaration}`);
  const hasList = request.themes ?? request.sourceList;
  const look = `${hasList ? 'news-feed,\ntheme-list' : 'news-feed'} {\n${declarations.join('\n')}\n}\n`;
  return `${declarations.length === 0 ? '' : look}${placeSheet(request)}`;
}

/**
 * The tags with the properties on them. A template may take the braces of a style sheet for its own, and a CMS that strips unknown tags
 * strips `<style>` too and leaves its text (WordPress does for authors), while it keeps the attribute.
 */
function styledTags(request: SnippetRequest, write: typeof elementHtml, place?: 'place'): string {
  const declarations = declarationsOf(request);
  const {feed, themes, sourceList} = request;
  const styleOf = (height: string) =>
    [...declarations, ...(place ? ['display: block;', `min-height: ${height};`] : [])].join(' ');
  const styled = {
    feed: {...feed, style: styleOf(feedHeight(request, 'vw'))},
    ...(themes && {themes: {...themes, style: styleOf(themesHeight(request))}}),
    ...(sourceList && {sourceList: {...sourceList, style: styleOf(sourceListHeight(request))}}),
  };
  return tagsHtml({...request, ...styled}, write);
}

const styleElement = (sheet: string): string => `<style>\n${sheet.replaceAll(/^(?=.)/gm, '  ')}\n</style>\n`;

/** The tags with the properties on them, after the style that keeps their place. No braces stand together in it. */
function placedTags(request: SnippetRequest): string {
  return `${styleElement(placeSheet(request))}\n${styledTags(request, elementHtml)}`;
}

/** The tags, without the script. */
function tagsHtml(request: SnippetRequest, write: typeof elementHtml): string {
  const lists = [request.themes, request.sourceList].flatMap((list) =>
    list ? `${write('theme-list', list)}\n\n` : [],
  );
  return `${lists.join('')}${write('news-feed', request.feed, [
    ...request.sources.map((source) => write('news-source', source)),
    ...fallbackHtml(request),
  ])}`;
}

const originOf = (src: string | true = ''): string[] =>
  src !== true && isElsewhere(src) ? [new URL(src.trim()).origin] : [];

/** With the page's own server: a policy that names only others would stop the page's own scripts, requests and pictures. */
const directive = (name: string, origins: readonly string[]): string => [name, "'self'", ...new Set(origins)].join(' ');

function policyLine({script, feed, connect, images, stylesheet}: SnippetRequest): string {
  return [
    directive('script-src', originOf(script.src)),
    directive('connect-src', connect),
    directive('img-src', [...images, ...originOf(feed['image-fallback'])]),
    ...(stylesheet ? [directive('style-src', originOf(stylesheet))] : []),
  ].join('; ');
}

/** What each system calls its files, and what to say if the script is there already. */
function whereOf({script: {src, isLoaded}}: SnippetRequest) {
  return {
    place: isLoaded ? 'The page has to load the script, or nothing happens.' : scriptPath(src),
    beside: (folder: string) =>
      isLoaded || isElsewhere(src) ? '' : `, with ${fileOf(src)} and its folders in ${folder}`,
  };
}

/**
 * What makes the first card come sooner: the files that the script imports, asked for together with it. Where the page accepts one
 * version of the script alone, so it does of the files which that imports (HTML, "integrity" of an import map).
 */
function headHtml({script: {src, integrity, files}}: SnippetRequest): string {
  const beside = (path: string) => src.trim().replace(/[^/]*$/, '') + path;
  const links = ['first-cards', 'core'].flatMap((chunk) => {
    const path = Object.keys(files).find((file) => file.startsWith(`chunks/${chunk}-`));
    const hash = path !== undefined && integrity ? files[path] : undefined;
    // The first cards before the rest.
    const priority = chunk === 'core' && {fetchpriority: 'low'};
    return path === undefined
      ? []
      : `${startTag('link', {rel: 'modulepreload', href: beside(path), ...(hash && {integrity: hash}), ...priority})}\n`;
  });
  const link = links.join('');
  if (!integrity) {
    return link;
  }
  // An import map knows whole addresses, or those that begin with a slash or a dot.
  const start = /^(?:https?:|[./])/i.test(src.trim()) ? '' : './';
  const hashes = Object.fromEntries(Object.entries(files).map(([path, value]) => [start + beside(path), value]));
  const map = JSON.stringify({integrity: hashes}, null, 2).replaceAll('<', '\\u003c');
  return `<script type="importmap">\n${map}\n</script>\n${link}`;
}

/** Everything to copy for a page of no particular system. */
function htmlSnippets(request: SnippetRequest): Omit<Snippet, 'system'>[] {
  const sheet = styleSheet(request);
  const files = filesHtml(request, asItIs);
  const {place} = whereOf(request);
  const head = request.script.isLoaded ? '' : headHtml(request);
  return [
    {
      id: 'html',
      title: 'The tags',
      where: `Paste this where the news should be. ${place}`,
      language: 'html',
      code: `${files}${files && '\n'}${styleElement(sheet)}\n${tagsHtml(request, elementHtml)}\n`,
    },
    {
      id: 'placeholder',
      title: 'Placeholder',
      where: `For a CMS that strips unknown tags: the script turns the placeholder into the tag. ${place}`,
      language: 'html',
      code: `${files}${files && '\n'}${styledTags(request, placeholderHtml, 'place')}\n`,
    },
    {
      id: 'css',
      title: 'Style sheet',
      where: 'For your own style sheet, instead of <style> or the style attributes.',
      language: 'css',
      code: `${sheet}\n`,
    },
    ...(head
      ? [
          {
            id: 'head',
            title: 'Faster',
            where:
              'For the head of the page, before the script: the first card comes sooner on a slow line. The file has another name in each version, so copy this again when you update.',
            language: 'html',
            code: head,
          },
        ]
      : []),
    {
      id: 'snapshot',
      title: 'Snapshot',
      where:
        'Run this on your server now and then (cron does). It copies the news and its pictures there, RSS too, so that your readers’ browsers ask nobody else. Then enter /news.json as the address of the news above. Ask the institutes first: to copy a picture is to publish it.',
      language: 'sh',
      code: snapshotCommand(request, document.baseURI),
    },
    {
      id: 'policy',
      title: 'Content security policy',
      where:
        "If your page has a policy, add this to it. Then put the style into your style sheet: an inline one needs a permission of its own. If the policy has require-trusted-types-for 'script', also add trusted-types lit-html.",
      language: 'http',
      code: `Content-Security-Policy: ${policyLine(request)}\n`,
    },
  ];
}

/** The plugin first: it needs no script in the page, and its server reads sources that browsers cannot. */
function wordpressSnippets(request: SnippetRequest): Omit<Snippet, 'system'>[] {
  const {beside} = whereOf(request);
  return [
    {
      id: 'wordpress-plugin',
      title: 'Plugin (recommended)',
      where:
        'Install the plugin (see “WordPress” in the documentation). Then paste this into the editor of a page: it becomes the block “Newsstand”.',
      language: 'html',
      code: wordpressBlock(request),
    },
    {
      id: 'wordpress-functions',
      title: 'No plugin: script',
      where: `For your theme’s functions.php${beside('the theme’s folder')}. Every page then has the script, and a post needs only the tags.`,
      language: 'php',
      code: wordpressFunctions(request),
    },
    {
      id: 'wordpress-post',
      title: 'No plugin: post',
      where:
        'For a “Custom HTML” block of a post or page, once the theme loads the script. It passes the filter that WordPress has for authors, too.',
      language: 'html',
      code: `${styledTags(request, placeholderHtml, 'place')}\n`,
    },
    {
      id: 'wordpress-template',
      title: 'No plugin: template',
      where:
        'For a PHP template of a classic theme, or for a “Custom HTML” block in the site editor of a block theme (Appearance → Editor), once the theme loads the script.',
      language: 'html',
      code: `${placedTags(request)}\n`,
    },
  ];
}

function drupalSnippets(request: SnippetRequest, tags: string): Omit<Snippet, 'system'>[] {
  const {beside} = whereOf(request);
  return [
    {
      id: 'drupal-library',
      title: 'Script',
      where: `For your theme’s yourtheme.libraries.yml${beside('the theme’s folder')}.`,
      language: 'yaml',
      code: drupalLibrary(request),
    },
    {
      id: 'drupal-twig',
      title: 'Template',
      where: 'For a Twig template of your theme.',
      language: 'twig',
      code: `${request.script.isLoaded ? '' : "{{ attach_library('yourtheme/newsstand') }}\n\n"}${tags}\n`,
    },
  ];
}

/** A snippet for a system that has one kind of template. */
const template = (id: string, where: string, language: string, code: string) => ({
  id,
  title: 'Template',
  where,
  language,
  code,
});

/** Everything to copy, for a plain page and for each CMS. */
export function snippets(request: SnippetRequest): Snippet[] {
  const tags = placedTags(request);
  const {isLoaded} = request.script;
  const {beside} = whereOf(request);
  const withFiles = (write: WriteFile) => {
    const files = filesHtml(request, write);
    return `${files}${files && '\n'}${tags}\n`;
  };
  const bySystem: Readonly<Record<System, Omit<Snippet, 'system'>[]>> = {
    HTML: htmlSnippets(request),
    WordPress: wordpressSnippets(request),
    Drupal: drupalSnippets(request, tags),
    TYPO3: [
      template(
        'typo3',
        `For a Fluid template of your site package${beside('its folder Resources/Public/JavaScript')}.`,
        'xml',
        // Fluid takes braces for its own.
        `${isLoaded ? '' : `${typo3Files(request)}\n\n`}${styledTags(request, elementHtml, 'place')}\n`,
      ),
    ],
    Hugo: [
      template(
        'hugo',
        `For layouts/shortcodes/news.html${beside('static')}. Then write {{< news >}} in a page.`,
        'html',
        withFiles(forHugo),
      ),
    ],
    Jekyll: [
      template(
        'jekyll',
        `For _includes/news.html${beside('the top folder of the site')}. Then write {% include news.html %} in a page.`,
        'html',
        withFiles(forJekyll),
      ),
    ],
  };
  return SYSTEMS.flatMap((system) => bySystem[system].map((snippet) => ({...snippet, system})));
}
