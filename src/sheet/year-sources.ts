import type { DataTable, LoadReference } from "../query/data-table";

/** Years of an answer whose figures are of one source and one kind. */
export interface YearSpan {
  readonly years: readonly number[];
  readonly kind: "totals" | "records" | "madeUp";
  readonly sources: readonly string[];
}

/**
 * The years of an answer in runs of one source and kind. Editions of a source, which differ in their
 * numbers only, such as a date or a volume, are one source.
 */
export function yearSpans({ query, loads, notes }: DataTable): YearSpan[] {
  const spans: { key: string; span: YearSpan }[] = [];
  const narrowed = notes.flatMap((note) => (note.code === "countsOnly" ? note.years : []));
  for (const year of query.years) {
    const own = loads.filter(({ years }) => years.includes(year));
    const scope = narrowed.includes(year) ? "countsOnly" : "";
    const key = [scope, ...new Set(own.map(keyOf).sort())].join("\n");
    const sources = [...new Set(own.flatMap((load) => load.sources))];
    const last = spans.at(-1);
    if (last?.key === key) {
      const { span } = last;
      const together = [...new Set([...span.sources, ...sources])];
      last.span = { ...span, years: [...span.years, year], sources: together };
    } else {
      spans.push({ key, span: { years: [year], kind: kindOf(own), sources } });
    }
  }
  return spans.map(({ span }) => span);
}

function kindOf(loads: readonly LoadReference[]): YearSpan["kind"] {
  if (loads.some(({ demonstration }) => demonstration)) return "madeUp";
  return loads.some(({ kind }) => kind === "records") ? "records" : "totals";
}

function keyOf({ kind, demonstration, sources }: LoadReference): string {
  const editions = sources.map((source) => source.replace(/\d+/g, "0"));
  return [kind, demonstration, ...new Set(editions.sort())].join("|");
}
