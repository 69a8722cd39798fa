import type {Platform} from '../../../src/data/http/platform.js';

/** What the network does when it is asked. */
type Answer = (signal: AbortSignal) => Promise<Response>;

/** A JSON answer. */
export const json =
  (body: unknown, init?: ResponseInit): Answer =>
  () =>
    Promise.resolve(Response.json(body, init));

/** A failure of the network, as browsers report it. */
export const unreachable: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** No answer at all, until the request is given up. */
export const silence: Answer = (signal) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** A world driven by hand: it answers what it was given, one answer a request, and no time passes by itself. */
export class FakePlatform implements Platform {
  /** Every request so far. */
  readonly asked: {url: string; init: RequestInit | undefined}[] = [];
  isOnline = true;
  time = 0;
  randomNumber = 0;
  readonly #answers: Answer[];
  readonly #timers = new Set<{milliseconds: number; callback: () => void}>();
  #started = () => {};

  constructor(...answers: Answer[]) {
    this.#answers = answers;
  }

  readonly fetch: typeof fetch = (input, init) => {
    this.asked.push({url: input instanceof Request ? input.url : String(input), init});
    const answer = this.#answers.shift();
    if (answer === undefined || !(init?.signal instanceof AbortSignal)) {
      throw new Error('Nobody should have asked.');
    }
    return answer(init.signal);
  };

  readonly now = (): number => this.time;
  readonly random = (): number => this.randomNumber;
  readonly online = (): boolean => this.isOnline;

  readonly after = (milliseconds: number, callback: () => void): (() => void) => {
    const timer = {milliseconds, callback};
    this.#timers.add(timer);
    this.#started();
    return () => this.#timers.delete(timer);
  };

  /** The durations of the timers that run, in milliseconds. */
  get timers(): number[] {
    return [...this.#timers].map(({milliseconds}) => milliseconds);
  }

  /** Resolves once a timer of so many milliseconds runs. */
  async started(milliseconds: number): Promise<void> {
    while (!this.timers.includes(milliseconds)) {
      await new Promise<void>((resolve) => {
        this.#started = resolve;
      });
    }
  }

  /** Lets the timer of so many milliseconds run out, once it runs. */
  async elapse(milliseconds: number): Promise<void> {
    await this.started(milliseconds);
    for (const timer of this.#timers) {
      if (timer.milliseconds === milliseconds) {
        this.#timers.delete(timer);
        timer.callback();
        return;
      }
    }
  }
}
