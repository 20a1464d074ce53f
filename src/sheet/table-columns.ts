import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import type { Language } from "../i18n/language";
import { sheetTexts } from "../i18n/sheet-texts";
import { totalPosition } from "../query/axes";
import { cellAt, cellCount } from "../query/data-table";
import type { Axis, DataTable } from "../query/data-table";
import { unitLabel } from "../query/territory-units";
import type { CellValue } from "./sheet-plan";

/** One column of a list: its header and what it shows for each figure of the answer. */
export interface TableColumn {
  readonly header: string;
  readonly valueOf: (at: number) => CellValue;
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
  const perYear = cellCount([0], axes);
  const value = texts.value(texts.units[indicator.unit ?? "unit"]);
  const columns: TableColumn[] = [
    {
      header: texts.year,
      valueOf: (at) => query.years[Math.floor(cellAt(table, at) / perYear)] ?? null,
      format: "0",
      align: "left",
      indent: 0,
      width: widthOf(texts.year, []),
    },
  ];
  axes.forEach((axis, depth) => {
    const inner = axes.slice(depth + 1).reduce((count, next) => count * next.positions.length, 1);
    const count = axis.positions.length;
    for (const { dimension, labels } of labelColumns(axis, catalogue, language)) {
      const header = dimensionOf(catalogue, dimension).name[language];
      columns.push({
        header,
        valueOf: (at) => labels[Math.floor(cellAt(table, at) / inner) % count] ?? null,
        format: null,
        align: "left",
        indent: 0,
        width: widthOf(header, labels),
      });
    }
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

/** The labels of an axis, position by position; an axis of two levels has a column for each. */
function labelColumns(axis: Axis, catalogue: Catalogue, language: Language) {
  const own = axis.positions.map((position) => position.label[language]);
  if (!axis.positions.some((position) => position.parent !== undefined)) {
    return [{ dimension: axis.dimension, labels: own }];
  }
  const total = totalPosition(axis.dimension, false).label[language];
  const regions = axis.positions.map(({ parent }, at) =>
    parent === undefined ? own[at]! : (unitLabel(parent, "region", catalogue)?.[language] ?? parent)
  );
  const districts = axis.positions.map(({ parent }, at) =>
    parent === undefined ? total : own[at]!
  );
  return [
    { dimension: "region" as const, labels: regions },
    { dimension: "district" as const, labels: districts },
  ];
}

/** A header is bold and has a filter button, which takes about four characters. */
function widthOf(header: string, texts: readonly string[]): number {
  const longest = texts.reduce((length, text) => Math.max(length, text.length), 0);
  return Math.min(Math.max(longest + 2, Math.ceil(header.length * 1.15) + 4), 48);
}
