/**
 * Resolves once a condition holds; its value, or what it resolves to, is asked for again every 10 ms.
 *
 * @param what of which the error speaks
 * @throws Error where it does not hold within 10 s
 */
export async function waitUntil(condition: () => unknown, what = 'the condition'): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await condition())) {
    if (performance.now() > end) {
      throw new Error(`Not within 10 s: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
