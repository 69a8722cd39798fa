import type {Look} from './request.js';

/** The ready themes of the package. */
export const LOOKS: readonly Look[] = [];
