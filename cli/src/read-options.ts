import {parseArgs, type ParseArgsConfig} from 'node:util';
import {UsageError} from './usage-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Known extends Options> = ReturnType<
  typeof parseArgs<{args: string[]; options: Known; allowPositionals: true; strict: true}>
>;

/**
 * The options and the other arguments of a call.
 *
 * @param command named in errors, so that the reader knows whose help to read
 * @throws UsageError for an option that does not exist, or lacks its value
 */
export function readOptions<const Known extends Options>(
  command: string,
  args: readonly string[],
  options: Known,
): Parsed<Known> {
  try {
    const parsed = parseArgs({args: [...args], options, allowPositionals: true, strict: true});
    const empty = Object.entries(parsed.values).find(
      ([, value]) => typeof value === 'string' && value.trim() === '',
    )?.[0];
    if (empty !== undefined) {
      throw new Error(`Option '--${empty}' has an empty value`);
    }
    return parsed;
  } catch (error) {
    // Node's second sentence is about arguments that begin with a hyphen, which none of ours does.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new UsageError(`${sentence.replace(/\.$/, '')}. See newsstand ${command} --help.`);
  }
}

/** Which numbers an option or a field may have. */
export interface NumberRange {
  min: number;
  max: number;
  /** Whether there is no half of what it counts. */
  whole?: boolean;
}

/** What is wrong with a number, or undefined where nothing is. */
export function numberProblem(number: number, {min, max, whole = false}: NumberRange): string | undefined {
  const isGood = number >= min && number <= max && (!whole || Number.isInteger(number));
  return isGood ? undefined : `is no ${whole ? 'whole ' : ''}number from ${min} to ${max}.`;
}

/**
 * A number that was given as text.
 *
 * @param name of the option or field, for errors
 * @throws UsageError where it is none, out of its range, or a part of what is counted
 */
export function readNumber(
  name: string,
  value: string | number | undefined,
  range: NumberRange & {fallback: number},
): number {
  if (value === undefined) {
    return range.fallback;
  }
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  const problem = numberProblem(number, range);
  if (problem !== undefined) {
    throw new UsageError(`${name}: "${value}" ${problem}`);
  }
  return number;
}

/**
 * One of a few words.
 *
 * @throws UsageError naming them where it is another
 */
export function readChoice<const Word extends string>(
  name: string,
  value: string | undefined,
  words: readonly [Word, ...Word[]],
): Word {
  const found = value === undefined ? words[0] : words.find((word) => word === value);
  if (found === undefined) {
    throw new UsageError(`${name}: "${value}" is not known. Known are ${words.join(', ')}.`);
  }
  return found;
}

/**
 * A text that may be sent as the value of a header.
 *
 * @throws UsageError where it may not
 */
export function readHeaderText(name: string, value: string | undefined): string | undefined {
  // RFC 9110, 5.5, without line breaks and the like.
  if (value !== undefined && !/^[\x20-\x7e\x80-\xff]*$/.test(value)) {
    throw new UsageError(
      `${name}: "${value}" has characters that no header can have. Write it in Latin letters, on one line.`,
    );
  }
  return value;
}

/**
 * A language by its tag, such as `de-AT`.
 *
 * @throws UsageError where it is none
 */
export function readLanguage(name: string, value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : (Intl.getCanonicalLocales(value)[0] ?? value);
  } catch {
    throw new UsageError(`${name}: "${value}" is no language. Write a tag such as en or de-AT.`);
  }
}
