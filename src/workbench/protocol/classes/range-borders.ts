import type { Rect } from "../../workbook/address";
import type { Anchor } from "../../workbook/anchor";
import { ExcelError } from "../../workbook/excel-error";
import type { BorderLine, BorderSide } from "../../workbook/style";
import { changeStyle } from "../../workbook/write-cells";
import { oneOf } from "../arguments";
import type { Host } from "../host";
import { ObjectClass } from "../object-class";
import { asColor } from "./color";

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

/** One line of a range's borders. */
interface Border {
  readonly range: Anchor;
  readonly side: Side;
}

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

function line({ range, side }: Border): BorderLine {
  const place = lineCells(range.rect, side);
  return (
    (place && range.sheet.style(place.rect.row, place.rect.column).borders[place.edge]) ?? none
  );
}

function draw({ range, side }: Border, change: Partial<BorderLine>, host: Host): void {
  const place = lineCells(range.rect, side);
  if (!place) return;
  changeStyle(host.workbook, range.sheet, place.rect, (style) => {
    const before = style.borders?.[place.edge] ?? none;
    const after = { ...before, ...change };
    // A weight or a colour on a missing line draws it, as in Excel.
    if (change.style === undefined && after.style === "None") after.style = "Continuous";
    const others = Object.fromEntries(
      Object.entries(style.borders ?? {}).filter(([edge]) => edge !== place.edge)
    );
    return {
      ...style,
      borders: after.style === "None" ? others : { ...others, [place.edge]: after },
    };
  });
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

/** `Excel.RangeBorderCollection`. */
export const borderCollectionClass = new ObjectClass<Anchor>("RangeBorderCollection", {
  properties: { Count: { get: () => sides.length } },
  item: (range, key) => borderClass.of({ range, side: key.choice(0, sides) }),
  items: (range) => sides.slice(0, 6).map((side) => borderClass.of({ range, side })),
  methods: {
    GetItemAt: (range, args) => {
      const side = sides[args.integer(0)];
      if (!side) throw new ExcelError("InvalidArgument");
      return borderClass.of({ range, side });
    },
  },
});
