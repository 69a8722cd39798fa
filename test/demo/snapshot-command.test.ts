import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect} from 'chai';
import {snapshotCommand} from '../../demo/builder/snapshot-command.js';
import type {SnippetRequest} from '../../demo/builder/snippets.js';

const BASE = 'https://portal.example/news/';

/** The words that a shell hands on to npx, and the configuration file that the command writes. */
function run(request: Partial<SnippetRequest>): {words: string[]; configuration: unknown} {
  const command = snapshotCommand({feed: {}, sources: [], ...request} as unknown as SnippetRequest, BASE);
  const folder = mkdtempSync(join(tmpdir(), 'newsstand-command-'));
  try {
    const npx = `npx() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n`;
    const words = execFileSync('sh', ['-c', npx + command], {cwd: folder, encoding: 'utf8'})
      .split('\0')
      .slice(0, -1);
    const isConfigured = words.includes('--config');
    return {
      words,
      configuration: isConfigured ? JSON.parse(readFileSync(join(folder, 'newsstand.json'), 'utf8')) : undefined,
    };
  } finally {
    rmSync(folder, {recursive: true});
  }
}

describe('the command for a snapshot', function commands() {
  before(function skipElsewhere() {
    if (process.platform === 'win32') {
      this.skip();
    }
  });

  it('copies the news and its pictures, with the words of the tag', () => {
    expect(
      run({
        feed: {
          src: '/wp-json/wp/v2/posts?a=1&b=$HOME',
          format: 'wordpress',
          limit: '50',
          theme: "l'énergie, `id`",
          search: '"data" $(id)',
          'max-age': '90',
          'item-lang': 'page',
          'exclude-url': 'page',
          heading: 'News',
        },
      }).words,
    ).to.deep.equal([
      'newsstand',
      'snapshot',
      'https://portal.example/wp-json/wp/v2/posts?a=1&b=$HOME',
      '-o',
      'public/news.json',
      '--pictures',
      'public/pictures',
      '--format=wordpress',
      "--theme=l'énergie, `id`",
      '--search="data" $(id)',
      '--max-age=90',
      '--limit=50',
    ]);
  });

  it('has all that readers choose from themselves', () => {
    const {words} = run({
      feed: {src: 'https://a.example/feed', theme: 'health', 'from-source': 'A'},
      themes: {src: 'https://a.example/themes', for: 'news'},
      sourceList: {for: 'news', sources: true},
    });
    expect(words.slice(3)).to.deep.equal(['-o', 'public/news.json', '--pictures', 'public/pictures']);
  });

  it('is after a configuration file where there are several sources, which have names', () => {
    const {words, configuration} = run({
      feed: {theme: 'health', 'max-age': '30', 'from-source': 'A'},
      sources: [
        {src: 'https://a.example/feed', label: "A\nEND\n'$(id)"},
        {src: 'https://b.example/api', map: 'items: data', label: ''},
      ],
    });
    expect(words).to.deep.equal(['newsstand', 'snapshot', '--config', 'newsstand.json']);
    expect(configuration).to.deep.equal({
      feeds: [
        {
          output: 'public/news.json',
          pictures: 'public/pictures',
          theme: 'health',
          maxAge: 30,
          fromSource: 'A',
          sources: [
            {src: 'https://a.example/feed', label: "A\nEND\n'$(id)"},
            {src: 'https://b.example/api', map: 'items: data'},
          ],
        },
      ],
    });
  });
});
