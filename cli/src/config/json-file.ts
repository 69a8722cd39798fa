import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import {UsageError} from '../usage-error.js';

/** Where something is in a JSON document: keys and positions, from the top. */
export type FieldPath = readonly (string | number)[];

/** `feeds[0].sources[1].src` */
export function fieldName(path: FieldPath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index > 0 ? `.${part}` : part)).join('');
}

/** A JSON file that somebody wrote by hand: comments and a last comma are welcome, and errors name line and field. */
export class JsonFile {
  readonly #name: string;
  readonly #text: string;
  readonly #tree: Node | undefined;

  /**
   * @param name of the file, for errors
   * @throws UsageError naming the line where it is no JSON
   */
  constructor(name: string, text: string) {
    this.#name = name;
    this.#text = text.replace(/^\uFEFF/, '');
    const errors: ParseError[] = [];
    try {
      this.#tree = parseTree(this.#text, errors, {allowTrailingComma: true});
    } catch (error) {
      // The parser calls itself for each level.
      throw error instanceof RangeError ? new UsageError(`${name}: this is nested too deeply to be read.`) : error;
    }
    const [first] = errors;
    if (first !== undefined || this.#tree === undefined) {
      const what = first ? printParseErrorCode(first.error) : 'ValueExpected';
      // "PropertyNameExpected" for people.
      const words = what.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
      throw new UsageError(`${name}:${this.#lineAt(first?.offset ?? 0)}: this is not valid JSON (${words}).`);
    }
  }

  get value(): unknown {
    return this.#tree && (getNodeValue(this.#tree) as unknown);
  }

  /** An error about a field, or, where it is missing, about what it is missing in. */
  error(path: FieldPath, problem: string): UsageError {
    const node = [path, path.slice(0, -1)]
      .map((one) => this.#tree && findNodeAtLocation(this.#tree, [...one]))
      .find(Boolean);
    const field = fieldName(path);
    return new UsageError(`${this.#name}:${this.#lineAt(node?.offset ?? 0)}: ${field ? `${field}: ` : ''}${problem}`);
  }

  #lineAt(offset: number): number {
    return this.#text.slice(0, offset).split('\n').length;
  }
}
