import {posix, win32} from 'node:path';

/** Where programs keep what they can get again, by the customs of each system. */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
  platform: NodeJS.Platform,
): string {
  // A systemd unit with CacheDirectory= has a folder of its own (systemd.exec).
  const own = environment.CACHE_DIRECTORY?.split(':')[0];
  if (own) {
    return own;
  }
  if (platform === 'win32') {
    return win32.join(environment.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'newsstand', 'Cache');
  }
  if (platform === 'darwin') {
    return posix.join(home, 'Library', 'Caches', 'newsstand');
  }
  // A relative one is to be ignored (XDG Base Directory Specification).
  const xdg = environment.XDG_CACHE_HOME;
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.cache'), 'newsstand');
}
