import type { Block } from "./block";
import type { CellFinder, ColumnKey, RowKey, SheetArea } from "./formula";
import type { PlaceMatch } from "./found-place";
import { labelsKey } from "./same-cell";
import type { Area } from "./sheet-plan";

/** A block where it stands now. */
export interface StandingBlock {
  /** What formulas call it. */
  readonly name: string;
  readonly block: Block;
  readonly match: PlaceMatch;
  readonly sheet: string;
  readonly area: Area;
}

/** Finds cells of blocks by what they are called, where a person has left them. */
export function cellFinder(blocks: readonly StandingBlock[]): CellFinder {
  const named = new Map(blocks.map((one) => [one.name, one]));
  const columns = new Map(
    blocks.map(({ name, block }) => [
      name,
      new Map(block.columns.map(({ heading }, index) => [labelsKey(heading), index])),
    ])
  );
  const rowOf = ({ block, match }: StandingBlock, key: RowKey) => {
    const at = block.findRow(key);
    return at < 0 ? -1 : match.rowAt[at]!;
  };
  const columnOf = ({ name, match }: StandingBlock, key: ColumnKey) => {
    const index = columns.get(name)!.get(labelsKey(key));
    return index === undefined ? -1 : match.columnAt[index]!;
  };
  const areasOf = (
    { sheet, area }: StandingBlock,
    rows: readonly number[],
    across: readonly number[]
  ): SheetArea[] | null => {
    if ([...rows, ...across].some((at) => at < 0)) return null;
    return runsOf(rows).flatMap(([row, rowCount]) =>
      runsOf(across).map(([column, columnCount]) => ({
        sheet,
        area: {
          ...{ row: area.row + row, rows: rowCount },
          ...{ column: area.column + column, columns: columnCount },
        },
      }))
    );
  };
  return {
    at(name, row, column) {
      const of = named.get(name);
      return (of && areasOf(of, [rowOf(of, row)], [columnOf(of, column)])?.[0]) ?? null;
    },
    along(name, row, column) {
      const of = named.get(name);
      if (!of) return null;
      const { block, match } = of;
      const rows = row === "all" ? [...match.rowAt] : [rowOf(of, row)];
      const across =
        column === "figures"
          ? block.columns.flatMap(({ role }, at) =>
              role === "figure" ? [match.columnAt[at]!] : []
            )
          : [columnOf(of, column)];
      return areasOf(of, rows, across);
    },
  };
}

/** Numbers side by side, each run by its first and its length: what a person has put between stays out. */
function runsOf(numbers: readonly number[]): [first: number, length: number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === number) last[1]++;
    else runs.push([number, 1]);
  }
  return runs;
}
