import type { AnswerContext, Cells } from "./answer-context";
import { isListed } from "./answer-size";
import { assembleRecords, listCounted } from "./assemble-records";
import type { CountedRecords } from "./assemble-records";
import { assembleTotals } from "./assemble-totals";
import type { TotalsCells } from "./assemble-totals";
import { axesOf } from "./axes";
import { cellCount } from "./data-table";
import type { DataTable, State } from "./data-table";
import { notesOf } from "./notes";
import { scopeIn, withoutScope } from "./scope";

/** What was read for an answer: each year stands in one of the two. */
export interface Figures {
  readonly totals: { readonly cells: TotalsCells; readonly years: readonly number[] } | null;
  readonly records: CountedRecords | null;
}

/** Lays figures out as the answer. */
export function assembleTable({ totals, records }: Figures, context: AnswerContext): DataTable {
  const { query, indicator, catalogue, availability, loads, answeredAt } = context;
  const axes = axesOf(query, indicator, catalogue, availability);
  const size = cellCount(query.years, axes);
  if (records && isListed(query, size, availability)) {
    const table = { query, indicator, axes, ...listCounted(records, context, axes), loads };
    return { ...table, notes: notesOf(table, availability, []), answeredAt };
  }
  const cells: Cells = {
    values: new Array<number | null>(size).fill(null),
    states: new Array<State>(size).fill("notAvailable"),
    listed: null,
  };
  if (totals) {
    const [first] = totals.years;
    const scope = first === undefined ? null : scopeIn(availability, first);
    const scoped = { ...query, filter: withoutScope(query.filter, scope) };
    assembleTotals(totals.cells, totals.years, { ...context, query: scoped }, axes, cells);
  }
  if (records) assembleRecords(records, context, axes, cells);
  const dates = [...new Set((totals?.cells.asOf ?? []).filter((date) => date !== null))].sort();
  const table = { query, indicator, axes, ...cells, loads };
  return { ...table, notes: notesOf(table, availability, dates), answeredAt };
}
