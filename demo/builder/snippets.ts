import {cssValue, elementText} from './escape.js';
import {asItIs, fileOf, forHugo, forJekyll, isElsewhere, placeOf, type WriteFile} from './files.js';
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
  };
  feed: Attributes;
  /** The tags of its sources, where there are several. */
  sources: readonly Attributes[];
  /** The theme list beside it, if one is wanted. */
  themes?: Attributes;
  /** Custom properties and their values. */
  properties: Readonly<Record<string, string>>;
  /** Address of a ready theme's style sheet. */
  stylesheet?: string;
  /** What readers without JavaScript get, and all readers when there are no news. */
  fallback: {href: string; text: string};
  /** Origins of the source and of its pictures. */
  connect: readonly string[];
  images: readonly string[];
}

/** One thing to copy. */
export interface Snippet {
  id: string;
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

/** The tag of the script, and that of a ready theme. */
function filesHtml(request: SnippetRequest, write: WriteFile): string {
  const {
    script: {src, integrity},
    stylesheet,
  } = request;
  const script = startTag('script', {
    src: write(src),
    ...(integrity && {integrity, crossorigin: 'anonymous'}),
    defer: true,
  });
  const link = stylesheet ? `\n${startTag('link', {rel: 'stylesheet', href: write(stylesheet)})}` : '';
  return `${connectionsHtml(request)}${script}</script>${link}`;
}

/** The custom properties that are safe to write, as declarations. */
function declarationsOf({properties}: SnippetRequest): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const safe = /^--newsstand-[a-z-]+$/.test(name) ? cssValue(value) : undefined;
    return safe === undefined ? [] : [`${name}: ${safe};`];
  });
}

/** The style sheet that the properties make, or undefined without any. */
export function styleSheet(request: SnippetRequest): string | undefined {
  const declarations = declarationsOf(request).map((declaration) => `  ${declaration}`);
  return declarations.length === 0
    ? undefined
    : `${request.themes ? 'news-feed,\ntheme-list' : 'news-feed'} {\n${declarations.join('\n')}\n}`;
}

/** The tags for a template, with the properties on them: it may take the braces of a style sheet for its own. */
function templateTags(request: SnippetRequest): string {
  const style = declarationsOf(request).join(' ');
  const {feed, themes} = request;
  return tagsHtml({...request, feed: {...feed, style}, ...(themes && {themes: {...themes, style}})}, elementHtml);
}

/** The tags, without the script. */
function tagsHtml(request: SnippetRequest, write: typeof elementHtml): string {
  const themes = request.themes && `${write('theme-list', request.themes)}\n\n`;
  return `${themes ?? ''}${write('news-feed', request.feed, [
    ...request.sources.map((source) => write('news-source', source)),
    ...fallbackHtml(request),
  ])}`;
}

function styleHtml(request: SnippetRequest): string {
  const sheet = styleSheet(request);
  return sheet === undefined ? '' : `<style>\n${sheet.replaceAll(/^(?=.)/gm, '  ')}\n</style>\n`;
}

const originOf = (src: string): string => (isElsewhere(src) ? new URL(src.trim()).origin : "'self'");

const directive = (name: string, origins: readonly string[]): string[] =>
  origins.length === 0 ? [] : [`${name} ${[...new Set(origins)].join(' ')}`];

function policyLine({script, connect, images, stylesheet}: SnippetRequest): string {
  return [
    ...directive('script-src', [originOf(script.src)]),
    ...directive('connect-src', connect),
    ...directive('img-src', images),
    ...directive('style-src', stylesheet ? [originOf(stylesheet)] : []),
  ].join('; ');
}

/** Everything to copy, for a plain page and for each CMS. */
export function snippets(request: SnippetRequest): Snippet[] {
  const tags = templateTags(request);
  const sheet = styleSheet(request);
  const files = `${filesHtml(request, asItIs)}\n${styleHtml(request)}`;
  const place = placeOf(request.script.src);
  const file = fileOf(request.script.src);
  const beside = (folder: string) => (isElsewhere(request.script.src) ? '' : `, with ${file} in ${folder}`);
  return [
    {
      id: 'html',
      title: 'Any page',
      where: `Where the news should be. In WordPress this is a "Custom HTML" block, if your account may write scripts. ${place}`,
      language: 'html',
      code: `${files}\n${tagsHtml(request, elementHtml)}\n`,
    },
    {
      id: 'placeholder',
      title: 'Placeholder',
      where: `For a CMS that strips tags which it does not know. The script turns the placeholder into the tag. ${place}`,
      language: 'html',
      code: `${files}\n${tagsHtml(request, placeholderHtml)}\n`,
    },
    {
      id: 'policy',
      title: 'Content security policy',
      where: `Add this to the policy of your page, if it has one.${
        sheet ? ' Put the style into your style sheet then: an inline one would need a line of its own.' : ''
      } With require-trusted-types-for 'script' add trusted-types lit-html.`,
      language: 'http',
      code: `Content-Security-Policy: ${policyLine(request)}\n`,
    },
    ...(sheet
      ? [
          {
            id: 'css',
            title: 'Style sheet',
            where: 'In your own style sheet, in the place of <style> or of the style attributes.',
            language: 'css',
            code: `${sheet}\n`,
          },
        ]
      : []),
    {
      id: 'wordpress-plugin',
      title: 'WordPress: plugin',
      where:
        'Install the plugin (see the page WordPress in the documentation). Then paste this into the editor of a page: it becomes the block "Newsstand".',
      language: 'html',
      code: wordpressBlock(request),
    },
    {
      id: 'wordpress-functions',
      title: 'WordPress: script',
      where: `Without the plugin: in your theme's functions.php${beside("the theme's folder")}. The script is then on every page, and posts need the tags alone.`,
      language: 'php',
      code: wordpressFunctions(request),
    },
    {
      id: 'wordpress-template',
      title: 'WordPress: template',
      where:
        'In a PHP template of a classic theme. In a block theme, in a "Custom HTML" block of the site editor (Appearance → Editor).',
      language: 'html',
      code: `${tags}\n`,
    },
    {
      id: 'drupal-library',
      title: 'Drupal: script',
      where: `In your theme's yourtheme.libraries.yml${beside("the theme's folder")}.`,
      language: 'yaml',
      code: drupalLibrary(request),
    },
    {
      id: 'drupal-twig',
      title: 'Drupal: template',
      where: 'In a Twig template of your theme.',
      language: 'twig',
      code: `{{ attach_library('yourtheme/newsstand') }}\n\n${tags}\n`,
    },
    {
      id: 'typo3',
      title: 'TYPO3',
      where: `In a Fluid template of your site package${beside('its folder Resources/Public/JavaScript')}.`,
      language: 'xml',
      code: `${typo3Files(request)}\n\n${tags}\n`,
    },
    {
      id: 'hugo',
      title: 'Hugo',
      where: `In layouts/shortcodes/news.html${beside('static')}; then write {{< news >}} in a page.`,
      language: 'html',
      code: `${filesHtml(request, forHugo)}\n\n${tags}\n`,
    },
    {
      id: 'jekyll',
      title: 'Jekyll',
      where: `In _includes/news.html${beside('the top folder of the site')}; then write {% include news.html %} in a page.`,
      language: 'html',
      code: `${filesHtml(request, forJekyll)}\n\n${tags}\n`,
    },
  ];
}
