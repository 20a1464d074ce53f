import type { Catalogue } from "../../catalogue/catalogue";
import type { DataTable } from "../../query/data-table";
import { questionNow } from "../../query/question-now";
import { firstBlock } from "../placed";
import type { Laid, Placed } from "../placed";
import { resultLines } from "../result-lines";
import { onOwnSheet, resultSheet } from "../result-sheet";
import { tableBlock } from "../table-block";
import type { AskedKind } from "./asked-kind";
import { ofOneTable } from "./one-table";
import { isPlacedAnswer } from "./placed-answer";
import type { PlacedAnswer } from "./placed-answer";

/** A list or a cross table that stands in the workbook. */
export interface PlacedTable extends PlacedAnswer {
  readonly kind: "table";
  readonly before?: PlacedTable;
}

/** One answer as a list or a cross table. */
export function tableKind(catalogue: Catalogue): AskedKind<PlacedTable, DataTable> {
  return {
    ...ofOneTable(catalogue),
    ask: ({ query, years }, now, asker) => asker.ask(questionNow(query, years, now)),
    lay: (placed, table) => layTable(placed, table, catalogue),
  };
}

export function layTable(
  { id, layout }: Pick<PlacedAnswer, "id" | "layout">,
  table: DataTable,
  catalogue: Catalogue
): Laid {
  const { language } = layout;
  return {
    language,
    blocks: [
      {
        name: firstBlock,
        block: tableBlock(table, layout, catalogue),
        chart: null,
        lines: () => resultLines(table, catalogue, language),
        plan: (at) => resultSheet(table, layout, catalogue, at),
      },
    ],
    sheets: () => [resultSheet(table, layout, catalogue, onOwnSheet(id))],
  };
}

/** Before kinds had names, what had no chart was a table. */
export function readPlacedTable(kept: Placed): PlacedTable | null {
  const { kind = "table", chart } = kept as { readonly kind?: unknown; readonly chart?: unknown };
  if (kind !== "table" || chart || !isPlacedAnswer(kept)) return null;
  return { ...kept, kind } as PlacedTable;
}
