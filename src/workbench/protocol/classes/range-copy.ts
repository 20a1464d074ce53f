import { onSheet } from "../../workbook/address";
import type { Anchor } from "../../workbook/anchor";
import { copyCells } from "../../workbook/copy-cells";
import { moveCells } from "../../workbook/move-cells";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import { notFound } from "../object-class";
import { otherRange } from "./range-moves";

/** Copies cells to a range: their contents, their looks or all of it. */
export function copyFrom(range: Anchor, args: Arguments, host: Host): void {
  const part = args.choice(1, ["All", "Formulas", "Values", "Formats", "Link"], "All");
  if (part === "Link") throw notFound("Range", "copyFrom of links");
  const [skipsBlanks, isTurned] = [args.booleanOr(2, false), args.booleanOr(3, false)];
  const from = otherRange(range, args, 0, host);
  copyCells(host.workbook, from, range, { part, skipsBlanks, isTurned });
}

/** Moves the cells of a range to another place, which is as large as it. */
export function moveTo({ sheet, rect }: Anchor, args: Arguments, { workbook }: Host): void {
  const place = args.range(0) ?? workbook.resolve(args.string(0), sheet);
  const target = onSheet({ ...place.rect, rows: rect.rows, columns: rect.columns });
  moveCells(workbook, { from: { sheet, rect }, to: { sheet: place.sheet, rect: target } });
}
