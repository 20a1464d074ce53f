import type { BorderLine, CellStyle } from "./cell-style";
import type { WrittenStyle } from "./library";

type FileLine = NonNullable<NonNullable<WrittenStyle["border"]>["top"]>;

const dashes: Record<string, FileLine["style"]> = {
  Dash: "dashed",
  Dot: "dotted",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Double: "double",
  SlantDashDot: "slantDashDot",
};
const weights: Record<string, FileLine["style"]> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};
const sides = [
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
] as const;

const rgb = (color: string): { rgb: string } => ({ rgb: color.slice(1) });
const line = ({ style, weight, color }: BorderLine): FileLine => ({
  style: dashes[style] ?? weights[weight] ?? "thin",
  color: rgb(color),
});
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A style as the library takes it. */
export function writtenStyle(style: CellStyle): WrittenStyle {
  const font = {
    name: style.fontName ?? "Calibri",
    size: style.fontSize ?? 11,
    ...(style.fontColor ? { color: rgb(style.fontColor) } : {}),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline && style.underline !== "None" ? { underline: true } : {}),
    ...(style.strikethrough ? { strikethrough: true } : {}),
  };
  const alignment = {
    ...(style.horizontal && style.horizontal !== "General"
      ? {
          horizontal:
            style.horizontal === "CenterAcrossSelection"
              ? "centerContinuous"
              : lower(style.horizontal),
        }
      : {}),
    ...(style.vertical ? { vertical: lower(style.vertical) } : {}),
    ...(style.wrap ? { wrapText: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
    ...(style.rotation ? { textRotation: style.rotation } : {}),
  } as NonNullable<WrittenStyle["alignment"]>;
  const border = Object.fromEntries(
    sides.flatMap(([side, edge]) =>
      style.borders?.[edge] ? [[side, line(style.borders[edge])]] : []
    )
  );
  return {
    font,
    ...(style.fill
      ? { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: rgb(style.fill) } }
      : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(style.numberFormat && style.numberFormat !== "General"
      ? { numFmt: style.numberFormat }
      : {}),
    ...(style.locked === false || style.formulaHidden
      ? { protection: { locked: style.locked ?? true, hidden: style.formulaHidden ?? false } }
      : {}),
  };
}
