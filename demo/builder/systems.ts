import {phpString, yamlString} from './escape.js';
import {fileOf, forTypo3, isElsewhere} from './files.js';
import type {SnippetRequest} from './snippets.js';
import {startTag} from './tags.js';

function phpAddress(address: string): string {
  return isElsewhere(address) ? phpString(address.trim()) : `get_theme_file_uri(${phpString(fileOf(address))})`;
}

/** The date of a theme's own file: with a newer one its address changes. What is elsewhere has the version in its address. */
function phpVersion(address: string): string {
  return isElsewhere(address) ? 'null' : `(string) filemtime(get_theme_file_path(${phpString(fileOf(address))}))`;
}

/** `wp_enqueue_script`, the style sheet of a ready theme, and the hash, for which WordPress has no argument. */
export function wordpressFunctions({script, stylesheet}: SnippetRequest): string {
  const style = stylesheet
    ? `    wp_enqueue_style('newsstand-theme', ${phpAddress(stylesheet)}, [], ${phpVersion(stylesheet)});\n`
    : '';
  const hash = `
add_filter('script_loader_tag', function ($tag, $handle) {
    $attributes = ${phpString(` integrity="${script.integrity}" crossorigin="anonymous" src=`)};
    return $handle === 'newsstand' ? str_replace(' src=', $attributes, $tag) : $tag;
}, 10, 2);
`;
  return `add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script('newsstand', ${phpAddress(script.src)}, [], ${phpVersion(script.src)}, ['strategy' => 'defer']);
${style}});
${script.integrity ? hash : ''}`;
}

function yamlAddress(address: string): string {
  return yamlString(isElsewhere(address) ? address.trim() : fileOf(address));
}

/** A library with the script, and with the style sheet of a ready theme. */
export function drupalLibrary({script, stylesheet}: SnippetRequest): string {
  const external = isElsewhere(script.src);
  const attributes = [
    'defer: true',
    ...(script.integrity ? [`integrity: ${yamlString(script.integrity)}`, 'crossorigin: anonymous'] : []),
  ];
  const style = stylesheet
    ? `  css:
    theme:
      ${yamlAddress(stylesheet)}: {${isElsewhere(stylesheet) ? 'type: external' : ''}}
`
    : '';
  // Drupal writes it behind the address of a file of its own, so that no cache hands out the last one.
  const version = external || !script.version ? '' : `\n  version: ${yamlString(script.version)}`;
  return `newsstand:${version}
  js:
    ${yamlAddress(script.src)}:${external ? '\n      type: external' : ''}
      attributes: {${attributes.join(', ')}}
${style}`;
}

/** The script, and the style sheet of a ready theme, as assets. */
export function typo3Files({script: {src, integrity}, stylesheet}: SnippetRequest): string {
  const hash = integrity && {integrity, crossorigin: 'anonymous'};
  const script = {identifier: 'newsstand', src: forTypo3(src), defer: '1', ...hash};
  const style = stylesheet && {identifier: 'newsstand-theme', href: forTypo3(stylesheet)};
  return [startTag('f:asset.script', script, ' />'), ...(style ? [startTag('f:asset.css', style, ' />')] : [])].join(
    '\n',
  );
}
