import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import type { Language } from "../i18n/language";
import { sheetTexts } from "../i18n/sheet-texts";
import type { DataTable } from "../query/data-table";
import type { CellValue } from "./sheet-plan";

/** One column of a list: its header and what it shows for each cell of the answer. */
export interface TableColumn {
  readonly header: string;
  readonly valueOf: (cell: number) => CellValue;
  /** Null for text. */
  readonly format: string | null;
  readonly align: "left" | "right";
  readonly indent: number;
  /** In characters. */
  readonly width: number;
}

/** The columns of a list: year, dimensions, the figure, and its state beside it. */
export function tableColumns(
  table: DataTable,
  catalogue: Catalogue,
  language: Language
): TableColumn[] {
  const texts = sheetTexts[language];
  const { query, axes, values, states, indicator } = table;
  const perYear = values.length / query.years.length;
  const value = texts.value(texts.units[indicator.unit ?? "unit"]);
  const columns: TableColumn[] = [
    {
      header: texts.year,
      valueOf: (cell) => query.years[Math.floor(cell / perYear)] ?? null,
      format: "0",
      align: "left",
      indent: 0,
      width: widthOf(texts.year, []),
    },
  ];
  axes.forEach((axis, depth) => {
    const header = dimensionOf(catalogue, axis.dimension).name[language];
    const labels = axis.positions.map((position) => position.label[language]);
    const inner = axes.slice(depth + 1).reduce((count, next) => count * next.positions.length, 1);
    columns.push({
      header,
      valueOf: (cell) => labels[Math.floor(cell / inner) % labels.length] ?? null,
      format: null,
      align: "left",
      indent: 0,
      width: widthOf(header, labels),
    });
  });
  columns.push({
    header: value,
    valueOf: (cell) => {
      const state = states[cell];
      if (state === "notApplicable" || state === "notAvailable") return texts.symbols[state];
      return values[cell] ?? null;
    },
    format: "#,##0",
    align: "right",
    indent: 0,
    width: widthOf(value, ["1 000 000 000"]),
  });
  columns.push({
    header: texts.state,
    valueOf: (cell) => texts.states[states[cell] ?? "normal"] || null,
    format: null,
    align: "left",
    // Apart from the figure, which ends where the state begins.
    indent: 1,
    width: widthOf(texts.state, Object.values(texts.states)),
  });
  return columns;
}

/** A header is bold and has a filter button, which takes about four characters. */
function widthOf(header: string, texts: readonly string[]): number {
  const longest = texts.reduce((length, text) => Math.max(length, text.length), 0);
  return Math.min(Math.max(longest + 2, Math.ceil(header.length * 1.15) + 4), 48);
}
