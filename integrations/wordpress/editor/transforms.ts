import type {BlockAttributes} from './block-attributes.js';

const {createBlock} = wp.blocks;

/** Addresses that are certainly those of news: anything else may be meant as a link or an embed. */
const NEWS_ADDRESS =
  /^\s*(https?:\/\/\S+?(?:\/feed(?:\/|\.json|\.xml)?|\/rss\/?|\.rss|\.atom|\/(?:rss|atom|feed|index)\.xml|\/wp-json\/wp\/v2\/\w+|\/jsonapi\/node\/\w+|\/ghost\/api\/(?:v\d\/)?content\/posts\/?|[?&]feed=\w+|[?&]rest_route=\/wp\/v2\/\w+)(?:[?&#]\S*)?)\s*$/i;

/** The address in a pasted line, or undefined. */
export function newsAddress(text: string): string | undefined {
  return NEWS_ADDRESS.exec(text)?.[1];
}

const block = (attributes: Partial<BlockAttributes>) => createBlock('newsstand/news', attributes);

/** What becomes a block: a pasted address, core's RSS block, an embed that did not work, and the shortcode. */
export const transforms = {
  from: [
    {
      type: 'raw' as const,
      // Before core's own for embeds.
      priority: 5,
      isMatch: (node: Node) => node.nodeName === 'P' && newsAddress(node.textContent ?? '') !== undefined,
      transform: (node: Node) => block({sources: [{url: newsAddress(node.textContent ?? '') ?? ''}]}),
    },
    {
      type: 'block' as const,
      blocks: ['core/rss'],
      transform: ({feedURL = '', itemsToShow = 6}: {feedURL?: string; itemsToShow?: number}) =>
        block({sources: [{url: feedURL}], limit: itemsToShow, layout: 'list'}),
    },
    {
      type: 'block' as const,
      blocks: ['core/embed'],
      transform: ({url = ''}: {url?: string}) => block({sources: [{url}]}),
    },
    {
      type: 'shortcode' as const,
      tag: 'newsstand',
      attributes: {
        sources: {
          type: 'array',
          shortcode: ({named: {src = '', label = ''}}: {named: Record<string, string | undefined>}) => {
            const labels = label.split('|');
            return src
              .trim()
              .split(/\s+/)
              .map((url, index) => ({url, label: labels[index]?.trim() ?? ''}));
          },
        },
        ...Object.fromEntries(
          ['heading', 'layout', 'order', 'theme', 'search'].map((name) => [
            name,
            {type: 'string', shortcode: ({named}: {named: Record<string, string | undefined>}) => named[name]},
          ]),
        ),
        limit: {
          type: 'number',
          shortcode: ({named: {limit}}: {named: Record<string, string | undefined>}) => Number(limit) || 6,
        },
      },
    },
  ],
};
