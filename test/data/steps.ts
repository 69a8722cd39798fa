/**
 * How much work a function does, in steps and not in seconds, which depend on the machine and on who else uses it: each look
 * into a value that was wrapped by {@link watched}, and each call of what the language brings along for texts, patterns, lists,
 * records and maps, by the length of what it goes through. Work within a pattern that goes back and forth is not seen.
 */
let steps = 0;

type Method = (this: unknown, ...args: unknown[]) => unknown;

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : value === null || value === undefined ? 0 : 1;

/** The cost of a call, by what it is called on and what it gives. */
type Cost = (on: unknown, result: unknown, args: readonly unknown[]) => number;

const one: Cost = () => 1;
const whole: Cost = (on) => 1 + lengthOf(on);
const found: Cost = (on, result, [, start]) =>
  1 + (Number(result) >= 0 ? Number(result) : lengthOf(on)) - (typeof start === 'number' ? start : 0);
const made: Cost = (_, result) => 1 + lengthOf(result);

const COUNTED: readonly (readonly [prototype: object, names: string, cost: Cost])[] = [
  [String.prototype, 'toLowerCase toUpperCase normalize trim trimEnd trimStart split replaceAll', whole],
  [String.prototype, 'indexOf', found],
  [String.prototype, 'lastIndexOf', whole],
  [String.prototype, 'slice charAt charCodeAt startsWith endsWith', one],
  [String.prototype, 'padStart repeat', made],
  [Array.prototype, 'map filter flatMap toSorted sort forEach reduce join includes', whole],
  [Array.prototype, 'slice splice concat', made],
  [Array.prototype, 'push find some every at findIndex', one],
  [Map.prototype, 'get set has', one],
  [Set.prototype, 'has add', one],
  [Object, 'keys values entries fromEntries', made],
];

/** Number of steps of a function. */
export function countSteps(run: () => unknown): number {
  const restore: (() => void)[] = [];
  const replace = (holder: object, name: string, method: Method) => {
    const own = Object.getOwnPropertyDescriptor(holder, name);
    Object.defineProperty(holder, name, {configurable: true, writable: true, value: method});
    restore.push(() => own && Object.defineProperty(holder, name, own));
  };
  for (const [holder, names, cost] of COUNTED) {
    for (const name of names.split(' ')) {
      const method = (holder as Record<string, Method>)[name];
      if (method !== undefined) {
        replace(holder, name, function counted(...args) {
          const result = Reflect.apply(method, this, args);
          steps += cost(this, result, args);
          return result;
        });
      }
    }
  }
  const {exec} = RegExp.prototype;
  // All other methods with patterns call it, once it has been replaced (ECMA-262, "RegExpExec").
  replace(RegExp.prototype, 'exec', function counted(this: unknown, ...args) {
    const [text = ''] = args as [string?];
    const pattern = this as RegExp;
    const start = pattern.global || pattern.sticky ? pattern.lastIndex : 0;
    const match = exec.call(pattern, text);
    steps += 1 + (match === null ? (pattern.sticky ? 0 : text.length - start) : match.index + match[0].length - start);
    return match;
  });
  steps = 0;
  try {
    run();
    return steps;
  } finally {
    restore.forEach((back) => back());
  }
}

/** The same JSON, each look into which is a step of {@link countSteps}. */
export function watched(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) {
    return json;
  }
  const inner = new Map<unknown, unknown>();
  return new Proxy(json, {
    get(target, key, receiver) {
      steps++;
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof value !== 'object' || value === null || typeof key === 'symbol') {
        return value;
      }
      if (!inner.has(value)) {
        inner.set(value, watched(value));
      }
      return inner.get(value);
    },
    ownKeys(target) {
      const keys = Reflect.ownKeys(target);
      steps += keys.length;
      return keys;
    },
  });
}
