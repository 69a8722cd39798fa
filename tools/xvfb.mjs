import {spawn} from 'node:child_process';
import {once} from 'node:events';

/**
 * Starts a display that nobody sees.
 *
 * @param {string} program Xvfb
 * @returns {Promise<{display: string, kill: () => void}>}
 */
export async function startXvfb(program) {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${program} ended with ${code}.`)));
  // Later on, its end is no failure.
  ended.catch(() => {});
  // It chooses the number of the display itself, and tells it once it is ready.
  const [number] = await Promise.race([
    once(/** @type {import('node:stream').Readable} */ (child.stdio[3]), 'data'),
    ended,
  ]);
  return {display: `:${String(number).trim()}`, kill: () => void child.kill()};
}
