import type { ExtractCell } from "../../warehouse/finding";

type Place = Pick<ExtractCell, "indicator" | "year" | "members">;

/** The cells of a file by what they count, each once. */
export class CellIndex {
  private readonly byKey = new Map<string, ExtractCell>();
  readonly duplicates: { readonly cell: ExtractCell; readonly first: ExtractCell }[] = [];

  constructor(cells: readonly ExtractCell[]) {
    for (const cell of cells) {
      const key = keyOf(cell.indicator, cell.year, cell.members);
      const first = this.byKey.get(key);
      if (first) this.duplicates.push({ cell, first });
      else this.byKey.set(key, cell);
    }
  }

  get cells(): ExtractCell[] {
    return [...this.byKey.values()];
  }

  /** The cell of a place. */
  at({ indicator, year, members }: Place): ExtractCell | undefined {
    return this.byKey.get(keyOf(indicator, year, members));
  }

  /** The cell that differs from another in one dimension; `null` asks for that dimension's total. */
  find({ indicator, year, members }: Place, dimension: string, code: string | null) {
    const changed = new Map(members);
    if (code === null) changed.delete(dimension);
    else changed.set(dimension, code);
    return this.byKey.get(keyOf(indicator, year, changed));
  }
}

function keyOf(indicator: number, year: number, members: ReadonlyMap<string, string>): string {
  let key = `${indicator}|${year}`;
  for (const id of [...members.keys()].sort()) key += `|${id}=${members.get(id) ?? ""}`;
  return key;
}
