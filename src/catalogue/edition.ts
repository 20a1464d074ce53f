/**
 * The edition of the catalogue: one more whenever a reading, the breakdowns or the headings of an
 * indicator change, so that what an earlier one wrote is never taken for what it would be today.
 */
export const catalogueEdition = 2;

/** What was written before editions were counted is of this one. */
export const firstEdition = 1;
