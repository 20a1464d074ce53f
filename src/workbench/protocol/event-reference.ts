import { formatRect, parseRect, type Rect } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";

const mark = "event:";

/** The id by which a handler of an event may ask for the range that the event is about. */
export const eventReference = (sheet: string, rect: Rect): string =>
  `${mark}${sheet}!${formatRect(rect)}`;

/** The block behind such an id, as long as its sheet is there. */
export function eventPlace(
  workbook: Workbook,
  reference: string
): { sheet: Sheet; rect: Rect } | undefined {
  if (!reference.startsWith(mark)) return undefined;
  const at = reference.lastIndexOf("!");
  const sheet = workbook.findSheet(reference.slice(mark.length, at));
  const rect = parseRect(reference.slice(at + 1));
  return sheet && rect ? { sheet, rect } : undefined;
}
