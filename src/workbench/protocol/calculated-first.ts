import type { Action, ObjectPath } from "./batch";

/** Members, by their names on the wire, that look at what formulas give. */
const readers =
  /^(?:CopyFrom|Apply.*|Reapply.*|Find.*|ReplaceAll|GetSpecialCells.*|RemoveDuplicates|Autofit.*|AutoFill|FlashFill|MoveTo|ShowTotals|GetImage.*|GetVisibleView|Add|SetData|GetDimension.*|SetValues|SetXAxisValues|Points)$/;

/** Whether formulas must be calculated before a step, or what leads to its object, can be done. */
export function looksAtResults(step: Action, paths: Readonly<Record<string, ObjectPath>>): boolean {
  if (readers.test(step.Name)) return true;
  for (let path = paths[step.ObjectPathId]; path; path = paths[path.ParentObjectPathId ?? 0])
    if (readers.test(path.Name)) return true;
  return false;
}
