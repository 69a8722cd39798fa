import {cssValue, elementText, phpString, yamlString} from './escape.js';
import {elementHtml, placeholderHtml, startTag, type Attributes} from './tags.js';

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

const isAbsolute = (src: string): boolean => /^https?:\/\//i.test(src.trim());

const fileOf = (src: string): string => src.trim().replace(/^(?:\.?\/)+/, '');

function fallbackHtml({fallback: {href, text}}: SnippetRequest): string[] {
  return href.trim() === '' ? [] : [`${startTag('a', {href})}${elementText(text) || 'All news'}</a>`];
}

function scriptHtml({script: {src, integrity}}: SnippetRequest): string {
  return elementHtml('script', {src, ...(integrity && {integrity, crossorigin: 'anonymous'}), defer: true});
}

/** The style sheet that the properties make, or undefined without any. */
export function styleSheet({properties, themes}: SnippetRequest): string | undefined {
  const declarations = Object.entries(properties).flatMap(([name, value]) => {
    const safe = /^--newsstand-[a-z-]+$/.test(name) ? cssValue(value) : undefined;
    return safe === undefined ? [] : [`  ${name}: ${safe};`];
  });
  return declarations.length === 0
    ? undefined
    : `${themes ? 'news-feed,\ntheme-list' : 'news-feed'} {\n${declarations.join('\n')}\n}`;
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
  const {stylesheet = ''} = request;
  const link = stylesheet && `${startTag('link', {rel: 'stylesheet', href: stylesheet})}\n`;
  const sheet = styleSheet(request);
  return sheet === undefined ? link : `${link}<style>\n${sheet.replaceAll(/^(?=.)/gm, '  ')}\n</style>\n`;
}

const originOf = (src: string): string => (isAbsolute(src) ? new URL(src.trim()).origin : "'self'");

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

/** `wp_enqueue_script`, and the hash, for which WordPress has no argument. */
function wordpressFunctions({script}: SnippetRequest): string {
  const address = isAbsolute(script.src)
    ? phpString(script.src.trim())
    : `get_theme_file_uri(${phpString(fileOf(script.src))})`;
  const hash = `
add_filter('script_loader_tag', function ($tag, $handle) {
    $attributes = ${phpString(` integrity="${script.integrity}" crossorigin="anonymous" src=`)};
    return $handle === 'newsstand' ? str_replace(' src=', $attributes, $tag) : $tag;
}, 10, 2);
`;
  return `add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script('newsstand', ${address}, [], null, ['strategy' => 'defer']);
});
${script.integrity ? hash : ''}`;
}

function drupalLibrary({script}: SnippetRequest): string {
  const external = isAbsolute(script.src);
  const attributes = [
    'defer: true',
    ...(script.integrity ? [`integrity: ${yamlString(script.integrity)}`, 'crossorigin: anonymous'] : []),
  ];
  return `newsstand:
  js:
    ${yamlString(external ? script.src.trim() : fileOf(script.src))}:${external ? '\n      type: external' : ''}
      attributes: {${attributes.join(', ')}}
`;
}

function typo3Script({script: {src, integrity}}: SnippetRequest): string {
  const address = isAbsolute(src) ? src : `EXT:your_sitepackage/Resources/Public/JavaScript/${fileOf(src)}`;
  const hash = integrity && {integrity, crossorigin: 'anonymous'};
  return startTag('f:asset.script', {identifier: 'newsstand', src: address, defer: '1', ...hash}, ' />');
}

/** Everything to copy, for a plain page and for each CMS. */
export function snippets(request: SnippetRequest): Snippet[] {
  const tags = tagsHtml(request, elementHtml);
  const script = scriptHtml(request);
  const style = styleHtml(request);
  const sheet = styleSheet(request);
  const page = `${script}\n${style}\n${tags}\n`;
  const placeholders = `${script}\n${style}\n${tagsHtml(request, placeholderHtml)}\n`;
  return [
    {
      id: 'html',
      title: 'Any page',
      where: 'Where the news should be. In WordPress this is a "Custom HTML" block, if your account may write scripts.',
      language: 'html',
      code: page,
    },
    {
      id: 'placeholder',
      title: 'Placeholder',
      where: 'For a CMS that strips tags which it does not know. The script turns the placeholder into the tag.',
      language: 'html',
      code: placeholders,
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
            where: 'In your own style sheet, in the place of <style>.',
            language: 'css',
            code: `${sheet}\n`,
          },
        ]
      : []),
    {
      id: 'wordpress-functions',
      title: 'WordPress: script',
      where: "In your theme's functions.php. The script is then on every page, and posts need the tags alone.",
      language: 'php',
      code: wordpressFunctions(request),
    },
    {
      id: 'wordpress-template',
      title: 'WordPress: template',
      where: 'In a template of your theme, or in a "Custom HTML" block.',
      language: 'html',
      code: `${tags}\n`,
    },
    {
      id: 'drupal-library',
      title: 'Drupal: script',
      where: "In your theme's yourtheme.libraries.yml.",
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
      where: 'In a Fluid template of your site package.',
      language: 'xml',
      code: `${typo3Script(request)}\n\n${tags}\n`,
    },
    {
      id: 'hugo',
      title: 'Hugo',
      where: 'In layouts/shortcodes/news.html; then write {{< news >}} in a page.',
      language: 'html',
      code: `${script}\n\n${tags}\n`,
    },
    {
      id: 'jekyll',
      title: 'Jekyll',
      where: 'In _includes/news.html; then write {% include news.html %} in a page.',
      language: 'html',
      code: `${script}\n\n${tags}\n`,
    },
  ];
}
