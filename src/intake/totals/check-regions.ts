import { comparableGroups } from "../../catalogue/comparable-groups";
import { expectedRegions } from "../../catalogue/territory";
import { problem } from "../../problem/problem";
import type { CellIndex } from "./cell-index";
import type { ExtractCell, Finding } from "../../warehouse/finding";

/** All regions of one indicator and year that have the same other members. */
interface RegionGroup {
  readonly sample: ExtractCell;
  readonly values: Map<string, number | null>;
}

/** Compares the regions with the country row, and looks for those that are missing or overlap. */
export function checkRegions(index: CellIndex): Finding[] {
  const groups = new Map<string, RegionGroup>();
  for (const cell of index.cells) {
    const region = cell.members.get("region");
    if (region === undefined) continue;
    const others = [...cell.members].filter(([id]) => id !== "region").sort();
    const key = JSON.stringify([cell.indicator, cell.year, others]);
    const group = groups.get(key) ?? { sample: cell, values: new Map<string, number | null>() };
    groups.set(key, group);
    group.values.set(region, cell.value);
  }
  return distinct([...groups.values()].flatMap((group) => groupFindings(group, index)));
}

/** Several indicators may lack the same regions of a year: that is told once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function groupFindings({ sample, values }: RegionGroup, index: CellIndex): Finding[] {
  const overlap = overlapOf(values, sample);
  if (overlap) return [overlap];
  const missing = expectedRegions(sample.year, new Set(values.keys())).filter(
    (code) => !values.has(code)
  );
  const country = index.find(sample, "region", null);
  // Which splits a region lacks is told beside its own total.
  const whole = sample.members.size === 1;
  return [
    ...countryFinding(country, values, missing.length > 0),
    ...(missing.length && whole ? [missingFinding(sample, missing)] : []),
  ];
}

function overlapOf(values: ReadonlyMap<string, unknown>, sample: ExtractCell): Finding | null {
  for (const { holds, apartFrom } of comparableGroups) {
    if (sample.year >= apartFrom) continue;
    const [territory, ...parts] = holds.filter((code) => values.has(code));
    // Before a division only South Kazakhstan can stand beside its parts: others do not load.
    if (territory === undefined || territory !== "510000000" || !parts.length) continue;
    return {
      severity: "error",
      line: sample.line,
      column: null,
      value: territory,
      problem: problem("territoriesOverlap", { territory, with: parts, year: sample.year }),
    };
  }
  return null;
}

function countryFinding(
  country: ExtractCell | undefined,
  values: ReadonlyMap<string, number | null>,
  lacking: boolean
): Finding[] {
  if (!country || country.value === null) return [];
  const sum = [...values.values()].reduce<number>((running, part) => running + (part ?? 0), 0);
  const incomplete = lacking || [...values.values()].includes(null);
  if (sum === country.value || (incomplete && sum < country.value)) return [];
  const { year, value } = country;
  return [
    {
      severity: "error",
      line: country.line,
      column: null,
      value: String(value),
      problem: problem("regionsDoNotSum", { year, country: value, regions: sum }),
    },
  ];
}

function missingFinding(sample: ExtractCell, codes: readonly string[]): Finding {
  return {
    severity: "warning",
    line: null,
    column: null,
    value: String(sample.year),
    problem: problem("regionsMissing", { year: sample.year, regions: codes }),
  };
}
