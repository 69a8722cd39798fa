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

/** The requests made early, of all copies of the script in the page. */
export function earlyRequests(): Map<string, EarlyRequest> {
  const scope = globalThis as {[KEY]?: Map<string, EarlyRequest>};
  return (scope[KEY] ??= new Map());
}
