import {mkdir, stat} from 'node:fs/promises';
import {dirname} from 'node:path';

/**
 * Makes a folder, and those above it that are missing. Node's own `recursive` never ends where the folder above is there and
 * refuses with ENOENT, as those of `/proc` do (seen in 20.20).
 *
 * @param mode of the folders that are made, as in `mkdir`
 * @throws Node's error with its `code`
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(path, mode);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const above = dirname(path);
    if (code === 'ENOENT' && above !== path) {
      await makeFolder(above, mode);
      await mkdir(path, mode).catch(async (again: NodeJS.ErrnoException) => {
        // Another run may have been quicker.
        if (again.code !== 'EEXIST') {
          throw again;
        }
      });
      return;
    }
    const found = await stat(path).catch(() => undefined);
    if (!found?.isDirectory()) {
      throw error;
    }
  }
}
