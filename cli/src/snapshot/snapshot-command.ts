import {homedir} from 'node:os';
import {resolve} from 'node:path';
import {FORMATS, type NewsChoice, type NewsSourceOptions} from 'newsstand-elements/data';
import type {Command} from '../command.js';
import {cacheFolder} from '../files/cache-folder.js';
import {readChoice, readHeaderText, readLanguage, readNumber, readOptions} from '../read-options.js';
import {stopSignal} from '../stop-signal.js';
import {UsageError} from '../usage-error.js';
import {version} from '../version.js';
import type {Context} from '../context.js';
import {checkSources} from './check-sources.js';
import {readConfiguration, type Configuration} from './read-config.js';
import {RANGES, type FeedOptions, type SnapshotOptions} from './snapshot-options.js';
import {webAddress} from './web-address.js';

const HELP = `newsstand snapshot: save the news of your sources as one file that browsers can read

Usage: newsstand snapshot SOURCE… -o FILE [options]
       newsstand snapshot --config FILE [options]

SOURCE is an address that the elements can read (WordPress, JSON Feed, Drupal, Ghost, other JSON), or an RSS 2.0, Atom or
RDF feed. Several sources are merged, newest first, each story once. FILE is a JSON Feed 1.1 for the src of your tags.

If nothing is new, the file and its date stay untouched. If a source fails, its last good news stays in the file; if all
sources fail or have no news, the file stays as it is.

Options:
  -o, --output FILE    the file to write
  --pictures FOLDER    copy the pictures there, so that browsers contact no other server; see docs/snapshot.md
  --config FILE        sources and options of one file or many, in JSON; see docs/companion.md
  --title TEXT         name of the feed. Default: the hosts of the sources
  --home URL           address of the page that shows the news
  --url URL            public address of the file
  --limit NUMBER       most news items, 1 to 500. Default 30
  --order ORDER        source, newest or oldest. Default source; with several sources newest
  --theme THEMES       news of any of these themes, with commas between: slugs or ids
  --from-source NAMES  only news of these publishers
  --exclude-theme THEMES  no news of these
  --search WORDS       news that has all these words
  --max-age DAYS       news of the last days, 1 to 36500
  --item-lang TAGS     news in any of these languages; "page" for --language
  --exclude-url URLS   no news that leads to these addresses; "page" for --home
  --format FORMAT      ${FORMATS.join(', ')}; RSS and Atom are found by auto. Default auto
  --map MAP            where the fields are in a JSON of your own, as in the map attribute
  --language TAG       preferred language if a source has several. Default en
  --watch SECONDS      run again after so many seconds, at least 10, until Ctrl+C or SIGTERM
  --timeout SECONDS    time for a try, 0.1 to 300. Default 20
  --retries NUMBER     retries after a failure, 0 to 10. Default 3
  --cache FOLDER       folder for the last good answers. Default: newsstand/ in the user's cache folder, or the folder that
                       systemd provides (CacheDirectory=)
  --no-cache           keep no copies: sources send everything each time, and the news of a failing source is missing
  --allow-private      follow a redirect from a public address to one of a private network
  --user-agent TEXT    how the program names itself to the sources; include a contact address
  -q, --quiet          print only problems

Exit codes: 0 all sources are in the file, 1 nothing was written, 2 the call or the configuration is wrong, 3 written, but
a source did not answer.

Examples:
  newsstand snapshot https://news.example.org/feed/ -o public/news.json
  newsstand snapshot https://a.example/wp-json/wp/v2/posts https://b.example/rss -o news.json --limit 50 --title "Our news"
  newsstand snapshot https://news.example.org/feed/ -o /var/www/html/news.json --watch 300
  newsstand snapshot --config newsstand.json --quiet`;

const OPTIONS = {
  output: {type: 'string', short: 'o'},
  pictures: {type: 'string'},
  config: {type: 'string'},
  title: {type: 'string'},
  home: {type: 'string'},
  url: {type: 'string'},
  limit: {type: 'string'},
  order: {type: 'string'},
  theme: {type: 'string'},
  'from-source': {type: 'string'},
  'exclude-theme': {type: 'string'},
  search: {type: 'string'},
  'max-age': {type: 'string'},
  'item-lang': {type: 'string'},
  'exclude-url': {type: 'string'},
  format: {type: 'string'},
  map: {type: 'string'},
  language: {type: 'string'},
  watch: {type: 'string'},
  timeout: {type: 'string'},
  retries: {type: 'string'},
  cache: {type: 'string'},
  'no-cache': {type: 'boolean'},
  'user-agent': {type: 'string'},
  'allow-private': {type: 'boolean'},
  quiet: {type: 'boolean', short: 'q'},
} as const;

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

/** What belongs to one file; a configuration file says it for each of its own. */
const OF_A_FEED = [
  ...(['output', 'pictures', 'title', 'home', 'url', 'limit', 'order', 'format', 'map', 'language'] as const),
  ...(['theme', 'from-source', 'exclude-theme', 'search', 'max-age', 'item-lang', 'exclude-url'] as const),
] as const;

/** Which news is wanted, in the words of the attributes. */
function choiceOf(values: Values): NewsChoice {
  const words = {
    theme: values.theme,
    fromSource: values['from-source'],
    excludeTheme: values['exclude-theme'],
    search: values.search,
    itemLang: values['item-lang'],
    excludeUrl: values['exclude-url'],
    maxAge: values['max-age'] && readNumber('--max-age', values['max-age'], {...RANGES.maxAge, fallback: 0}),
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}

function address(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && webAddress(value) === undefined) {
    throw new UsageError(`${name}: "${value}" is not an http(s) address.`);
  }
  return value;
}

function readFeed(sources: readonly string[], values: Values, folder: string): FeedOptions {
  if (sources.length === 0) {
    throw new UsageError('No source is named. See newsstand snapshot --help.');
  }
  if (values.output === undefined) {
    throw new UsageError('The file to be made is missing: -o news.json');
  }
  const format = readChoice('--format', values.format, FORMATS);
  return {
    sources: sources.map((source): NewsSourceOptions => {
      const src = webAddress(source);
      if (src === undefined) {
        throw new UsageError(`"${source}" is not an http(s) address.`);
      }
      return {src, format, ...(values.map !== undefined && {map: values.map})};
    }),
    output: resolve(folder, values.output),
    pictures: values.pictures === undefined ? undefined : resolve(folder, values.pictures),
    title: values.title,
    home: address('--home', values.home),
    url: address('--url', values.url),
    language: readLanguage('--language', values.language),
    limit: readNumber('--limit', values.limit, RANGES.limit),
    order: readChoice('--order', values.order, ['source', 'newest', 'oldest']),
    choice: choiceOf(values),
  };
}

function readFeeds(sources: readonly string[], values: Values, folder: string): Configuration {
  if (values.config === undefined) {
    return {feeds: [readFeed(sources, values, folder)]};
  }
  const twice = OF_A_FEED.find((name) => values[name] !== undefined);
  if (sources.length > 0 || twice !== undefined) {
    throw new UsageError(
      `${twice ? `--${twice}` : `"${sources[0]}"`} does not go with --config: say it in ${values.config}.`,
    );
  }
  return readConfiguration(values.config, folder);
}

/** @throws UsageError */
function readSnapshot(args: readonly string[], {environment, folder}: Context): SnapshotOptions {
  const {values, positionals} = readOptions('snapshot', args, OPTIONS);
  if (values['no-cache'] && values.cache !== undefined) {
    throw new UsageError('--cache and --no-cache do not go together.');
  }
  const configuration = readFeeds(positionals, values, folder);
  const {timeout = RANGES.timeout.fallback, retries = RANGES.retries.fallback, watch} = configuration;
  const cache = values.cache === undefined ? configuration.cache : resolve(folder, values.cache);
  return {
    feeds: configuration.feeds,
    watch: values.watch === undefined ? watch : readNumber('--watch', values.watch, {...RANGES.watch, fallback: 300}),
    timeout: readNumber('--timeout', values.timeout, {...RANGES.timeout, fallback: timeout}),
    retries: readNumber('--retries', values.retries, {...RANGES.retries, fallback: retries}),
    cache: values['no-cache'] ? undefined : (cache ?? cacheFolder(environment, homedir(), process.platform)),
    userAgent:
      readHeaderText('--user-agent', values['user-agent']) ??
      configuration.userAgent ??
      `newsstand/${version()} (snapshot)`,
    allowPrivate: values['allow-private'] ?? configuration.allowPrivate ?? false,
    quiet: values.quiet ?? false,
  };
}

export const snapshot: Command = {
  name: 'snapshot',
  summary: 'news of any sources, RSS and Atom too, as one file that browsers can read',
  help: HELP,
  async run(args, context) {
    const options = readSnapshot(args, context);
    await checkSources(options.feeds.flatMap(({sources}) => sources));
    const {signal, stopListening} = stopSignal(context);
    try {
      // The XML parser is not needed to print a help text.
      const {runSnapshot} = await import('./run-snapshot.js');
      return await runSnapshot(options, context, signal);
    } finally {
      stopListening();
    }
  },
};
