import { markdownTable } from "./markdown-table";

/** A figure that is to be reached, with what was measured. */
export interface Reach {
  readonly what: string;
  readonly limit: string;
  readonly measured: string;
  readonly reached: boolean;
  /** Where the time or the memory goes. */
  readonly why: string;
}

/** One part of the page. */
export interface Section {
  readonly title: string;
  /** Paragraphs and tables. */
  readonly blocks: readonly string[];
  readonly reaches: readonly Reach[];
}

/** The reach figures of all sections as one table. */
export function reachTable(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ reaches }) =>
    reaches.map(({ what, limit, measured, reached, why }) => [
      what,
      limit,
      measured,
      reached ? "reached" : "**missed**",
      reached ? "" : why,
    ])
  );
  return markdownTable(["figure", "reach", "measured", "", "where it goes"], rows);
}
