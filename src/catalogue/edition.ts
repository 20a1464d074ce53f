/**
 * The edition of the catalogue: one more whenever a reading, the breakdowns or the headings of an
 * indicator change, so that what an earlier one wrote is never taken for what it would be today.
 */
export const catalogueEdition = 2;

/** What was written before editions were counted is of this one. */
export const firstEdition = 1;

/** Since which edition the figures of an indicator mean what they mean; the others always have. */
const countedSince: Readonly<Record<number, number>> = { 14: 2, 22: 2, 30: 2, 39: 2, 40: 2 };

/** Since which edition an indicator has its present headings, where its figures are the same. */
const labelledSince: Readonly<Record<number, number>> = { 34: 2, 35: 2 };

/** The edition in which what an indicator counts changed last. */
export function figuresSince(indicator: number): number {
  return countedSince[indicator] ?? firstEdition;
}

/** The edition in which anything of an indicator's table changed last. */
export function tableSince(indicator: number): number {
  return labelledSince[indicator] ?? figuresSince(indicator);
}

/**
 * Indicators that the appendix does not define closely enough: their readings are ours until the
 * two bodies confirm them, which is said wherever they are shown.
 */
export const doubtful: readonly number[] = [12, 14, 15, 22, 30, 34, 35, 39, 40];
