import { catalogue } from "../../catalogue/shipped-catalogue";
import { findIndicator } from "../../catalogue/catalogue";
import { findDefinition } from "../../catalogue/definitions";
import { inOrder, isDimensionId } from "../../catalogue/dimension";
import type { DimensionId } from "../../catalogue/dimension";
import { askableDimensions } from "../../catalogue/indicator";
import { countryCode, existsIn, regions } from "../../catalogue/territory";
import { problem } from "../../problem/problem";
import { countedCells as countedStatement } from "../../sql/intake/counted-cells";
import { publishedCells, publishedGrains as grainsOf } from "../../sql/intake/published-figures";
import type { StoredNumbers } from "../../sql/records/stored-numbers";
import type { ComparedRecords } from "./published-figures";
import { otherDates, publishedOf } from "./published-figures";
import { recordFinding } from "./record-finding";
import type { RecordFinding } from "./record-finding";
import type { Scratch } from "./scratch";

/** The combinations of breakdowns in which published figures are compared. */
const grains: readonly string[] = [
  "",
  "region",
  "locality",
  "region,locality",
  "ownership",
  "sex",
  "organisationType",
];

/** The published table of schools counts day schools; the indicator counts evening ones as well. */
const dayOnly: Readonly<Record<number, { column: string; dimension: DimensionId; code: string }>> =
  { 1: { column: "d_study_form", dimension: "studyForm", code: "day" } };

/** What a comparison is told. */
export interface Comparison extends ComparedRecords {
  readonly load: number;
  readonly numbers: StoredNumbers;
  /** Percent by which a figure may differ from the published one. */
  readonly tolerance: number;
  /** Units by which it may differ whatever the percent. */
  readonly allowance: number;
  /** Made-up records are smaller than the country: how far they differ is told, no more. */
  readonly demonstration: boolean;
}

interface Cell {
  readonly members: readonly string[];
  readonly published: number;
  readonly counted: number;
}

/**
 * Compares what the records give with the published figures of the same year and date; those of
 * other dates are named.
 */
export async function comparePublished(
  scratch: Scratch,
  comparison: Comparison
): Promise<RecordFinding[]> {
  const findings = await otherDates(scratch, comparison);
  for (const { indicator, grain } of await publishedGrains(scratch, comparison)) {
    const dimensions = inOrder(grain.split(",").filter(isDimensionId));
    const definition = findDefinition(indicator)!;
    const askable = askableDimensions(findIndicator(catalogue, indicator)!);
    if (!dimensions.every((id) => askable.includes(id))) continue;
    const cells = await cellsBeside(scratch, comparison, indicator, dimensions);
    const different = cells.filter(({ published, counted }) => published !== counted);
    const beyond = different.filter((cell) => isBeyond(cell, comparison));
    for (const [severity, told] of [
      ["error", beyond],
      ["warning", different.filter((cell) => !beyond.includes(cell))],
    ] as const) {
      const [worst] = told.toSorted((a, b) => share(b) - share(a));
      if (!worst) continue;
      const found = problem("publishedDiffers", {
        indicator,
        year: comparison.year,
        breakdowns: dimensions,
        cells: told.length,
        member: worst.members.join(", ") || countryCode,
        published: worst.published,
        counted: worst.counted,
      });
      findings.push(
        recordFinding(found, {
          severity: comparison.demonstration ? "warning" : severity,
          population: definition.population,
          count: told.length,
        })
      );
    }
  }
  return findings;
}

function isBeyond(cell: Cell, { tolerance, allowance }: Comparison): boolean {
  return share(cell) > tolerance && Math.abs(cell.counted - cell.published) > allowance;
}

function share({ published, counted }: Cell): number {
  return (Math.abs(counted - published) / Math.max(published, 1)) * 100;
}

async function publishedGrains(scratch: Scratch, comparison: Comparison) {
  const { populations } = comparison;
  const [indicators, names] = await scratch.columns(grainsOf(publishedOf(comparison)));
  return (indicators ?? []).flatMap((value, row) => {
    const indicator = Number(value);
    const grain = String(names?.[row]);
    const definition = findDefinition(indicator);
    return definition && populations.includes(definition.population) && grains.includes(grain)
      ? [{ indicator, grain }]
      : [];
  });
}

async function cellsBeside(
  scratch: Scratch,
  comparison: Comparison,
  indicator: number,
  dimensions: readonly DimensionId[]
): Promise<Cell[]> {
  const { load, year, numbers } = comparison;
  const counted = await countedCells(scratch, load, indicator, dimensions, numbers);
  const [values = [], ...members] = await scratch.columns(
    publishedCells(publishedOf(comparison), indicator, dimensions)
  );
  const region = dimensions.indexOf("region");
  return values.flatMap((value, row) => {
    const codes = members.map((column) => String(column[row]));
    const unit = regions.find(({ code }) => code === codes[region]);
    // A publication may carry figures back to units that the records of the year cannot have.
    if (unit && !existsIn(unit, year)) return [];
    return [{ members: codes, published: Number(value), counted: counted.get(codes.join()) ?? 0 }];
  });
}

async function countedCells(
  scratch: Scratch,
  load: number,
  indicator: number,
  dimensions: readonly DimensionId[],
  numbers: StoredNumbers
): Promise<Map<string, number>> {
  const only = dayOnly[indicator];
  const [sums = [], ...members] = await scratch.columns(
    countedStatement({
      ...{ load, indicator, dimensions, catalogue },
      only: only
        ? { column: only.column, number: numbers.get(only.dimension)?.get(only.code) ?? 0 }
        : null,
    })
  );
  const codeOf = (id: DimensionId, number: number) =>
    [...(numbers.get(id) ?? [])].find(([, own_]) => own_ === number)?.[0] ?? "";
  return new Map(
    sums.map((sum, row) => [
      dimensions.map((id, at) => codeOf(id, Number(members[at]?.[row]))).join(),
      Number(sum),
    ])
  );
}
