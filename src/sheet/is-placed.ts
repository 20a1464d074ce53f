import type { FiguresBehind } from "./figures-behind";
import type { MissingLines } from "./found-place";
import type { Placed } from "./placed";

type Kept = Partial<Record<keyof Placed, unknown>>;

/**
 * Whether something that a workbook keeps is a thing of any kind, also one of a later version: it
 * can be found, and what the sheet about the data says of it can be told.
 */
export function isPlaced(kept: unknown): kept is Placed {
  const { id, about, blocks } = (kept ?? {}) as Kept;
  return (
    typeof id === "string" &&
    /^[^\W_]+$/.test(id) &&
    Array.isArray(about) &&
    about.every(
      (line) => Array.isArray(line) && typeof line[0] === "string" && typeof line[1] === "string"
    ) &&
    (blocks === undefined || (Array.isArray(blocks) && blocks.length > 0 && blocks.every(isName)))
  );
}

/** Whether all that a kind of this version uses of a thing is as this version writes it. */
export function isKnownPlaced(placed: Placed): boolean {
  const { person, termsVersion, placedAt, refreshedAt, edition, ...others }: Kept = placed;
  const { left, behind, copies } = others;
  return (
    isPlaced(placed) &&
    typeof person === "string" &&
    typeof termsVersion === "string" &&
    isTime(placedAt) &&
    (refreshedAt === null || isTime(refreshedAt)) &&
    (edition === undefined || typeof edition === "number") &&
    (left === undefined || (left !== null && isMissingLines(left))) &&
    (behind === undefined || behind === null || isFiguresBehind(behind)) &&
    (copies === undefined || copies === null || typeof copies === "object")
  );
}

function isName(value: unknown): boolean {
  return typeof value === "string" && /^\w+$/.test(value);
}

function isTime(value: unknown): boolean {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}

function isMissingLines(value: unknown): boolean {
  const { rows, columns } = value as Partial<MissingLines>;
  return typeof rows === "number" && typeof columns === "number";
}

function isFiguresBehind(value: unknown): boolean {
  const { figures, where, more } = value as Partial<FiguresBehind>;
  return typeof figures === "number" && Array.isArray(where) && typeof more === "number";
}
