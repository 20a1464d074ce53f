/**
 * What answers before what, of an indicator in a year: records of the country, totals that a
 * person loaded, totals that the product ships, made-up records.
 */
export const ranks = ["records", "loadedTotals", "shippedTotals", "madeUpRecords"] as const;

export type Rank = (typeof ranks)[number];

/** SHA-256 of every file of totals that a version of the product has shipped. */
export const shippedFiles: readonly string[] = [
  // schools_by_region.csv
  "84f210fbd8627c146ae00f913e272c14c2e457acd079ef1aa3a470d74340707e",
  // totals_official.csv, the newest first
  "b8567bed897cb6865ebd3ae3153b2a92b48edbc33658fdffe5991c8236c35ba8",
  "617431caba8a723c0b60e565d1c51c7f01bf94fa77f4438770f1d2b05b5acacf",
];

/** The rank of a load of totals, told from the file that it took in. */
export function rankOfTotals(sha256: string): Rank {
  return shippedFiles.includes(sha256) ? "shippedTotals" : "loadedTotals";
}

/** What is sorted by rank and, within a rank, by when its load came into use. */
export interface Ranked {
  readonly rank: Rank;
  readonly load: number;
}

/**
 * What answers for an indicator in a year, first what answers first: of each rank the load that
 * came into use last. Made-up figures never stand beside records or a person's own totals.
 * @param ranked in the order in which the loads came into use
 */
export function answering<R extends Ranked>(ranked: readonly R[]): R[] {
  const last = ranks.flatMap((rank) => ranked.findLast((entry) => entry.rank === rank) ?? []);
  const isReal = last.some(({ rank }) => rank === "records" || rank === "loadedTotals");
  return last.filter(({ rank }) => !isReal || rank !== "madeUpRecords");
}
