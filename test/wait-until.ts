/**
 * Resolves once a condition holds; it is asked again every 10 ms.
 *
 * @param what of which the error speaks
 * @throws Error where it does not hold within 2 s
 */
export async function waitUntil(condition: () => boolean | Promise<boolean>, what = 'the condition'): Promise<void> {
  const end = performance.now() + 2000;
  while (!(await condition())) {
    if (performance.now() > end) {
      throw new Error(`Not within 2 s: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
