import type {TryListener} from './fetch-with-retry.js';

interface Flight<Answer> {
  answer: Promise<Answer>;
  controller: AbortController;
  listeners: Set<TryListener>;
}

/** Runs the request itself. */
export type StartRequest<Answer> = (signal: AbortSignal, onFailedTry: TryListener) => Promise<Answer>;

/**
 * Requests under way, each shared by all who want the same. One who leaves does not stop it for the others; the last to
 * leave does. A settled request is gone at once: the next one to ask starts afresh.
 */
export class SharedRequests<Answer> {
  readonly #flights = new Map<string, Flight<Answer>>();

  /**
   * The answer to a request, started if nobody has yet.
   *
   * @param key what makes two requests the same
   * @throws the request's error, or the signal's reason if it aborts
   */
  join(key: string, start: StartRequest<Answer>, signal: AbortSignal, onFailedTry: TryListener): Promise<Answer> {
    if (signal.aborted) {
      return Promise.reject(signal.reason as Error);
    }
    const flight = this.#flights.get(key) ?? this.#take(key, start);
    // A listener of its own for each who joins, even where two pass the same function.
    const listener: TryListener = (...failure) => onFailedTry(...failure);
    flight.listeners.add(listener);
    return new Promise((resolve, reject) => {
      const leave = () => {
        flight.listeners.delete(listener);
        reject(signal.reason as Error);
        if (flight.listeners.size === 0) {
          this.#forget(key, flight);
          flight.controller.abort(signal.reason);
        }
      };
      signal.addEventListener('abort', leave, {once: true});
      flight.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  #take(key: string, start: StartRequest<Answer>): Flight<Answer> {
    const controller = new AbortController();
    const listeners = new Set<TryListener>();
    const answer = start(controller.signal, (...failure) => {
      for (const listener of listeners) {
        try {
          listener(...failure);
        } catch (error) {
          // One's mistake is not the others' failure.
          console.error(error);
        }
      }
    });
    const flight: Flight<Answer> = {answer, controller, listeners};
    this.#flights.set(key, flight);
    const settle = () => this.#forget(key, flight);
    answer.then(settle, settle);
    return flight;
  }

  #forget(key: string, flight: Flight<Answer>): void {
    // A later flight may have the key by now.
    if (this.#flights.get(key) === flight) {
      this.#flights.delete(key);
    }
  }
}
