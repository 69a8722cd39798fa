/** A request of the data layer that was answered, body and all. */
export interface Exchange {
  /** The address that was asked. */
  url: string;
  status: number;
  headers: Headers;
  text: string;
  milliseconds: number;
}

/** A place that is watched, and what was asked there so far; undefined for an answer that broke off. */
interface Watch {
  place: string;
  exchanges: Promise<Exchange | undefined>[];
}

const watches: Watch[] = [];
const direct = globalThis.fetch.bind(globalThis);
const placeOf = ({origin, pathname}: URL): string => origin + pathname;

async function read(url: URL, response: Response, start: number): Promise<Exchange | undefined> {
  try {
    const text = await response.text();
    const {status, headers} = response;
    return {url: url.href, status, headers, text, milliseconds: performance.now() - start};
  } catch {
    return undefined;
  }
}

// The data layer looks `fetch` up whenever it asks, for the sake of pages that replace it.
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
  const watch = watches.find(({place}) => place === placeOf(url));
  if (watch === undefined) {
    return direct(input, init);
  }
  const start = performance.now();
  // From the server itself: how long it takes is one of the questions.
  const response = await direct(input, {...init, cache: 'no-store'});
  watch.exchanges.push(read(url, response.clone(), start));
  return response;
};

/** Runs something, and tells what was asked at an address meanwhile, whatever its parameters. */
export async function watching<Result>(
  url: URL,
  run: () => Promise<Result>,
): Promise<{result: Result; exchanges: Exchange[]}> {
  const watch: Watch = {place: placeOf(url), exchanges: []};
  // The newest comes first: of two at one place the older one is being given up.
  watches.unshift(watch);
  try {
    const result = await run();
    const exchanges = await Promise.all(watch.exchanges);
    return {result, exchanges: exchanges.filter((exchange) => exchange !== undefined)};
  } finally {
    watches.splice(watches.indexOf(watch), 1);
  }
}
