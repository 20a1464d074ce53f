import { dimensionOf, membersFor } from "../../catalogue/catalogue";
import { readBand } from "../../catalogue/bands";
import type { DerivedColumn } from "../../catalogue/definition";
import type { Band } from "../../catalogue/bands";
import { findIndicator } from "../../catalogue/catalogue";
import { numberOf } from "../records/stored-numbers";
import type { RecordCoding } from "../records/record-coding";
import { recordStore, storeColumn } from "../records/record-store";
import type { StoreColumn, StoreMeasure } from "../records/record-store";
import { askableDimensions } from "../../catalogue/indicator";
import type { RecordPopulation } from "../../catalogue/record-form";
import { Parameters } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { parquetText } from "./record-files";
import { target } from "./target";

/** Of which load and year figures are derived. */
export interface DerivedLoad {
  readonly load: number;
  readonly year: number;
}

/**
 * Writes the cells of one region, or of all, from kept records: every combination of dimensions
 * once, with what each indicator counts in it.
 */
export function cellsStatement(
  coding: RecordCoding,
  { load, year }: DerivedLoad,
  path: string,
  region: number | null
): SqlStatement {
  const { table, columns, measures } = recordStore(coding.population, coding.catalogue);
  const place = ["d_region", "d_district"];
  const values = columns.map((column) => dimensionText(coding, column));
  const sums = measures.map((measure) => `sum(${measureText(coding, measure)})`);
  const selected = [
    ...place,
    ...values.map((text, at) => `${text} AS ${columns[at]!.name}`),
    ...sums.map((text, at) => `CAST(${text} AS INTEGER) AS ${measures[at]!.name}`),
  ];
  const keys = [...place, ...values].map((_, at) => at + 1);
  const named = [...place, ...columns.map(({ name }) => name)];
  const anything = measures.map(({ name }) => `${name} <> 0`).join(" OR ");
  const names = [...named, ...measures.map(({ name }) => name)].join(", ");
  const bound = new Parameters();
  const told = `SELECT ${bound.one(load)} AS load, ${bound.one(year)} AS year, ${names}`;
  const records = parquetText(path, bound);
  const where = region === null ? "" : ` WHERE d_region = ${bound.one(region)}`;
  return {
    text: `INSERT INTO ${target}.${table} (load, year, ${names}) ${told} FROM (SELECT ${selected.join(", ")} FROM ${records}${where} GROUP BY ${keys.join(", ")}) AS g WHERE ${anything} ORDER BY ${named.join(", ")}`,
    parameters: bound.values,
  };
}

/** Writes the marginals of a load out of its cells, those of each dimension of the store. */
export function marginalsStatement(
  coding: Pick<RecordCoding, "population" | "catalogue">,
  load: DerivedLoad
): SqlStatement {
  const bound = new Parameters();
  const marginals = marginalTexts(coding, load, bound);
  return {
    text: `INSERT INTO ${target}.marginal (load, year, indicator, dimension, d_region, member, value) SELECT * FROM (${marginals.join(" UNION ALL ")}) AS m ORDER BY indicator, dimension, d_region, member`,
    parameters: bound.values,
  };
}

function marginalTexts(
  coding: Pick<RecordCoding, "population" | "catalogue">,
  { load, year }: DerivedLoad,
  bound: Parameters
): string[] {
  const { table, columns, measures } = recordStore(coding.population, coding.catalogue);
  const dimensions = ["", "d_district", ...columns.map(({ name }) => name)];
  return dimensions.flatMap((dimension) => {
    const told = measures.filter((measure) => tells(coding, measure, dimension));
    if (!told.length) return [];
    const member = dimension || "0";
    const sums = told.map(({ name }) => `sum(${name}) AS ${name}`);
    const selected = `SELECT ${bound.one(load)} AS load, ${bound.one(year)} AS year, indicator, '${dimension}' AS dimension, d_region, member, CAST(value AS INTEGER) AS value`;
    const grouped = `SELECT d_region, ${member} AS member, ${sums.join(", ")} FROM ${target}.${table} WHERE load = ${bound.one(load)} AND year = ${bound.one(year)} GROUP BY d_region${dimension && `, ${dimension}`}`;
    const numbers = told.map(({ definition }) => `(${definition.indicator})`).join(", ");
    const value = told
      .map(({ name, definition }) => `WHEN ${definition.indicator} THEN ${name}`)
      .join(" ");
    return `${selected} FROM (SELECT i.indicator, d_region, member, CASE i.indicator ${value} END AS value FROM (${grouped}) AS g CROSS JOIN (VALUES ${numbers}) AS i(indicator)) AS m WHERE value <> 0`;
  });
}

/** Writes down how many records each district has. */
export function coverageStatement(
  population: RecordPopulation,
  { load }: DerivedLoad,
  path: string
): SqlStatement {
  const bound = new Parameters();
  const told = `SELECT ${bound.one(load)} AS load, ${bound.one(population)} AS population, d_region, d_district, CAST(count(*) AS INTEGER) AS records`;
  return {
    text: `INSERT INTO ${target}.record_coverage (load, population, d_region, d_district, records) ${told} FROM ${parquetText(path, bound)} GROUP BY d_region, d_district ORDER BY d_region, d_district`,
    parameters: bound.values,
  };
}

function tells(
  { catalogue }: Pick<RecordCoding, "catalogue">,
  { definition }: StoreMeasure,
  dimension: string
): boolean {
  if (dimension === "") return true;
  const indicator = findIndicator(catalogue, definition.indicator)!;
  return askableDimensions(indicator).some((id) =>
    id === "district"
      ? dimension === "d_district"
      : id !== "region" && storeColumn(definition, indicator, id).name === dimension
  );
}

function measureText(coding: RecordCoding, { definition }: StoreMeasure): string {
  const amount = definition.sum === null ? "1" : coding.column(definition.sum).name;
  if (definition.condition === null) return amount;
  return `CASE WHEN ${coding.condition(definition.condition)} THEN ${amount} ELSE 0 END`;
}

function dimensionText(coding: RecordCoding, column: StoreColumn) {
  const { from, dimension, coding: kind } = column;
  if (typeof from !== "string") return derivedText(coding, from, column);
  const { name, type } = coding.column(from);
  const bands = type.kind === "number" ? bandsText(coding, name, dimension, kind) : null;
  const isSet = type.kind === "members";
  if (bands === null && isSet !== (kind === "several")) {
    throw new Error(`${coding.population} cannot tell ${dimension} as ${kind}`);
  }
  return `CAST(coalesce(${bands ?? name}, 0) AS ${kind === "one" ? "SMALLINT" : "INTEGER"})`;
}

function derivedText(
  coding: RecordCoding,
  { cases, otherwise }: DerivedColumn,
  { dimension, coding: kind }: StoreColumn
): string {
  const told = cases.map(([code, when]) => ({
    when: coding.condition(when),
    number: numberOf(coding.numbers, dimension, code),
  }));
  if (kind === "several") {
    const bits = told.map(
      ({ when, number }) => `CASE WHEN ${when} THEN ${2 ** (number - 1)} ELSE 0 END`
    );
    return `CAST(${bits.join(" + ")} AS INTEGER)`;
  }
  const named = told.map(({ when, number }) => `WHEN ${when} THEN ${number}`);
  const rest = otherwise === null ? "0" : `coalesce(${coding.column(otherwise).name}, 0)`;
  return `CAST(CASE ${named.join(" ")} ELSE ${rest} END AS SMALLINT)`;
}

function bandsText(
  { population, catalogue, numbers }: RecordCoding,
  name: string,
  dimension: StoreColumn["dimension"],
  kind: StoreColumn["coding"]
): string {
  const bands = membersFor(dimensionOf(catalogue, dimension), population).map(({ code }) => ({
    within: withinText(name, readBand(code)),
    number: numberOf(numbers, dimension, code),
  }));
  if (kind === "one") {
    const cases = bands.map(({ within, number }) => `WHEN ${within} THEN ${number}`);
    return `CASE ${cases.join(" ")} ELSE 0 END`;
  }
  return bands
    .map(({ within, number }) => `CASE WHEN ${within} THEN ${2 ** (number - 1)} ELSE 0 END`)
    .join(" + ");
}

function withinText(name: string, { from, to }: Band): string {
  const bounds = [
    ...(Number.isFinite(from) ? [`${name} >= ${from}`] : []),
    ...(Number.isFinite(to) ? [`${name} <= ${to}`] : []),
  ];
  return bounds.length ? bounds.join(" AND ") : `${name} >= 0`;
}
