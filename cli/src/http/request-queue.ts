interface Waiting {
  host: string;
  start(): void;
}

/** Lets so many pieces of work run at a time, for one host and in all; the others wait for their turn, in their order. */
export class RequestQueue {
  readonly #maxOfHost: number;
  readonly #max: number;
  readonly #running = new Map<string, number>();
  #total = 0;
  #waiting: Waiting[] = [];

  constructor({ofHost, inAll}: {ofHost: number; inAll: number}) {
    this.#maxOfHost = ofHost;
    this.#max = inAll;
  }

  /**
   * Runs work when its turn comes.
   *
   * @returns what the work resolves to
   * @throws what the work throws, or the signal's reason if it aborts before the turn has come
   */
  async run<Result>(host: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    signal.throwIfAborted();
    await this.#turn(host, signal);
    try {
      return await work();
    } finally {
      this.#total--;
      this.#running.set(host, (this.#running.get(host) ?? 1) - 1);
      this.#startNext();
    }
  }

  #isFree(host: string): boolean {
    return this.#total < this.#max && (this.#running.get(host) ?? 0) < this.#maxOfHost;
  }

  #start(host: string): void {
    this.#total++;
    this.#running.set(host, (this.#running.get(host) ?? 0) + 1);
  }

  #turn(host: string, signal: AbortSignal): Promise<void> {
    if (this.#isFree(host)) {
      this.#start(host);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        reject(signal.reason as Error);
      };
      const waiting: Waiting = {
        host,
        start: () => {
          signal.removeEventListener('abort', leave);
          this.#start(host);
          resolve();
        },
      };
      signal.addEventListener('abort', leave, {once: true});
      this.#waiting.push(waiting);
    });
  }

  #startNext(): void {
    // A host that is busy does not hold up those behind it.
    for (let index = 0; index < this.#waiting.length && this.#total < this.#max;) {
      const waiting = this.#waiting[index];
      if (waiting !== undefined && this.#isFree(waiting.host)) {
        this.#waiting.splice(index, 1);
        waiting.start();
      } else {
        index++;
      }
    }
  }
}
