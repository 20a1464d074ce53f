import type { Rect } from "../../workbook/address";
import { Anchor } from "../../workbook/anchor";
import { ExcelError } from "../../workbook/excel-error";
import { changeNamedStyle } from "../../workbook/named-styles";
import type { BorderLine, BorderSide, StyleChange } from "../../workbook/style";
import { changeStyle } from "../../workbook/write-cells";
import { oneOf } from "../arguments";
import type { Host } from "../host";
import { ObjectClass } from "../object-class";
import { asColor } from "./color";
import type { Formatted } from "./range-format";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];

/** One line of the borders of a range, or of a named style. */
interface Border {
  readonly of: Formatted;
  readonly side: Side;
}

/** What a border of a style stands for: one cell has no lines within. */
const oneCell: Rect = { row: 0, column: 0, rows: 1, columns: 1 };

/** The cells that a side touches, and the edge of each that carries the line. */
function lineCells(
  { row, column, rows, columns }: Rect,
  side: Side
): { rect: Rect; edge: BorderSide } | undefined {
  if (side === "EdgeTop") return { rect: { row, column, rows: 1, columns }, edge: side };
  if (side === "EdgeBottom")
    return { rect: { row: row + rows - 1, column, rows: 1, columns }, edge: side };
  if (side === "EdgeLeft") return { rect: { row, column, rows, columns: 1 }, edge: side };
  if (side === "EdgeRight")
    return { rect: { row, column: column + columns - 1, rows, columns: 1 }, edge: side };
  if (side === "InsideHorizontal")
    return rows > 1
      ? { rect: { row, column, rows: rows - 1, columns }, edge: "EdgeBottom" }
      : undefined;
  if (side === "InsideVertical")
    return columns > 1
      ? { rect: { row, column, rows, columns: columns - 1 }, edge: "EdgeRight" }
      : undefined;
  throw new ExcelError("ApiNotFound", `The workbench does not implement RangeBorder ${side}.`);
}

const none: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

function line({ of, side }: Border): BorderLine {
  const place = lineCells(of instanceof Anchor ? of.rect : oneCell, side);
  if (!place) return none;
  const { row, column } = place.rect;
  const borders = of instanceof Anchor ? of.sheet.style(row, column).borders : of.look.borders;
  return borders?.[place.edge] ?? none;
}

function draw({ of, side }: Border, change: Partial<BorderLine>, { workbook }: Host): void {
  const place = lineCells(of instanceof Anchor ? of.rect : oneCell, side);
  if (!place) return;
  const redrawn: StyleChange = (style, seen) => {
    const before = seen.borders?.[place.edge] ?? none;
    const after = { ...before, ...change };
    // A weight or a colour on a missing line draws it, as in Excel.
    if (change.style === undefined && after.style === "None") after.style = "Continuous";
    const others = Object.fromEntries(
      Object.entries(seen.borders ?? {}).filter(([edge]) => edge !== place.edge)
    );
    return {
      ...style,
      borders: after.style === "None" ? others : { ...others, [place.edge]: after },
    };
  };
  if (of instanceof Anchor) changeStyle(workbook, of.sheet, place.rect, redrawn);
  else changeNamedStyle(workbook, of, (look) => redrawn(look, look));
}

const styles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;

/** `Excel.RangeBorder`. */
const borderClass = new ObjectClass<Border>("RangeBorder", {
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (border) => line(border).style,
      set: (border, value, host) => draw(border, { style: oneOf(value, styles) }, host),
    },
    Color: {
      get: (border) => line(border).color,
      set: (border, value, host) => draw(border, { color: asColor(value) }, host),
    },
    Weight: {
      get: (border) => line(border).weight,
      set: (border, value, host) =>
        draw(border, { weight: oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]) }, host),
    },
  },
});

/** The sides that a loaded collection gives; a style has only those of a cell. */
const listed = (of: Formatted): readonly Side[] => sides.slice(0, of instanceof Anchor ? 6 : 4);

/** `Excel.RangeBorderCollection`. */
export const borderCollectionClass = new ObjectClass<Formatted>("RangeBorderCollection", {
  properties: {
    Count: { get: (of) => (of instanceof Anchor ? sides.length : listed(of).length) },
  },
  item: (of, key) => borderClass.of({ of, side: key.choice(0, sides) }),
  items: (of) => listed(of).map((side) => borderClass.of({ of, side })),
  methods: {
    GetItemAt: (of, args) => {
      const side = sides[args.integer(0)];
      if (!side) throw new ExcelError("InvalidArgument");
      return borderClass.of({ of, side });
    },
  },
});
