import type { Catalogue } from "../catalogue/catalogue";
import type { DataTable } from "../query/data-table";
import { isWithoutValue } from "../query/data-table";
import type { FigureChange, HeldFigure } from "../query/figure-changes";
import { sheetTexts } from "../i18n/sheet-texts";
import { tableBlock } from "./table-block";
import type { Layout } from "./layout";
import { listLayout } from "./layout";
import { columnFormats } from "./result-sheet";
import { resultLines } from "./result-lines";
import type { CellValue, SheetOperation, SheetPlan } from "./sheet-plan";

/** The words of a list of changes that are not those of every sheet. */
export interface ChangesWords {
  readonly sheetName: string;
  readonly title: string;
  readonly kinds: Readonly<Record<FigureChange["kind"], string>>;
  readonly headings: {
    readonly kind: string;
    readonly before: string;
    readonly after: string;
    readonly difference: string;
  };
}

/** What a refresh changed, as a sheet of its own: one row a figure, labelled as in a list. */
export function changesSheet(
  tables: { readonly before: DataTable; readonly after: DataTable },
  changes: readonly FigureChange[],
  catalogue: Catalogue,
  language: Layout["language"],
  words: ChangesWords,
  name: string
): SheetPlan {
  const layout = listLayout(language);
  const [old, now] = [tables.before, tables.after].map((table) =>
    tableBlock(table, layout, catalogue)
  );
  const labels = now!.columns.filter(({ role }) => role === "label");
  const { headings } = words;
  const header = [
    ...labels.map(({ heading }) => heading.at(-1) ?? null),
    ...[headings.kind, headings.before, headings.after, headings.difference],
  ];
  const rows = changes.map(({ placeBefore, placeAfter, kind, before, after, difference }) => [
    ...(placeAfter === null
      ? old!.labelsOf(old!.rowOf(placeBefore!))
      : now!.labelsOf(now!.rowOf(placeAfter))),
    ...[words.kinds[kind], shown(before, language), shown(after, language), difference],
  ]);
  const [title, definition] = resultLines(tables.after, catalogue, language);
  const area = { row: 3, column: 0, rows: rows.length + 1, columns: header.length };
  const below = { ...area, row: 4, rows: rows.length };
  const line = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
  const text = { role: "label" as const, heading: [], format: null, width: 16 };
  const figure = { ...text, role: "figure" as const, format: "#,##0" };
  const columns = [...labels, text, figure, figure, { ...figure, format: "+#,##0;-#,##0;0" }];
  const operations: SheetOperation[] = [
    {
      kind: "values",
      area: { ...line(0), rows: 2 },
      rows: [[`${words.title}: ${String(title)}`], [definition ?? null]],
    },
    { kind: "values", area, rows: [header, ...rows] },
    { kind: "table", area, name },
    ...columnFormats(columns, below),
    { kind: "textStyle", area: line(0), style: "title" },
    { kind: "textStyle", area: line(1), style: "definition" },
    { kind: "columnWidths", column: 0, widths: columns.map(({ width }) => width) },
    { kind: "freeze", rows: 4, columns: 0 },
    { kind: "page", landscape: true, repeatRows: [3, 3], footer: words.title },
  ];
  return { sheetName: words.sheetName, operations };
}

function shown(figure: HeldFigure | null, language: Layout["language"]): CellValue {
  if (!figure) return null;
  if (!isWithoutValue(figure.state)) return figure.value;
  return sheetTexts[language].symbols[figure.state as "notApplicable" | "notAvailable"];
}
