import type {PlatformPath} from 'node:path';

/**
 * Where a page goes: into the folder, below which it keeps its own folders where they are below the current one.
 *
 * @param path of the platform, so that one system's rules can be tested on another
 */
export function outputPath(page: string, folder: string, current: string, path: PlatformPath): string {
  const from = path.relative(current, path.resolve(current, page));
  const outside = from.startsWith('..') || path.isAbsolute(from);
  return path.resolve(current, folder, outside ? path.basename(page) : from);
}
