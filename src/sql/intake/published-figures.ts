import type { Catalogue } from "../../catalogue/catalogue";
import type { DimensionId } from "../../catalogue/dimension";
import { grainName } from "../../query/totals-plan";
import { Parameters } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { columnOf } from "../totals/totals-statement";
import { target } from "./target";

/** Which published figures records are compared with. */
export interface PublishedFigures {
  readonly year: number;
  /** ISO date to which the records belong. */
  readonly referenceDate: string;
  /** SHA-256 of the files of totals that were shipped. */
  readonly shippedFiles: readonly string[];
  readonly catalogue: Catalogue;
}

/** Published figures that were counted at another date: indicator, date, cells. */
export function otherDates(published: PublishedFigures): SqlStatement {
  const bound = new Parameters();
  const date = `coalesce(c.as_of, ${bound.one(reportingDate(published.year))})`;
  return {
    text: `SELECT c.indicator, ${date}, count(*) FROM (${publishedText(published, bound)}) AS c WHERE NOT (${sameDateText(published, bound)}) GROUP BY ALL ORDER BY 1, 2`,
    parameters: bound.values,
  };
}

/** The combinations of breakdowns in which figures of the records' date are published. */
export function publishedGrains(published: PublishedFigures): SqlStatement {
  const bound = new Parameters();
  return {
    text: `SELECT indicator, grain FROM (${publishedText(published, bound)}) AS c WHERE ${sameDateText(published, bound)} GROUP BY indicator, grain ORDER BY indicator, grain`,
    parameters: bound.values,
  };
}

/** Published figures of one combination: value, then the members of its dimensions. */
export function publishedCells(
  published: PublishedFigures,
  indicator: number,
  dimensions: readonly DimensionId[]
): SqlStatement {
  const bound = new Parameters();
  const columns = ["value", ...dimensions.map(columnOf)];
  const from = publishedText(published, bound);
  const own = `indicator = ${bound.one(indicator)} AND grain = ${bound.one(grainName(dimensions))}`;
  return {
    text: `SELECT ${columns.join(", ")} FROM (${from}) AS c WHERE ${own} AND ${sameDateText(published, bound)}`,
    parameters: bound.values,
  };
}

/**
 * Published figures of a year from the loads that answer: of each combination of breakdowns those
 * of a person before those that were shipped, of each kind the load that came into use last.
 */
function publishedText({ year, shippedFiles }: PublishedFigures, bound: Parameters): string {
  const shipped = () => `l.sha256 IN (${bound.list(shippedFiles)})`;
  const last = `SELECT c.*, ${shipped()} AS shipped FROM ${target}.totals_cell AS c INNER JOIN ${target}.load AS l ON l.number = c.load INNER JOIN (SELECT load, max(sequence) AS used FROM ${target}.load_use GROUP BY load) AS u ON u.load = c.load WHERE c.year = ${bound.one(year)} AND c.value IS NOT NULL QUALIFY rank() OVER (PARTITION BY c.indicator, ${shipped()} ORDER BY u.used DESC) = 1`;
  return `SELECT k.* FROM (${last}) AS k QUALIFY rank() OVER (PARTITION BY k.indicator, k.grain ORDER BY k.shipped) = 1`;
}

/**
 * Whether a published figure `c` belongs to the date of the records. One without a date of its own is
 * of the indicator's: 5 October, or the school year that ended.
 */
function sameDateText(
  { year, referenceDate, catalogue }: PublishedFigures,
  bound: Parameters
): string {
  const ended = catalogue.indicators.flatMap(({ number, referenceDate: date }) =>
    date === "schoolYearEnded" ? [number] : []
  );
  const isOwn = referenceDate === reportingDate(year);
  const own = isOwn ? "TRUE" : `c.indicator IN (${bound.list(ended)})`;
  return `CASE WHEN c.as_of IS NULL THEN ${own} ELSE c.as_of = ${bound.one(referenceDate)} END`;
}

function reportingDate(year: number): string {
  return `${year}-10-05`;
}
