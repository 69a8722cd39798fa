import type {BlockAttributes} from './block-attributes.js';

const {useEffect, useState} = wp.element;

/** What became of a source. */
export interface SourceReport {
  url: string;
  count: number;
  /** Empty where all is well. */
  problem: string;
  /** Addresses of news that the page at this address names. */
  found: string[];
}

/** The answer of the route `newsstand/v1/preview`. */
export interface PreviewAnswer {
  items: object[];
  themes: object[];
  sources: SourceReport[];
}

/** What a block shows now. */
export interface Preview {
  answer: PreviewAnswer | undefined;
  /** Why WordPress itself did not answer. */
  problem: string;
  loading: boolean;
}

/** What decides which items there are. How they look needs no request. */
const QUERY = ['sources', 'order', 'theme', 'excludeTheme', 'search', 'maxAge', 'limit'] as const;

/** Milliseconds without another letter before the sources are asked. */
const PAUSE = 400;

/** @throws Error with the reason of WordPress */
export function askPreview(
  attributes: Partial<BlockAttributes>,
  fresh = false,
  signal?: AbortSignal,
): Promise<PreviewAnswer> {
  return wp.apiFetch<PreviewAnswer>({
    path: '/newsstand/v1/preview',
    method: 'POST',
    data: {attributes, fresh},
    ...(signal && {signal}),
  });
}

/**
 * The news that a block would show, asked for again when it is to show others.
 *
 * @param round counts up for each time that the sources themselves are to be asked again
 */
export function usePreview(attributes: BlockAttributes, round: number): Preview {
  const [preview, setPreview] = useState<Preview>({answer: undefined, problem: '', loading: true});
  const query = JSON.stringify(QUERY.map((name) => attributes[name]));
  useEffect(() => {
    const abort = new AbortController();
    const ask = async () => {
      setPreview(({answer}) => ({answer, problem: '', loading: true}));
      try {
        const answer = await askPreview(attributes, round > 0, abort.signal);
        setPreview({answer, problem: '', loading: false});
      } catch (error) {
        if (!abort.signal.aborted) {
          setPreview(({answer}) => ({
            answer,
            problem: error instanceof Error ? error.message : reason(error),
            loading: false,
          }));
        }
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query, round]);
  return preview;
}

/** `apiFetch` rejects with the error of WordPress, which is no Error. */
export function reason(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
