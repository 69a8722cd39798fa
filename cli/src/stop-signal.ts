import {setMaxListeners} from 'node:events';
import type {Context} from './context.js';

/** A signal that aborts when the process is asked to end, and a function that stops listening. */
export function stopSignal(context: Context): {signal: AbortSignal; stopListening: () => void} {
  const stop = new AbortController();
  // Each source that is waited for listens, and Node would take many of them for a leak.
  setMaxListeners(0, stop.signal);
  return {signal: stop.signal, stopListening: context.onStop(() => stop.abort())};
}
