import path from 'node:path';
import type {Command} from '../command.js';
import {FAILED} from '../exit-codes.js';
import {readHeaderText, readNumber, readOptions} from '../read-options.js';
import {RANGES} from '../snapshot/snapshot-options.js';
import {webAddress} from '../snapshot/web-address.js';
import {stopSignal} from '../stop-signal.js';
import {UsageError} from '../usage-error.js';
import {version} from '../version.js';
import type {Context} from '../context.js';
import {placesOf} from './output-path.js';
import type {PrerenderOptions} from './prerender-options.js';

const HELP = `newsstand prerender: put the news into the page itself, before any script runs

Usage: newsstand prerender PAGE.html… [-o FOLDER] [options]
       newsstand prerender --stdin [options] < page.html > filled.html

Fills every <news-feed>, <news-card> and <theme-list> of a page with its content, as a declarative shadow root: search
engines and readers without JavaScript get the news, and everybody else sees it at once. The script takes over without
a new request; a feed with paging makes one when its button is pressed. JSON-LD (schema.org) says the same to programs,
and <link rel="alternate"> names the feeds. Every other byte of the file stays the same; another run replaces what the
last one wrote. If a source cannot be read, its tag stays as it is and the program says why.

Options:
  -o, --output FOLDER   folder for the filled pages. Default: replace each page
  --stdin               read a page from standard input, and write it to standard output
  --base URL            address of the page, to resolve a relative src
  --stylesheets URL     link to style sheets below that address instead of writing the styles into each tag; for a
                        strict content security policy
  --write-styles FOLDER write those style sheets (news-feed.css, …)
  --light               also write plain links between the tags, for programs that cannot read declarative shadow DOM
  --timeout SECONDS     time for a try, 0.1 to 300. Default 20
  --retries NUMBER      retries after a failure, 0 to 10. Default 3
  --user-agent TEXT     how the program names itself to the sources
  --allow-private       follow a redirect from a public address to one of a private network
  -q, --quiet           print only problems

Without --stylesheets the program prints what your content security policy must allow (style-src 'sha256-…').

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
  light: {type: 'boolean'},
  timeout: {type: 'string'},
  retries: {type: 'string'},
  'user-agent': {type: 'string'},
  'allow-private': {type: 'boolean'},
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
    throw new UsageError(`--base: "${values.base}" is not an http(s) address.`);
  }
}

/** @throws UsageError */
function readPrerender(args: readonly string[], {folder}: Context): PrerenderOptions {
  const {values, positionals} = readOptions('prerender', args, OPTIONS);
  checkCall(values, positionals);
  const styles = values['write-styles'];
  return {
    pages: values.stdin ? 'stdin' : placesOf(positionals, values.output, folder, path),
    base: values.base,
    stylesheets: values.stylesheets,
    writeStyles: styles === undefined ? undefined : path.resolve(folder, styles),
    light: values.light ?? false,
    timeout: readNumber('--timeout', values.timeout, RANGES.timeout),
    retries: readNumber('--retries', values.retries, RANGES.retries),
    userAgent: readHeaderText('--user-agent', values['user-agent']) ?? `newsstand/${version()} (prerender)`,
    allowPrivate: values['allow-private'] ?? false,
    quiet: values.quiet ?? false,
  };
}

export const prerender: Command = {
  name: 'prerender',
  summary: 'the news in the page itself, before any script',
  help: HELP,
  async run(args, context) {
    const options = readPrerender(args, context);
    const {signal, stopListening} = stopSignal(context);
    try {
      // The elements and the renderer are not needed to print a help text.
      const {runPrerender} = await import('./run-prerender.js');
      return await runPrerender(options, context, signal);
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
      context.report('newsstand: stopped.');
      return FAILED;
    } finally {
      stopListening();
    }
  },
};
