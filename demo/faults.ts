/** What the recorded source can be made to do; the values of the pages' switches. */
export type Fault = 'ok' | 'empty' | 'html' | `slow-${number}` | `status-${number}` | `fails-${number}`;

const RECORDED = /^(.*\/recorded\/)ok\/([\w-]+)\//;

/**
 * The address of a recorded answer with a fault. `npm start` has a server that really fails; where the site is only files,
 * {@link breakFiles} fails in its place.
 *
 * @param address the address where all is well
 * @param visit makes the count of tries of "fails twice" a new one
 */
export function withFault(address: string, fault: Fault, visit: number): string {
  if (RECORDED.test(address)) {
    return address.replace(RECORDED, `$1${fault}/$2${visit}/`);
  }
  return `${address.split('?')[0]}?fault=${fault}&visit=${visit}`;
}

const NOT_JSON = '<!doctype html><title>Log in</title><h1>Log in</h1>';

/** Milliseconds, or the reason of the signal if it aborts before. */
function wait(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

/**
 * Makes `fetch` fail for the addresses that ask for it (`?fault=`), and for no other, as the server of `npm start` does.
 * For a site that is only files.
 */
export function breakFiles(): void {
  const tries = new Map<string, number>();
  const {fetch} = globalThis;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    const [, kind, argument] = /^(\w+)(?:-(\d+))?$/.exec(url.searchParams.get('fault') ?? '') ?? [];
    const count = (tries.get(url.search) ?? 0) + 1;
    tries.set(url.search, count);
    switch (kind) {
      case 'slow':
        await wait(Number(argument), init?.signal);
        return fetch(input, init);
      case 'empty':
        return new Response('[]');
      case 'html':
        return new Response(NOT_JSON);
      case 'status':
        return new Response('{}', {status: Number(argument)});
      case 'fails':
        return count <= Number(argument) ? new Response('{}', {status: 500}) : fetch(input, init);
      default:
        return fetch(input, init);
    }
  };
}
