import {FORMATS} from 'newsstand-elements/data';
import type {Command} from '../command.js';
import {FAILED, OK} from '../exit-codes.js';
import {readChoice, readNumber, readOptions} from '../read-options.js';
import {counted} from '../terminal/amounts.js';
import {printableJson, printableLine, printableText} from '../terminal/printable.js';
import {stopSignal} from '../stop-signal.js';
import {UsageError} from '../usage-error.js';
import type {Context} from '../context.js';
import {checkSource} from './check.js';
import type {Level} from './finding.js';
import type {CheckOptions, Report} from './report.js';

const HELP = `newsstand check: find out if a browser can show a source in your page

Usage: newsstand check URL [options]

URL is the address that you would put into src. The program requests it as a browser would, and reads the answer with the
elements' own code. For each finding the report says what to do.

Options:
  --origin URL       the page that will show the news, e.g. https://portal.example.
                     Default: a site other than the source's
  --format FORMAT    ${FORMATS.join(', ')}. Default auto
  --map MAP          where the fields are in a JSON of your own, as in the map attribute
  --limit NUMBER     number of news items, 1 to 100. Default 6
  --order ORDER      source, newest or oldest. Default source
  --timeout SECONDS  time for a try, 0.1 to 120. Default 10
  --retries NUMBER   retries after a failure, 0 to 10. Default 1
  --json             print the report as one JSON document
  --allow-private    follow redirects and look at pictures that lead from a public address into a private network

Exit codes: 0 the browser would show news, 1 it would not, 2 the call is wrong.

Examples:
  newsstand check https://news.example.org/wp-json/wp/v2/posts
  newsstand check https://news.example.org/feed/json --origin https://portal.example
  newsstand check https://data.example/articles --map "items: data; title: headline; url: link"
  newsstand check https://news.example.org/wp-json/wp/v2/posts --json > report.json`;

const LABELS: Readonly<Record<Level, string>> = {good: 'ok     ', note: 'note   ', problem: 'PROBLEM'};

function readUrl(args: readonly string[]): string {
  const [url, ...more] = args;
  if (url === undefined) {
    throw new UsageError('The address of the source is missing. See newsstand check --help.');
  }
  if (more.length > 0) {
    throw new UsageError(
      `One address at a time: "${more[0]}" is one too many. An address with “&” in it needs quotes around it.`,
    );
  }
  return url;
}

function readPage(origin: string | undefined, url: string): URL {
  if (origin === undefined) {
    // Some page of another site; encrypted like the source, so that nothing is refused for that alone.
    const secure = !URL.canParse(url) || new URL(url).protocol !== 'http:';
    return new URL(`${secure ? 'https' : 'http'}://some-other-site.example`);
  }
  const page = URL.canParse(origin) ? new URL(origin) : undefined;
  if (page === undefined || !/^https?:$/.test(page.protocol)) {
    throw new UsageError(`--origin: "${origin}" is not an http(s) address. Write it like https://portal.example.`);
  }
  return page;
}

function readCheck(args: readonly string[]): {options: CheckOptions; json: boolean} {
  const {values, positionals} = readOptions('check', args, {
    origin: {type: 'string'},
    format: {type: 'string'},
    map: {type: 'string'},
    limit: {type: 'string'},
    order: {type: 'string'},
    timeout: {type: 'string'},
    retries: {type: 'string'},
    json: {type: 'boolean'},
    'allow-private': {type: 'boolean'},
  });
  const url = readUrl(positionals);
  const options: CheckOptions = {
    url,
    page: readPage(values.origin, url),
    format: readChoice('--format', values.format, FORMATS),
    map: values.map ?? '',
    limit: readNumber('--limit', values.limit, {min: 1, max: 100, whole: true, fallback: 6}),
    order: readChoice('--order', values.order, ['source', 'newest', 'oldest']),
    timeout: readNumber('--timeout', values.timeout, {min: 0.1, max: 120, fallback: 10}),
    retries: readNumber('--retries', values.retries, {min: 0, max: 10, whole: true, fallback: 1}),
    allowPrivate: values['allow-private'] ?? false,
  };
  return {options, json: values.json ?? false};
}

function printReport({url, origin, shows, findings, titles}: Report, context: Context): void {
  context.print(`${printableLine(url)}\nas a page on ${origin} would load it\n`);
  for (const {level, message, remedy} of findings) {
    context.print(`${LABELS[level]}  ${printableText(message)}`);
    if (remedy !== undefined) {
      context.print(`         → ${printableText(remedy)}`);
    }
  }
  const problems = findings.filter(({level}) => level === 'problem').length;
  context.print(
    shows
      ? `\nThe browser would show ${counted(titles.length, 'news item')}, the first being “${printableLine(titles[0] ?? '')}”.`
      : `\nThe browser would show NO news: ${counted(problems, 'problem')}.`,
  );
}

export const check: Command = {
  name: 'check',
  summary: 'what a browser meets that shows a source in a page, and what to do about it',
  help: HELP,
  async run(args, context) {
    const {options, json} = readCheck(args);
    const {signal, stopListening} = stopSignal(context);
    try {
      const report = await checkSource(options, signal);
      if (json) {
        context.print(printableJson(report));
      } else {
        printReport(report, context);
      }
      return report.shows ? OK : FAILED;
    } catch (error) {
      if (signal.aborted) {
        context.report('newsstand: stopped.');
        return FAILED;
      }
      throw error;
    } finally {
      stopListening();
    }
  },
};
