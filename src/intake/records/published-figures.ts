import { findDefinition } from "../../catalogue/definitions";
import type { RecordPopulation } from "../../catalogue/record-form";
import { catalogue } from "../../catalogue/shipped-catalogue";
import { problem } from "../../problem/problem";
import { otherDates as otherDatesOf } from "../../sql/intake/published-figures";
import type { PublishedFigures } from "../../sql/intake/published-figures";
import { shippedFiles } from "../../warehouse/rank";
import { recordFinding } from "./record-finding";
import type { RecordFinding } from "./record-finding";
import type { Scratch } from "./scratch";

/** The records that are compared with published figures. */
export interface ComparedRecords {
  readonly year: number;
  /** ISO date to which they belong. */
  readonly referenceDate: string;
  readonly populations: readonly RecordPopulation[];
}

/** Those of the next warehouse file. */
export function publishedOf({
  year,
  referenceDate,
}: Omit<ComparedRecords, "populations">): PublishedFigures {
  return { year, referenceDate, shippedFiles, catalogue };
}

/** Published figures that were counted at another date than the records, by indicator and date. */
export async function otherDates(
  scratch: Scratch,
  records: ComparedRecords
): Promise<RecordFinding[]> {
  const { year, referenceDate, populations } = records;
  const [indicators, dates, counts] = await scratch.columns(otherDatesOf(publishedOf(records)));
  return (indicators ?? []).flatMap((value, row) => {
    const indicator = Number(value);
    const definition = findDefinition(indicator);
    if (!definition || !populations.includes(definition.population)) return [];
    const cells = Number(counts?.[row]);
    const asOf = String(dates?.[row]);
    const found = problem("publishedAtOtherDate", { indicator, year, cells, asOf, referenceDate });
    const { population } = definition;
    return [recordFinding(found, { severity: "warning", population, count: cells })];
  });
}
