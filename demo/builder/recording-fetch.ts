/** A request of the data layer that was answered, body and all. */
export interface Exchange {
  /** The address that was asked. */
  url: string;
  status: number;
  headers: Headers;
  text: string;
  milliseconds: number;
}

/** A `fetch`, and what was asked with it at one place. */
export interface RecordingFetch {
  readonly fetch: typeof fetch;
  /** Resolves once the bodies are there, those of answers that broke off excepted. */
  exchanges(): Promise<Exchange[]>;
}

const withoutQuery = ({origin, pathname}: URL): string => origin + pathname;

async function read(url: URL, response: Response, start: number): Promise<Exchange | undefined> {
  try {
    const text = await response.text();
    const {status, headers} = response;
    return {url: url.href, status, headers, text, milliseconds: performance.now() - start};
  } catch {
    return undefined;
  }
}

/**
 * Makes a `fetch` that records what is asked at an address, whatever its parameters.
 *
 * @param address what is recorded; all else is only fetched
 */
export function recordingFetch(address: URL): RecordingFetch {
  const exchanges: Promise<Exchange | undefined>[] = [];
  return {
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
      if (withoutQuery(url) !== withoutQuery(address)) {
        return fetch(input, init);
      }
      const start = performance.now();
      // From the server itself: how long it takes is one of the questions.
      const response = await fetch(input, {...init, cache: 'no-store'});
      exchanges.push(read(url, response.clone(), start));
      return response;
    },
    exchanges: async () => (await Promise.all(exchanges)).filter((exchange) => exchange !== undefined),
  };
}
