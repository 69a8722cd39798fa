import type {OnAttemptFailed} from './request-json.js';

/** A request under way. */
interface SharedRequest<Answer> {
  answer: Promise<Answer>;
  controller: AbortController;
  listeners: Set<OnAttemptFailed>;
}

/** Runs the request itself. */
export type StartRequest<Answer> = (signal: AbortSignal, onAttemptFailed: OnAttemptFailed) => Promise<Answer>;

/**
 * Requests under way, each shared by all callers who want the same. A caller who leaves does not stop it for the others; the
 * last one to leave does. A settled request is gone at once: the next caller starts a new one.
 */
export class SharedRequests<Answer> {
  readonly #requests = new Map<string, SharedRequest<Answer>>();

  /**
   * The answer to a request, started if nobody has yet.
   *
   * @param key what makes two requests the same
   * @throws the request's error, or the signal's reason if it aborts
   */
  join(
    key: string,
    start: StartRequest<Answer>,
    signal: AbortSignal,
    onAttemptFailed: OnAttemptFailed,
  ): Promise<Answer> {
    if (signal.aborted) {
      return Promise.reject(signal.reason as Error);
    }
    const request = this.#requests.get(key) ?? this.#start(key, start);
    // A listener of its own for each who joins, even where two pass the same function.
    const listener: OnAttemptFailed = (...failure) => onAttemptFailed(...failure);
    request.listeners.add(listener);
    return new Promise((resolve, reject) => {
      const leave = () => {
        request.listeners.delete(listener);
        reject(signal.reason as Error);
        if (request.listeners.size === 0) {
          this.#delete(key, request);
          request.controller.abort(signal.reason);
        }
      };
      signal.addEventListener('abort', leave);
      const end = () => signal.removeEventListener('abort', leave);
      request.answer.then(resolve, reject);
      request.answer.then(end, end);
    });
  }

  #start(key: string, start: StartRequest<Answer>): SharedRequest<Answer> {
    const controller = new AbortController();
    const listeners = new Set<OnAttemptFailed>();
    const answer = start(controller.signal, (...failure) => {
      for (const listener of listeners) {
        try {
          listener(...failure);
        } catch (error) {
          // A mistake of one caller does not fail the others.
          console.error(error);
        }
      }
    });
    const request: SharedRequest<Answer> = {answer, controller, listeners};
    this.#requests.set(key, request);
    const clean = () => this.#delete(key, request);
    answer.then(clean, clean);
    return request;
  }

  #delete(key: string, request: SharedRequest<Answer>): void {
    // A later request may have the key by now.
    if (this.#requests.get(key) === request) {
      this.#requests.delete(key);
    }
  }
}
