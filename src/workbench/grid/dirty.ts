import type { ICommandInfo } from "@univerjs/core";
import type {
  IActiveDirtyManagerService,
  ISetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";

type Dirty = Pick<
  ISetFormulaCalculationStartMutation,
  | "forceCalculation"
  | "dirtyRanges"
  | "dirtyNameMap"
  | "dirtyDefinedNameMap"
  | "dirtySuperTableMap"
  | "dirtyUnitFeatureMap"
  | "dirtyUnitOtherFormulaMap"
  | "clearDependencyTreeCache"
>;

const looks = new Set([
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);

/** Whether a change at the grid may change what formulas give. */
export function dirties(
  command: Readonly<ICommandInfo>,
  options: { onlyLocal?: boolean } | undefined,
  conversions: ReturnType<IActiveDirtyManagerService["getDirtyConversionMap"]>
): boolean {
  if (!conversions.has(command.id)) return false;
  if (command.id !== SetRangeValuesMutation.id) return true;
  const { trigger } = (command.params ?? {}) as { trigger?: string };
  return options?.onlyLocal !== true && !looks.has(trigger ?? "");
}

/** Whether cells move, so that what was said of their places before does not hold any more. */
export const moves = ({ id }: Readonly<ICommandInfo>): boolean =>
  /^sheet\.mutation\.(?:insert|remove|delete|move|reorder)/.test(id);

/** Flags by unit, sheet and name. */
interface Nested {
  [key: string]: unknown;
}

function merge(into: Nested, from: Nested | undefined | null): void {
  for (const [key, value] of Object.entries(from ?? {})) {
    if (typeof value === "object" && value !== null)
      merge((into[key] ??= {}) as Nested, value as Nested);
    else into[key] = value;
  }
}

/** What has to be calculated anew after changes, for the engine. */
export function dirtyData(
  commands: readonly Readonly<ICommandInfo>[],
  conversions: ReturnType<IActiveDirtyManagerService["getDirtyConversionMap"]>
): Dirty {
  const dirty: Dirty = {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  const first = commands.findIndex((command) => !moves(command));
  dirty.forceCalculation = first >= 0 && commands.findLastIndex(moves) > first;
  const ranges = new Map<string, Dirty["dirtyRanges"][number]>();
  for (const command of commands) {
    const found = conversions.get(command.id)?.getDirtyData(command);
    if (!found) continue;
    if (found.forceCalculation) dirty.forceCalculation = true;
    for (const range of found.dirtyRanges ?? []) {
      const { startRow, startColumn, endRow, endColumn } = range.range;
      ranges.set([range.sheetId, startRow, startColumn, endRow, endColumn].join(), range);
    }
    for (const key of [
      "dirtyNameMap",
      "dirtyDefinedNameMap",
      "dirtySuperTableMap",
      "dirtyUnitFeatureMap",
      "dirtyUnitOtherFormulaMap",
      "clearDependencyTreeCache",
    ] as const)
      merge(dirty[key] as Nested, found[key]);
  }
  dirty.dirtyRanges = [...ranges.values()];
  return dirty;
}
