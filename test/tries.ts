import fc from 'fast-check';

/**
 * How often a property is tried: this often, or less if whoever runs all tests wants so, as the mutation runner does, which
 * asks each property thousands of times. By number and never by time: on a busy machine there may be no time for one try.
 */
export const tries = (often: number): {numRuns: number} => ({
  numRuns: Math.min(often, fc.readConfigureGlobal().numRuns ?? often),
});
