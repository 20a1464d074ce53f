import { ExcelError } from "../../workbook/excel-error";
import { asString } from "../arguments";

/** A colour as Excel keeps it: "#RRGGBB" in capitals, from such a text, one without "#", or a colour's English name. */
export function asColor(value: unknown): string {
  const text = asString(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) return `#${hex.toUpperCase()}`;
  const named = names[text.toLowerCase()];
  if (!named) throw new ExcelError("InvalidArgument");
  return named;
}

const names: Record<string, string> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  darkgray: "#A9A9A9",
  navy: "#000080",
  purple: "#800080",
  teal: "#008080",
  maroon: "#800000",
  silver: "#C0C0C0",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
};
