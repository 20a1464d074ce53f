import { ExcelError } from "../../workbook/excel-error";
import { asString } from "../arguments";
import { colorNames } from "./color-names";

/** A colour as Excel keeps it: "#RRGGBB" in capitals, from such a text, one without "#", or a colour's English name. */
export function asColor(value: unknown): string {
  const text = asString(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) return `#${hex.toUpperCase()}`;
  const named = colorNames.get(text.toLowerCase());
  if (!named) throw new ExcelError("InvalidArgument");
  return named;
}
