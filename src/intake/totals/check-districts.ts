import { districts } from "../../catalogue/districts";
import { byCode } from "../../catalogue/dimension";
import { countryCode, regionInYear } from "../../catalogue/territory";
import { problem } from "../../problem/problem";
import type { CellIndex } from "./cell-index";
import type { ExtractCell, Finding } from "../../warehouse/finding";

const units = byCode(districts);

/** Districts of one region, or of the country, that have the same other members. */
interface Level {
  readonly whole: ExtractCell;
  readonly territory: string;
  parts: number;
}

/** Districts are never more than the region in which they lie, nor than the country. */
export function checkDistricts(index: CellIndex): Finding[] {
  const levels = new Map<ExtractCell, Level>();
  for (const cell of index.cells) {
    const code = cell.members.get("district");
    const unit = code === undefined ? undefined : units.get(code);
    if (!unit || cell.value === null) continue;
    const region = regionInYear(unit, cell.year);
    const alone = { ...cell, members: new Map(cell.members) };
    alone.members.delete("district");
    const ofRegion = region === null ? undefined : index.find(alone, "region", region);
    const ofCountry = index.find(alone, "region", null);
    for (const [whole, territory] of [
      [ofRegion, region ?? ""],
      [ofCountry, countryCode],
    ] as const) {
      if (!whole || whole.value === null) continue;
      const level = levels.get(whole) ?? { whole, territory, parts: 0 };
      level.parts += cell.value;
      levels.set(whole, level);
    }
  }
  return [...levels.values()].flatMap(({ whole, territory, parts }): Finding[] => {
    const { line, year } = whole;
    const total = whole.value ?? 0;
    if (parts <= total) return [];
    const found = { dimension: "district", year, territory, total, parts };
    const at = { line, column: null, value: String(total) };
    return [{ severity: "error", ...at, problem: problem("partsExceedTotal", found) }];
  });
}
