/** A signal that aborts with another, or after so many seconds. `AbortSignal.any` is younger than our oldest browser. */
export function timeLimit(seconds: number, signal: AbortSignal): AbortSignal {
  const limit = new AbortController();
  setTimeout(() => limit.abort(), seconds * 1000);
  signal.addEventListener('abort', () => limit.abort(signal.reason), {once: true});
  return limit.signal;
}
