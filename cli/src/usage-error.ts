/** The program was called wrongly, or its configuration is wrong. The message names the option, or file, line and field. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
