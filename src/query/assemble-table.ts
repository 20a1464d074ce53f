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
import type { OtherDate } from "./notes";
import { planWithin, scopeIn } from "./scope";

/** Published cells of years whose sources are limited to the same members. */
export interface TotalsFigures {
  readonly cells: TotalsCells;
  readonly years: readonly number[];
}

/** What was read for an answer: each year stands in one place. */
export interface Figures {
  readonly totals: readonly TotalsFigures[];
  readonly records: CountedRecords | null;
}

/** Lays figures out as the answer. */
export function assembleTable({ totals, records }: Figures, context: AnswerContext): DataTable {
  const { plan, catalogue, availability, loads, answeredAt } = context;
  const { query, indicator } = plan;
  const axes = axesOf(plan, catalogue, availability);
  const size = cellCount(query.years, axes);
  if (records && isListed(query, size, availability)) {
    const table = { query, indicator, axes, ...listCounted(records, context, axes), loads };
    return { ...table, notes: notesOf(table, availability, [], records.years), answeredAt };
  }
  const cells = emptyCells(size);
  for (const { cells: published, years } of totals) {
    const [first] = years;
    const scope = first === undefined ? null : scopeIn(availability, first);
    const scoped = { ...context, plan: planWithin(plan, scope) };
    assembleTotals(published, years, scoped, axes, cells);
  }
  if (records) assembleRecords(records, context, axes, cells);
  const counted = totals.flatMap(({ cells: { asOf, year } }) =>
    asOf.flatMap((date, at): OtherDate[] => (date === null ? [] : [{ date, year: year[at]! }]))
  );
  const table = { query, indicator, axes, ...finishedCells(cells), listed: null, loads };
  return {
    ...table,
    notes: notesOf(table, availability, counted, records?.years ?? []),
    answeredAt,
  };
}
