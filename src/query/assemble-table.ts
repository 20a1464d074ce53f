import type { AnswerContext } from "./answer-context";
import { isListed } from "./answer-size";
import { assembleRecords, listCounted } from "./assemble-records";
import type { CountedRecords } from "./assemble-records";
import { assembleTotals } from "./assemble-totals";
import type { TotalsCells } from "./assemble-totals";
import { axesOf } from "./axes";
import { emptyCells, finishedCells } from "./cells";
import { cellCount } from "./data-table";
import type { DataTable } from "./data-table";
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
    return { ...table, notes: notesOf(table, availability, [], records.years), answeredAt };
  }
  const cells = emptyCells(size);
  if (totals) {
    const [first] = totals.years;
    const scope = first === undefined ? null : scopeIn(availability, first);
    const scoped = { ...query, filter: withoutScope(query.filter, scope) };
    assembleTotals(totals.cells, totals.years, { ...context, query: scoped }, axes, cells);
  }
  if (records) assembleRecords(records, context, axes, cells);
  const dates = [...new Set((totals?.cells.asOf ?? []).filter((date) => date !== null))].sort();
  const table = { query, indicator, axes, ...finishedCells(cells), listed: null, loads };
  return { ...table, notes: notesOf(table, availability, dates, records?.years ?? []), answeredAt };
}
