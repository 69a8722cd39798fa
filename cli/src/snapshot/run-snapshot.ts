// As an object: a named import would keep the real clock where a test has put its own in the place.
import timers from 'node:timers/promises';
import {isAbsolute, relative} from 'node:path';
import {FAILED, OK, PARTLY} from '../exit-codes.js';
import {counted, duration} from '../terminal/amounts.js';
import {printableLine, printableText} from '../terminal/printable.js';
import type {Context} from '../context.js';
import {makeSnapshot, type Outcome} from './make-snapshot.js';
import type {FeedOptions, SnapshotOptions} from './snapshot-options.js';

const STATES: Readonly<Record<Outcome['state'], string>> = {
  written: 'written',
  unchanged: 'nothing new, left as it is',
  partly: 'not all sources answered',
  kept: 'NOT written',
};

function reportOutcome(
  name: string,
  {state, count, dropped, problems, notes}: Outcome,
  quiet: boolean,
  context: Context,
): void {
  for (const problem of problems) {
    context.report(`newsstand: ${name}: ${printableText(problem)}`);
  }
  if (quiet && problems.length === 0) {
    return;
  }
  for (const note of quiet ? [] : notes) {
    context.report(`${name}: ${printableText(note)}`);
  }
  const lost =
    dropped.length > 0
      ? `, ${counted(dropped.length, 'entry', 'entries')} left out (${printableLine(dropped[0]?.reason ?? '', 80)})`
      : '';
  const what = state === 'kept' ? '' : `${counted(count, 'news item')}${lost}, `;
  context.report(`${name}: ${what}${STATES[state]}`);
}

/** A path as people like to read it: relative where it is below the folder they are in. */
function shortPath(path: string, folder: string): string {
  const short = relative(folder, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}

/**
 * Begins all files at once, so that a source that is slow holds up its own file alone; but those that share a folder of pictures, or
 * are one file, one after the other.
 *
 * @returns what becomes of each; rejects with the signal's reason if it aborts
 */
function beginAll(options: SnapshotOptions, signal: AbortSignal): readonly Promise<Outcome>[] {
  const makeOne = (feed: FeedOptions): Promise<Outcome> =>
    makeSnapshot(feed, options, signal).catch((error: unknown): Outcome => {
      signal.throwIfAborted();
      // Nobody foresaw it. The other files are made all the same, and a watch goes on.
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return {state: 'kept', count: 0, dropped: [], problems: [reason], notes: []};
    });
  const begun = new Map<string, Promise<Outcome>>();
  return options.feeds.map((feed) => {
    const shared = feed.pictures ?? feed.output;
    const outcome = begun.get(shared)?.then(() => makeOne(feed)) ?? makeOne(feed);
    begun.set(shared, outcome);
    // Whoever waits for the first that rejects is told.
    outcome.catch(() => {});
    return outcome;
  });
}

/** Makes all files once, and tells of them in their order. @returns the exit code */
async function runOnce(options: SnapshotOptions, context: Context, signal: AbortSignal): Promise<number> {
  const states = new Set<Outcome['state']>();
  const outcomes = beginAll(options, signal);
  for (const [index, feed] of options.feeds.entries()) {
    const name = shortPath(feed.output, context.folder);
    context.progress?.(
      `${name} (${index + 1} of ${options.feeds.length}): asking ${counted(feed.sources.length, 'source')} …`,
    );
    const outcome = (await outcomes[index]) as Outcome;
    states.add(outcome.state);
    reportOutcome(name, outcome, options.quiet, context);
  }
  return states.has('kept') ? FAILED : states.has('partly') ? PARTLY : OK;
}

/**
 * Makes all files, again and again where that is wanted. A run that fails is told and does not end the watch.
 *
 * @param signal ends it; then the exit code is 0 for a watch, which is meant to be ended, and 1 for a run that was cut short
 */
export async function runSnapshot(options: SnapshotOptions, context: Context, signal: AbortSignal): Promise<number> {
  const {watch, quiet} = options;
  try {
    if (watch === undefined) {
      return await runOnce(options, context, signal);
    }
    if (!quiet) {
      context.report(`Asking every ${duration(watch)}. Ctrl+C ends it.`);
    }
    for (;;) {
      await runOnce(options, context, signal);
      await timers.setTimeout(watch * 1000, undefined, {signal});
    }
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
    if (watch === undefined || !quiet) {
      context.report('newsstand: stopped.');
    }
    return watch === undefined ? FAILED : OK;
  }
}
