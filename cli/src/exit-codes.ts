/** All is well. */
export const OK = 0;
/** What was asked for is not so, or could not be done. */
export const FAILED = 1;
/** The call or the configuration is wrong; nothing was done. */
export const WRONG_CALL = 2;
/** Done, but not all of it: a source is missing or out of date. */
export const PARTLY = 3;
