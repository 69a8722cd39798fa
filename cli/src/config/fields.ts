import {numberProblem, type NumberRange} from '../read-options.js';
import {UsageError} from '../usage-error.js';
import {type FieldPath, fieldName, JsonFile} from './json-file.js';

/** An object of a configuration file, whose fields are read one by one. */
export class Fields {
  readonly #file: JsonFile;
  readonly #path: FieldPath;
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #read = new Set<string>();

  /** @throws UsageError where the value is no object */
  constructor(file: JsonFile, path: FieldPath, value: unknown) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw file.error(path, 'an object in braces is expected here.');
    }
    this.#file = file;
    this.#path = path;
    this.#values = value as Record<string, unknown>;
  }

  #value(name: string): unknown {
    this.#read.add(name);
    return Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
  }

  /** An error about a field of this object. */
  error(name: string, problem: string): Error {
    return this.#file.error([...this.#path, name], problem);
  }

  /** Text that is there and not empty, or undefined. */
  text(name: string): string | undefined {
    const value = this.#value(name);
    if (value === undefined) {
      return undefined;
    }
    if (typeof value !== 'string' || value.trim() === '') {
      throw this.error(name, 'text in quotation marks is expected, and some of it.');
    }
    return value;
  }

  /** Path of a file or folder that is there, or undefined. */
  path(name: string): string | undefined {
    const value = this.text(name);
    if (value?.includes('\0')) {
      throw this.error(name, 'no path has a character of number 0 in it.');
    }
    return value;
  }

  /**
   * Text that a function of the options reads, which throws a UsageError for what it cannot be.
   *
   * @throws UsageError naming file, line and field
   */
  read<Value>(name: string, read: (field: string, text: string | undefined) => Value): Value {
    const text = this.text(name);
    const field = fieldName([...this.#path, name]);
    try {
      return read(field, text);
    } catch (error) {
      // The file says the name of the field itself, after its own and the line.
      throw error instanceof UsageError ? this.error(name, error.message.replace(`${field}: `, '')) : error;
    }
  }

  requiredText(name: string, what: string): string {
    const value = this.text(name);
    if (value === undefined) {
      throw this.error(name, `is missing: ${what}.`);
    }
    return value;
  }

  number(name: string, range: NumberRange): number | undefined {
    const value = this.#value(name);
    const number = typeof value === 'number' ? value : Number.NaN;
    const problem = value === undefined ? undefined : numberProblem(number, range);
    if (problem !== undefined) {
      throw this.error(name, `${JSON.stringify(value)} ${problem}`);
    }
    return value === undefined ? undefined : number;
  }

  flag(name: string): boolean | undefined {
    const value = this.#value(name);
    if (value !== undefined && typeof value !== 'boolean') {
      throw this.error(name, `${JSON.stringify(value)} is neither true nor false.`);
    }
    return value;
  }

  choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const value = this.#value(name);
    const found = words.find((word) => word === value);
    if (value !== undefined && found === undefined) {
      throw this.error(name, `${JSON.stringify(value)} is not known. Known are ${words.join(', ')}.`);
    }
    return found;
  }

  /** Each entry of a list that has at least one, read by a function. */
  list<Entry>(name: string, what: string, read: (value: unknown, path: FieldPath, file: JsonFile) => Entry): Entry[] {
    const value = this.#value(name);
    if (!Array.isArray(value) || value.length === 0) {
      throw this.error(name, `a list of ${what} in brackets is expected, with one at least.`);
    }
    return value.map((entry: unknown, index) => read(entry, [...this.#path, name, index], this.#file));
  }

  /** To be called when all is read: what nobody has asked for is a slip of the pen. */
  finish(): void {
    const unknown = Object.keys(this.#values).find((name) => !this.#read.has(name) && name !== '$schema');
    if (unknown !== undefined) {
      throw this.error(unknown, `is not known here. Known are ${[...this.#read].join(', ')}.`);
    }
  }
}
