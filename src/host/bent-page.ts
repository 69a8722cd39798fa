let hasWarned = false;

/** Says once what nobody can mend but the page: its scripts, or an old browser, have left something else than we rely on. */
export function warnOfPage(error: unknown): void {
  if (!hasWarned) {
    hasWarned = true;
    console.warn(
      'Newsstand: this browser, or another script of this page, lacks something that is needed, so the page keeps its own content.',
      error,
    );
  }
}

/** The same callback, which never throws: nobody could catch that, since it is the browser that calls it. */
export const guarded =
  <Values extends readonly unknown[]>(callback: (...values: Values) => void) =>
  (...values: Values): void => {
    try {
      callback(...values);
    } catch (error) {
      warnOfPage(error);
    }
  };
