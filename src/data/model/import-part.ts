import {NewsError} from './news-error.js';

/**
 * Imports a file that is loaded on demand.
 *
 * @throws NewsError of kind `network` where it does not come
 */
export async function importPart<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    throw new NewsError('network', 'A file of Newsstand did not come.', {
      hint: 'Copy the folder "chunks" along with newsstand.js, from the same version, or use newsstand.bundle.js.',
      url: '',
      cause,
    });
  }
}
