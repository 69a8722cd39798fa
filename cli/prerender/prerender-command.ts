import path from 'node:path';
import {readFile} from 'node:fs/promises';
import type {Command} from '../command.js';
import {FAILED, OK, PARTLY} from '../exit-codes.js';
import {fileProblem} from '../files/file-problem.js';
import {writeIfChanged} from '../files/write-if-changed.js';
import {withFetch} from '../http/with-fetch.js';
import {readNumber, readOptions} from '../read-options.js';
import {ResponseCache} from '../snapshot/response-cache.js';
import {SourceAsker} from '../snapshot/source-asker.js';
import {RANGES} from '../snapshot/snapshot-options.js';
import {webAddress} from '../snapshot/web-address.js';
import {counted} from '../terminal/amounts.js';
import {printable} from '../terminal/printable.js';
import {UsageError} from '../usage-error.js';
import {version} from '../version.js';
import type {World} from '../world.js';
import {outputPath} from './output-path.js';
import type {PrerenderedPage} from './prerender-page.js';

const HELP = `newsstand prerender: the news in the page itself, before any script

Usage: newsstand prerender PAGE.html… [-o FOLDER] [options]
       newsstand prerender --stdin [options] < page.html > filled.html

Fills every <news-feed>, <news-card> and <theme-list> of a page with its content, as a declarative shadow root: search
engines and readers without JavaScript have the news, and others have them at once. The script takes over without asking
again. All else in the file stays as it is, to the byte; another run replaces what the last one has put there. A tag
whose source cannot be read stays as it is, and is told.

Options:
  -o, --output FOLDER   where the filled pages go. Default: each page is replaced
  --stdin               read a page from standard input, and write it to standard output
  --base URL            address of the page, for a src that is relative
  --stylesheets URL     link to style sheets below that address instead of writing the styles into each tag, for a strict
                        content security policy
  --write-styles FOLDER write those style sheets (news-feed.css, …)
  --timeout SECONDS     time for a try, 0.1 to 300. Default 20
  --retries NUMBER      new tries after one that failed, 0 to 10. Default 3
  --user-agent TEXT     how the program names itself to the sources
  -q, --quiet           tell of problems only

Without --stylesheets the program prints what a content security policy has to allow (style-src 'sha256-…').

Exit codes: 0 every tag is filled, 1 a page could not be read or written, 2 the call is wrong, 3 a tag stays as it was.

Examples:
  newsstand prerender public/index.html public/news.html
  newsstand prerender src/index.html -o public --base https://portal.example/
  newsstand prerender --stdin --base https://portal.example/ < page.html > filled.html
  newsstand prerender public/index.html --stylesheets /css/ --write-styles public/css`;

const OPTIONS = {
  output: {type: 'string', short: 'o'},
  stdin: {type: 'boolean'},
  base: {type: 'string'},
  stylesheets: {type: 'string'},
  'write-styles': {type: 'string'},
  timeout: {type: 'string'},
  retries: {type: 'string'},
  'user-agent': {type: 'string'},
  quiet: {type: 'boolean', short: 'q'},
} as const;

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

function checkCall(values: Values, pages: readonly string[]): void {
  if (values.stdin && (pages.length > 0 || values.output !== undefined)) {
    throw new UsageError('--stdin takes one page from standard input, and goes with neither files nor -o.');
  }
  if (!values.stdin && values['write-styles'] === undefined && pages.length === 0) {
    throw new UsageError('No page is named. See newsstand prerender --help.');
  }
  if (values.base !== undefined && webAddress(values.base) === undefined) {
    throw new UsageError(`--base: "${values.base}" is no http or https address.`);
  }
}

/** Fills a page. */
type Fill = (html: string) => Promise<PrerenderedPage>;

async function fillFile(page: string, fill: Fill, values: Values, world: World, css: Set<string>): Promise<number> {
  const from = path.resolve(world.folder, page);
  let html: string;
  try {
    html = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await readFile(from));
  } catch (error) {
    world.tell(
      `newsstand: ${error instanceof TypeError ? `${page}: it is not in UTF-8. Convert it first.` : fileProblem(error, page)}`,
    );
    return FAILED;
  }
  const {html: filled, filled: count, problems, skipped, css: used} = await fill(html);
  const to = values.output === undefined ? from : outputPath(page, values.output, world.folder, path);
  try {
    const written = await writeIfChanged(to, filled);
    report(page, problems, world);
    if (!values.quiet) {
      skipped.forEach((line) => world.tell(`${page}: ${printable(line)}`));
      world.tell(`${page}: ${counted(count, 'tag')} filled${written ? '' : ', nothing new'}`);
    }
  } catch (error) {
    world.tell(`newsstand: ${fileProblem(error, to)}`);
    return FAILED;
  }
  used.forEach((sheet) => css.add(sheet));
  return problems.length > 0 ? PARTLY : OK;
}

async function writeStyles(folder: string, sheets: ReadonlyMap<string, string>, world: World): Promise<number> {
  try {
    for (const [name, css] of sheets) {
      await writeIfChanged(path.join(folder, name), css);
    }
    return OK;
  } catch (error) {
    world.tell(`newsstand: ${fileProblem(error, folder)}`);
    return FAILED;
  }
}

function report(page: string, problems: readonly string[], world: World): void {
  for (const problem of problems) {
    world.tell(`newsstand: ${page}: ${printable(problem)}`);
  }
}

async function run(pages: readonly string[], values: Values, world: World, signal: AbortSignal): Promise<number> {
  // The elements and the renderer are not needed to print a help text.
  const [{prerenderPage, styleHash}, {styleSheets}] = await Promise.all([
    import('./prerender-page.js'),
    import('./style-sheets.js'),
  ]);
  const asker = new SourceAsker(
    new ResponseCache(undefined),
    values['user-agent'] ?? `newsstand/${version()} (prerender)`,
  );
  const options = {
    base: values.base,
    styles: values.stylesheets === undefined ? ('inline' as const) : {folder: values.stylesheets},
    timeout: readNumber('--timeout', values.timeout, RANGES.timeout),
    retries: Math.trunc(readNumber('--retries', values.retries, RANGES.retries)),
    signal,
  };
  const fill: Fill = (html) => withFetch(asker.ask, () => prerenderPage(html, options));
  const css = new Set<string>();
  const codes = new Set<number>();
  if (values['write-styles'] !== undefined) {
    codes.add(await writeStyles(path.resolve(world.folder, values['write-styles']), styleSheets(), world));
  }
  if (values.stdin) {
    const {html, problems, css: used} = await fill(await world.readInput());
    world.write(html);
    report('standard input', problems, world);
    used.forEach((sheet) => css.add(sheet));
    codes.add(problems.length > 0 ? PARTLY : OK);
  } else {
    for (const page of pages) {
      codes.add(await fillFile(page, fill, values, world, css));
    }
  }
  if (css.size > 0 && values.stylesheets === undefined && !values.quiet) {
    world.tell(`A content security policy has to allow: style-src ${[...css].map(styleHash).join(' ')}`);
  }
  return codes.has(FAILED) ? FAILED : codes.has(PARTLY) ? PARTLY : OK;
}

export const prerender: Command = {
  name: 'prerender',
  summary: 'the news in the page itself, before any script',
  help: HELP,
  async run(args, world) {
    const {values, positionals} = readOptions('prerender', args, OPTIONS);
    checkCall(values, positionals);
    const stop = new AbortController();
    const forget = world.onStop(() => stop.abort());
    try {
      return await run(positionals, values, world, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) {
        throw error;
      }
      world.tell('newsstand: stopped.');
      return FAILED;
    } finally {
      forget();
    }
  },
};
