import path from 'node:path';
import {FAILED, OK, PARTLY} from '../exit-codes.js';
import {fileProblem} from '../files/file-problem.js';
import {removeLeftoversOf, writeIfChanged} from '../files/write-if-changed.js';
import {fetchFrom} from '../http/ask.js';
import {ResponseCache} from '../snapshot/response-cache.js';
import {SourceAsker} from '../snapshot/source-asker.js';
import {counted} from '../terminal/amounts.js';
import {printable, printableText} from '../terminal/printable.js';
import {version} from '../version.js';
import type {Context} from '../context.js';
import type {Place} from './output-path.js';
import {PageProblem, pageText, readPage} from './page-text.js';
import type {PrerenderOptions} from './prerender-options.js';
import {prerenderPage, styleHash, type PrerenderedPage} from './prerender-page.js';
import {styleSheets} from './style-sheets.js';

/** Fills a page, given what an earlier run has made of it in another file. */
type Fill = (html: string, earlier?: string) => Promise<PrerenderedPage>;

async function write(file: string, text: string): Promise<boolean> {
  await removeLeftoversOf(file);
  try {
    return await writeIfChanged(file, text);
  } catch (error) {
    throw new PageProblem(fileProblem(error, file));
  }
}

function report(page: string, problems: readonly string[], context: Context): void {
  for (const problem of problems) {
    context.report(`newsstand: ${page}: ${printableText(problem)}`);
  }
}

async function fillFile(
  {name, from, to}: Place,
  fill: Fill,
  quiet: boolean,
  context: Context,
): Promise<PrerenderedPage> {
  const html = await readPage(from, name);
  // Where there is none, or none that can be read, nothing is lost by writing it.
  const earlier = from === to ? undefined : await readPage(to, to).catch(() => undefined);
  const page = await fill(html, earlier);
  const written = await write(to, page.html);
  report(name, page.problems, context);
  if (!quiet) {
    page.skipped.forEach((line) => context.report(`${name}: ${printableText(line)}`));
    context.report(`${name}: ${counted(page.filled, 'tag')} filled${written ? '' : ', nothing new'}`);
  }
  return page;
}

async function fillInput(fill: Fill, context: Context): Promise<PrerenderedPage> {
  const name = 'standard input';
  const page = await fill(pageText(await context.readInput(), name));
  context.write(page.html);
  report(name, page.problems, context);
  return page;
}

/**
 * Fills all pages. One that cannot be read or written is told, and is no hindrance to the others.
 *
 * @returns the exit code
 * @throws the signal's reason if it aborts
 */
export async function runPrerender(options: PrerenderOptions, context: Context, signal: AbortSignal): Promise<number> {
  const {pages, base, stylesheets, writeStyles, light, timeout, retries, userAgent, allowPrivate, quiet} = options;
  const asker = new SourceAsker(new ResponseCache(undefined), {userAgent, timeout, allowPrivate});
  const styles = stylesheets === undefined ? ('inline' as const) : {folder: stylesheets};
  const ask = {base, retries, signal, fetch: fetchFrom(asker.ask)};
  const feedAt = (address: string) => asker.feedAt(address);
  const fill: Fill = (html, earlier) => prerenderPage(html, {...ask, styles, light, feedAt}, earlier);
  const css = new Set<string>();
  const preloads = new Set<string>();
  const codes = new Set<number>();
  const step = async (work: () => Promise<PrerenderedPage | undefined>) => {
    try {
      const page = await work();
      page?.css.forEach((sheet) => css.add(sheet));
      (page?.preloads ?? []).forEach((line) => preloads.add(line));
      codes.add(page !== undefined && page.problems.length > 0 ? PARTLY : OK);
    } catch (error) {
      signal.throwIfAborted();
      // What nobody foresaw ends this page and no other; the stack is what its report needs.
      const known = error instanceof PageProblem ? error.message : undefined;
      const unknown = error instanceof Error ? (error.stack ?? error.message) : String(error);
      context.report(`newsstand: ${known === undefined ? printable(unknown) : printableText(known)}`);
      codes.add(FAILED);
    }
  };
  if (writeStyles !== undefined) {
    await step(async () => {
      for (const [name, sheet] of styleSheets()) {
        await write(path.join(writeStyles, name), sheet);
      }
      return undefined;
    });
  }
  if (pages === 'stdin') {
    await step(() => fillInput(fill, context));
  } else {
    for (const place of pages) {
      await step(() => fillFile(place, fill, quiet, context));
    }
  }
  for (const [from, to] of quiet ? [] : asker.redirects) {
    context.report(printableText(`${from} is redirected to ${to} . Name that address if it is meant to stay.`));
  }
  if (css.size > 0 && stylesheets === undefined && !quiet) {
    context.report(`A content security policy has to allow: style-src ${[...css].map(styleHash).join(' ')}`);
  }
  for (const line of quiet ? [] : preloads) {
    context.report(
      printableText(
        `What the script of version ${version()} imports comes together with it by a line in the head: ${line}`,
      ),
    );
  }
  return [FAILED, PARTLY].find((code) => codes.has(code)) ?? OK;
}
