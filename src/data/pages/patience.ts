import {platform} from '../http/platform.js';

/** How long one waits for several. */
export interface Patience {
  /** Ends all of them. */
  signal: AbortSignal;
  /** Seconds after which those who are late are given up, provided that there is enough without them. */
  seconds: number;
  /** Whether there is enough without those who are late; asked once the time is over, and whenever one is done. */
  enough(): boolean;
  /** What those who are given up fail with. */
  tooLate(task: number): Error;
}

/**
 * Runs tasks side by side, until the last has settled or been given up. Each is told by a signal of its own when it is.
 *
 * @returns the reason of each that failed, in the tasks' order; undefined for one that did not
 */
export async function allInTime(
  tasks: readonly ((signal: AbortSignal) => Promise<void>)[],
  {signal, seconds, enough, tooLate}: Patience,
): Promise<unknown[]> {
  const running = new Map<number, AbortController>();
  let over = false;
  const check = () => {
    if (over && running.size > 0 && enough()) {
      running.forEach((controller, task) => controller.abort(tooLate(task)));
    }
  };
  const leave = () => running.forEach((controller) => controller.abort(signal.reason));
  const cancelTimer = platform.after(seconds * 1000, () => {
    over = true;
    check();
  });
  signal.addEventListener('abort', leave);
  try {
    return await Promise.all(
      tasks.map(async (task, index) => {
        const controller = new AbortController();
        running.set(index, controller);
        try {
          return await task(controller.signal).then(() => undefined);
        } catch (error) {
          return error;
        } finally {
          running.delete(index);
          check();
        }
      }),
    );
  } finally {
    cancelTimer();
    signal.removeEventListener('abort', leave);
  }
}
