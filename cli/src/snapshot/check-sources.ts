import {loadNews, NewsError, type NewsSourceOptions} from 'newsstand-elements/data';
import {UsageError} from '../usage-error.js';

/**
 * Lets the data layer look at sources before any of them is asked: it refuses an address or a map that cannot be one.
 *
 * @throws UsageError naming the source
 */
export async function checkSources(sources: readonly NewsSourceOptions[]): Promise<void> {
  for (const source of sources) {
    try {
      await loadNews({...source, retries: 0, fetch: () => Promise.reject(new Error('Nothing is asked yet.'))});
    } catch (error) {
      if (error instanceof NewsError && error.kind === 'config') {
        throw new UsageError(`${source.label ?? source.src}: ${error.message} ${error.hint}`);
      }
    }
  }
}
