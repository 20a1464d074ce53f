import type { Area, SheetOperation, SheetPlan } from "../../src/sheet/sheet-plan";
import { sheetName } from "../../src/sheet/sheet-name";

const sheet = { rows: 1_048_576, columns: 16_384 };

/** What Excel would refuse of a plan, or change without a word. */
export function planFaults({ sheetName: wanted, operations }: SheetPlan): string[] {
  const name = sheetName(wanted);
  const named = name.length >= 1 && name.length <= 31 ? [] : [`sheet name ${name}`];
  const faults = operations.flatMap((operation, at) =>
    faultsOf(operation, operations).map((fault) => `${at} ${operation.kind}: ${fault}`)
  );
  return [...named, ...faults];
}

function faultsOf(operation: SheetOperation, all: readonly SheetOperation[]): string[] {
  const outside = "area" in operation ? areaFaults(operation.area) : [];
  switch (operation.kind) {
    case "values":
      return [...outside, ...valueFaults(operation)];
    case "table":
      return [...outside, ...headerFaults(operation.area, all)];
    case "name":
      return /^NEDB_\w{1,200}$/.test(operation.name) ? outside : [...outside, operation.name];
    case "columnWidths":
      return operation.widths.some((width) => !(width > 0 && width <= 255)) ? ["width"] : [];
    case "freeze":
      return operation.rows >= 0 && operation.columns >= 0 && operation.rows + operation.columns > 0
        ? []
        : ["freezes nothing"];
    case "page":
      return pageFaults(operation);
    case "chart":
      return [...outside, ...chartFaults(operation)];
    default:
      return outside;
  }
}

function areaFaults({ row, column, rows, columns }: Area): string[] {
  const isInside = row >= 0 && column >= 0 && row + rows <= sheet.rows;
  const isWithin = column + columns <= sheet.columns && rows >= 1 && columns >= 1;
  return isInside && isWithin ? [] : [`area ${row},${column} ${rows}×${columns}`];
}

function valueFaults({ area, rows }: Extract<SheetOperation, { kind: "values" }>): string[] {
  if (rows.length !== area.rows) return [`${rows.length} rows in ${area.rows}`];
  for (let at = 0; at < rows.length; at++) {
    const row = rows.at(at)!;
    if (row.length !== area.columns) return [`row ${at} has ${row.length} of ${area.columns}`];
    for (const cell of row as readonly unknown[]) {
      if (cell === undefined) return [`row ${at} has a hole`];
      if (typeof cell === "string" && cell.length > 32_767) return [`row ${at} is too long`];
      if (typeof cell === "number" && !Number.isFinite(cell)) return [`row ${at} has ${cell}`];
    }
  }
  return [];
}

/** Excel numbers headings of a table that are alike, and names those that are empty. */
function headerFaults(area: Area, all: readonly SheetOperation[]): string[] {
  const values = all.find(
    (one): one is Extract<SheetOperation, { kind: "values" }> =>
      one.kind === "values" && one.area.row === area.row && one.area.column === area.column
  );
  const headers = values?.rows.at(0)?.map((cell) => String(cell ?? "").toLowerCase()) ?? [];
  const isClean = headers.length > 0 && headers.every((header) => header.trim() !== "");
  return isClean && new Set(headers).size === headers.length
    ? []
    : [`headers ${headers.join("|")}`];
}

function pageFaults(page: Extract<SheetOperation, { kind: "page" }>): string[] {
  const { repeatRows, repeatColumns, pagesWide = 1, footer } = page;
  const isRange = ([first, last]: readonly [number, number]) => first >= 0 && last >= first;
  // The codes of the sides and the page numbers are counted too.
  const footerLength = `&L${footer.replaceAll("&", "&&")}&R&P / &N`.length;
  return [
    ...(isRange(repeatRows) ? [] : [`repeats rows ${repeatRows.join()}`]),
    ...(!repeatColumns || isRange(repeatColumns)
      ? []
      : [`repeats columns ${repeatColumns.join()}`]),
    ...(pagesWide >= 1 && pagesWide <= 32_767 ? [] : [`${pagesWide} pages`]),
    ...(footerLength <= 255 ? [] : [`footer of ${footerLength} signs`]),
  ];
}

function chartFaults({ drawing }: Extract<SheetOperation, { kind: "chart" }>): string[] {
  const parts = drawing.series.flatMap(({ values, categories }) => [values, categories]);
  return [
    ...parts.flatMap(areaFaults),
    ...(drawing.series.length ? [] : ["no series"]),
    ...(drawing.title.length <= 255 ? [] : ["title"]),
  ];
}
