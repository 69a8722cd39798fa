/**
 * Theme lists, and placeholders for them, that choose a theme for their feed as soon as they are there: a feed that asked
 * before them would ask twice.
 */
export const INITIAL_FILTERS = '[for]:is([value],[sync]),[data-for]:is([data-value],[data-sync])';
