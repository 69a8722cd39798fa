import type {nothing as NothingOfLit} from 'lit';

/** Lit's sign for nothing at all (lit-html 3), which everybody may make: what is drawn first is drawn before Lit is here. */
export const nothing = Symbol.for('lit-nothing') as typeof NothingOfLit;
