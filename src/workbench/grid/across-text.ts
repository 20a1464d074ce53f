import { BooleanNumber, InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { isCovered } from "../workbook/merges";
import { wholeSheet } from "../workbook/address";
import { cellText, localText } from "../workbook/number-format";
import type { Sheet } from "../workbook/sheet";
import type { Style } from "../workbook/style";
import type { Workbook } from "../workbook/workbook";
import type { Mark } from "./mark-layer";

interface Span {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/** As far as a text is followed to the right. */
const farthest = 256;
const none = { s: BooleanNumber.FALSE };

/** The texts of a sheet that are centred across the empty cells at their right. */
export function acrossSpans(workbook: Workbook, sheet: Sheet): Span[] {
  const spans: Span[] = [];
  if (!workbook.styles.hasCenteredAcross) return spans;
  const isAcross = (row: number, column: number) =>
    workbook.styles.get(sheet.styleId(row, column)).horizontal === "CenterAcrossSelection" &&
    !isCovered(sheet, row, column);
  sheet.cells.forEach(wholeSheet, (row, column) => {
    if (sheet.value(row, column) === null || !isAcross(row, column)) return;
    let columns = 1;
    while (
      columns < farthest &&
      sheet.value(row, column + columns) === null &&
      isAcross(row, column + columns)
    )
      columns++;
    if (columns > 1) spans.push({ row, column, columns });
  });
  return spans;
}

/** Draws centred texts over all of their cells; Univer centres them over the first alone. */
export class AcrossText {
  locale = "en";
  private spans: ReadonlyMap<string, Span> | undefined;

  constructor(
    private readonly workbook: Workbook,
    injector: Injector
  ) {
    workbook.onChange(() => void (this.spans = undefined));
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "workbench-across",
      priority: 30,
      effect: InterceptorEffectEnum.Style,
      handler: (cell, location, next) => {
        const { row, col, subUnitId } = location;
        const isDrawn = workbook.styles.hasCenteredAcross && workbook.active.id === subUnitId;
        if (!isDrawn || !this.current().has(`${row}:${col}`)) return next(cell);
        const own =
          cell?.s && typeof cell.s === "object"
            ? cell.s
            : location.workbook.getStyles().get(cell?.s ?? undefined);
        return next({
          ...cell,
          s: { ...own, cl: { rgb: "rgba(0,0,0,0)" }, ul: none, st: none },
        });
      },
    });
  }

  marks(): Mark[] {
    const { active: sheet, styles } = this.workbook;
    return [...this.current().values()].map((span) => {
      const { row, column } = span;
      const [value, format] = [sheet.value(row, column), sheet.numberFormat(row, column)];
      const text =
        typeof value === "number" && this.locale !== "en"
          ? localText(value, format, this.locale)
          : cellText(value, format);
      const style = styles.get(sheet.styleId(row, column));
      const key = JSON.stringify(["across", sheet.id, span, text, style]);
      return { key, ...span, draw: () => textElement(text, style) };
    });
  }

  private current(): ReadonlyMap<string, Span> {
    this.spans ??= new Map(
      acrossSpans(this.workbook, this.workbook.active).map((span) => [
        `${span.row}:${span.column}`,
        span,
      ])
    );
    return this.spans;
  }
}

function textElement(text: string, style: Style): HTMLElement {
  const made = document.createElement("div");
  made.className = "across-text";
  made.textContent = text;
  const lines = [
    style.underline && style.underline !== "None" ? "underline" : "",
    style.strikethrough ? "line-through" : "",
  ].join(" ");
  Object.assign(made.style, {
    alignItems: style.vertical === "Top" ? "start" : style.vertical === "Center" ? "center" : "end",
    fontFamily: `"${style.fontName ?? "Calibri"}", Carlito, Arial, sans-serif`,
    fontSize: `calc(var(--zoom) * ${((style.fontSize ?? 11) * 4) / 3}px)`,
    color: style.fontColor ?? "#000000",
    fontWeight: style.bold ? "bold" : "normal",
    fontStyle: style.italic ? "italic" : "normal",
    textDecoration: lines,
  });
  return made;
}
