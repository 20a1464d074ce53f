import { dimensionOf, findIndicator, membersFor } from "../../catalogue/catalogue";
import { catalogue } from "../../catalogue/shipped-catalogue";
import type { DimensionId } from "../../catalogue/dimension";
import { existsIn, expectedRegions, isCarriedBack, regions } from "../../catalogue/territory";
import { problem } from "../../problem/problem";
import type { ExtractCell, Finding } from "./finding";

/**
 * How far the parts may stay below their total before it counts as an error: publications leave
 * up to a twentieth of the units of a region without a locality (2000/01 to 2007/08).
 */
const tolerance = 0.05;

/** Checks cells against each other: repetition, parts against totals, regions against the country. */
export function checkCells(cells: readonly ExtractCell[]): Finding[] {
  const byKey = new Map<string, ExtractCell>();
  const findings: Finding[] = [];
  for (const cell of cells) {
    const first = byKey.get(keyOf(cell));
    if (first) findings.push(duplicate(cell, first));
    else byKey.set(keyOf(cell), cell);
  }
  const kept = [...byKey.values()];
  return [
    ...findings,
    ...kept.flatMap((cell) => partFindings(cell, byKey)),
    ...regionFindings(kept, byKey),
    ...carriedBackFindings(kept),
  ];
}

function keyOf(cell: Pick<ExtractCell, "indicator" | "year" | "members">): string {
  const members = [...cell.members].map(([id, code]) => `${id}=${code}`).sort();
  return [cell.indicator, cell.year, ...members].join("|");
}

function duplicate(cell: ExtractCell, first: ExtractCell): Finding {
  return {
    severity: "error",
    line: cell.line,
    column: null,
    value: keyOf(cell),
    problem: problem("duplicateRow", { firstLine: first.line }),
  };
}

/** For each additive dimension at its total: do the parts that the file has fit the total? */
function partFindings(total: ExtractCell, byKey: ReadonlyMap<string, ExtractCell>): Finding[] {
  const indicator = findIndicator(catalogue, total.indicator);
  if (!indicator || total.value === null) return [];
  const dimensions = indicator.breakdowns.filter(
    (id) =>
      id !== "region" &&
      id !== "district" &&
      !total.members.has(id) &&
      !indicator.overlapping.includes(id)
  );
  return dimensions.flatMap((id) => {
    const codes = membersFor(dimensionOf(catalogue, id), indicator.population);
    const parts = codes.map(({ code }) => byKey.get(keyWith(total, id, code))?.value ?? null);
    return partsFinding(total, parts);
  });
}

function keyWith(cell: ExtractCell, id: DimensionId, code: string): string {
  return keyOf({ ...cell, members: new Map([...cell.members, [id, code]]) });
}

function partsFinding(cell: ExtractCell, parts: readonly (number | null)[]): Finding[] {
  const total = cell.value ?? 0;
  const sum = parts.reduce<number>((running, part) => running + (part ?? 0), 0);
  const at = { line: cell.line, column: null, value: String(total) };
  if (sum > total) {
    return [
      { severity: "error", ...at, problem: problem("partsExceedTotal", { total, parts: sum }) },
    ];
  }
  if (sum === total || parts.some((part) => part === null)) return [];
  const severity = total - sum > total * tolerance ? "error" : "warning";
  return [{ severity, ...at, problem: problem("partsBelowTotal", { total, parts: sum }) }];
}

/** Every region row is compared with the country row that has the same other members. */
function regionFindings(
  cells: readonly ExtractCell[],
  byKey: ReadonlyMap<string, ExtractCell>
): Finding[] {
  const groups = new Map<string, { sample: ExtractCell; values: Map<string, number | null> }>();
  for (const cell of cells) {
    const region = cell.members.get("region");
    if (region === undefined) continue;
    const members = new Map([...cell.members].filter(([id]) => id !== "region"));
    const sample = { ...cell, members };
    const group = groups.get(keyOf(sample)) ?? { sample, values: new Map() };
    groups.set(keyOf(sample), group);
    group.values.set(region, cell.value);
  }
  return [...groups].flatMap(([key, { sample, values }]) => {
    const missing = expectedRegions(sample.year, new Set(values.keys())).filter(
      (code) => !values.has(code)
    );
    const country = byKey.get(key);
    return [
      ...countryFinding(country, values, missing),
      // Where a part such as rural does not exist in a city, only the row of totals tells.
      ...(missing.length && sample.members.size === 0 ? [missingFinding(sample, missing)] : []),
    ];
  });
}

function countryFinding(
  country: ExtractCell | undefined,
  values: ReadonlyMap<string, number | null>,
  missing: readonly string[]
): Finding[] {
  if (!country || country.value === null) return [];
  const sum = [...values.values()].reduce<number>((running, part) => running + (part ?? 0), 0);
  const incomplete = missing.length > 0 || [...values.values()].includes(null);
  if (sum === country.value || (incomplete && sum < country.value)) return [];
  return [
    {
      severity: "error",
      line: country.line,
      column: null,
      value: String(country.value),
      problem: problem("regionsDoNotSum", { country: country.value, regions: sum }),
    },
  ];
}

function missingFinding(sample: ExtractCell, codes: readonly string[]): Finding {
  return {
    severity: "warning",
    line: null,
    column: null,
    value: null,
    problem: problem("regionsMissing", { year: sample.year, regions: codes }),
  };
}

function carriedBackFindings(cells: readonly ExtractCell[]): Finding[] {
  const years = new Map<string, Set<number>>();
  for (const { members, year } of cells) {
    const code = members.get("region");
    const unit = regions.find((entry) => entry.code === code);
    if (!code || !unit || existsIn(unit, year) || !isCarriedBack(code, year)) continue;
    years.set(code, (years.get(code) ?? new Set()).add(year));
  }
  return [...years].map(([territory, found]) => ({
    severity: "warning",
    line: null,
    column: null,
    value: territory,
    problem: problem("seriesCarriedBack", { territory, years: [...found].sort() }),
  }));
}
