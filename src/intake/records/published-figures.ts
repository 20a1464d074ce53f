import { definitions } from "../../catalogue/definitions";
import type { RecordPopulation } from "../../catalogue/record-form";
import { catalogue } from "../../catalogue/shipped-catalogue";
import { problem } from "../../problem/problem";
import { literal } from "../../sql/literal";
import { shippedFiles } from "../../warehouse/rank";
import { target } from "./derive-load";
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

/**
 * Published figures of a year from the loads that answer: of each combination of breakdowns those
 * of a person before those that were shipped, of each kind the load that came into use last.
 */
export function publishedText(year: number): string {
  const shipped = `l.sha256 IN (${shippedFiles.map(literal).join(", ")})`;
  const last = `SELECT c.*, ${shipped} AS shipped FROM ${target}.totals_cell AS c INNER JOIN ${target}.load AS l ON l.number = c.load INNER JOIN (SELECT load, max(sequence) AS used FROM ${target}.load_use GROUP BY load) AS u ON u.load = c.load WHERE c.year = ${year} AND c.value IS NOT NULL QUALIFY rank() OVER (PARTITION BY c.indicator, ${shipped} ORDER BY u.used DESC) = 1`;
  return `SELECT k.* FROM (${last}) AS k QUALIFY rank() OVER (PARTITION BY k.indicator, k.grain ORDER BY k.shipped) = 1`;
}

/**
 * Whether a published figure `c` belongs to the date of the records. One without a date of its own is
 * of the indicator's: 5 October, or the school year that ended.
 */
export function sameDateText({
  year,
  referenceDate,
}: Omit<ComparedRecords, "populations">): string {
  const ended = catalogue.indicators.flatMap(({ number, referenceDate: date }) =>
    date === "schoolYearEnded" ? [number] : []
  );
  const own = referenceDate === `${year}-10-05` ? "TRUE" : `c.indicator IN (${ended.join(", ")})`;
  return `CASE WHEN c.as_of IS NULL THEN ${own} ELSE c.as_of = '${referenceDate}' END`;
}

/** Published figures that were counted at another date than the records, by indicator and date. */
export async function otherDates(
  scratch: Scratch,
  records: ComparedRecords
): Promise<RecordFinding[]> {
  const { year, referenceDate, populations } = records;
  const [indicators, dates, counts] = await scratch.columns({
    text: `SELECT c.indicator, coalesce(c.as_of, '${year}-10-05'), count(*) FROM (${publishedText(year)}) AS c WHERE NOT (${sameDateText(records)}) GROUP BY ALL ORDER BY 1, 2`,
    parameters: [],
  });
  return (indicators ?? []).flatMap((value, row) => {
    const indicator = Number(value);
    const definition = definitions.find((entry) => entry.indicator === indicator);
    if (!definition || !populations.includes(definition.population)) return [];
    const cells = Number(counts?.[row]);
    const asOf = String(dates?.[row]);
    const found = problem("publishedAtOtherDate", { indicator, year, cells, asOf, referenceDate });
    const { population } = definition;
    return [recordFinding(found, { severity: "warning", population, count: cells })];
  });
}
