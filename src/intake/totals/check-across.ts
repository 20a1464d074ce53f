import { findIndicator } from "../../catalogue/catalogue";
import { byCode } from "../../catalogue/dimension";
import { districts } from "../../catalogue/districts";
import { catalogue } from "../../catalogue/shipped-catalogue";
import { regionInYear } from "../../catalogue/territory";
import { problem } from "../../problem/problem";
import type { ExtractCell, Finding } from "../../warehouse/finding";
import type { CellIndex } from "./cell-index";
import { territoryOf } from "./check-parts";

const units = byCode(districts);

/** The dimensions of a cell, in one order. */
type Grain = readonly string[];

/** Parts of one grain that lie in a total that is two or more steps wider. */
interface Held {
  readonly total: ExtractCell;
  readonly dimensions: readonly string[];
  readonly adds: boolean;
  /** Their sum where they add up, else the largest of them. */
  part: number;
}

/**
 * Parts by several breakdowns at once are never more than a total that holds them, also where the
 * file has nothing between the two: urban boys are no more than all pupils.
 */
export function checkAcross(index: CellIndex): Finding[] {
  const grains = grainsOf(index.cells);
  const held = new Map<string, Held>();
  for (const cell of index.cells) {
    if (cell.value === null || cell.members.size === 0) continue;
    const wider = (grains.get(seriesOf(cell)) ?? []).flatMap((grain) => {
      const members = membersIn(cell, grain);
      return members ? [{ grain, steps: stepsTo(cell, grain), members }] : [];
    });
    const there = wider.flatMap(({ steps, members, grain }) => {
      const total = steps > 0 ? index.at({ ...cell, members }) : undefined;
      return total && total.value !== null ? [{ steps, total, grain }] : [];
    });
    for (const { steps, total, grain } of there) {
      // What lies between is compared with both, a step at a time.
      const isBetween = there.some(
        (other) => other.steps < steps && grain.every((id) => lies(id, other.grain))
      );
      if (steps >= 2 && !isBetween) add(held, cell, total);
    }
  }
  return [...held.values()].flatMap(findingOf);
}

function grainsOf(cells: readonly ExtractCell[]): Map<string, Grain[]> {
  const found = new Map<string, Map<string, Grain>>();
  for (const cell of cells) {
    const grain = [...cell.members.keys()].sort();
    const own = found.get(seriesOf(cell)) ?? new Map<string, Grain>();
    found.set(seriesOf(cell), own.set(grain.join(), grain));
  }
  return new Map([...found].map(([series, grains]) => [series, [...grains.values()]]));
}

function seriesOf({ indicator, year }: ExtractCell): string {
  return `${indicator}|${year}`;
}

/** Whether a dimension of a total holds in parts of a grain: a region holds in its districts. */
function lies(id: string, grain: Grain): boolean {
  return grain.includes(id) || (id === "region" && grain.includes("district"));
}

/** The members of the total of a grain that holds a cell; null where none does. */
function membersIn(cell: ExtractCell, grain: Grain): Map<string, string> | null {
  const members = new Map<string, string>();
  for (const id of grain) {
    const code = cell.members.get(id) ?? (id === "region" ? regionOf(cell) : undefined);
    if (code === undefined) return null;
    members.set(id, code);
  }
  return members;
}

function regionOf({ members, year }: ExtractCell): string | undefined {
  const unit = units.get(members.get("district") ?? "");
  return (unit && regionInYear(unit, year)) ?? undefined;
}

function stepsTo({ members }: ExtractCell, grain: Grain): number {
  return [...members.keys()].filter((id) => !grain.includes(id)).length;
}

function add(held: Map<string, Held>, cell: ExtractCell, total: ExtractCell): void {
  const dimensions = [...cell.members.keys()].filter((id) => !total.members.has(id)).sort();
  const key = `${total.line}|${dimensions.join()}`;
  const value = cell.value ?? 0;
  const before = held.get(key);
  if (before) {
    before.part = before.adds ? before.part + value : Math.max(before.part, value);
    return;
  }
  const { overlapping, innerSplits } = findIndicator(catalogue, cell.indicator)!;
  const adds = dimensions.every(
    (id) => !overlapping.some((other) => other === id) && !Object.hasOwn(innerSplits, id)
  );
  held.set(key, { total, dimensions, adds, part: value });
}

function findingOf({ total, dimensions, part }: Held): Finding[] {
  const value = total.value ?? 0;
  if (part <= value) return [];
  const found = problem("combinationExceedsTotal", {
    ...{ dimensions, year: total.year, territory: territoryOf(total), total: value, part },
  });
  const at = { line: total.line, column: null, value: String(value) };
  return [{ severity: "error", ...at, problem: found }];
}
