/** A request that was made before what reads its answer has come. */
export interface EarlyRequest {
  readonly response: Promise<Response>;
  readonly controller: AbortController;
  /** When it was made, in milliseconds since 1970. */
  readonly madeAt: number;
  /** The feed that it is for. */
  readonly feed?: HTMLElement;
}

// By address. Copies of the script share it, so that none asks for what another has asked for.
const KEY = Symbol.for('newsstand-elements.early-requests');

// What nobody has taken by then is of another moment than whoever asks now.
const MAX_AGE = 30_000;

/** The requests made early, of all copies of the script in the page. */
export function earlyRequests(): Map<string, EarlyRequest> {
  const scope = globalThis as {[KEY]?: Map<string, EarlyRequest>};
  return (scope[KEY] ??= new Map());
}

/** Takes the answer to a request that was made early, once; undefined where there is none. */
export function adoptEarlyRequest(url: string, signal: AbortSignal | null | undefined): Promise<Response> | undefined {
  const requests = earlyRequests();
  const early = requests.get(url);
  requests.delete(url);
  if (early === undefined || Date.now() - early.madeAt > MAX_AGE) {
    early?.controller.abort();
    return undefined;
  }
  signal?.addEventListener('abort', () => early.controller.abort(signal.reason), {once: true});
  return early.response;
}
