import type { Catalogue } from "../../catalogue/catalogue";
import type { DimensionId } from "../../catalogue/dimension";
import type { RecordsPlan } from "../../query/records-plan";
import { measureOf, recordStore, storeColumn } from "./record-store";
import type { StoreColumn } from "./record-store";
import { Parameters } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";

/** What the columns of the statement's result are, in order. */
export type ResultColumn = "year" | "region" | "district" | "value" | StoreColumn;

export interface RecordsStatement extends SqlStatement {
  readonly columns: readonly ResultColumn[];
}

/** Numbers of the members that a filter keeps; districts stand for regions of today. */
export type ChosenNumbers = Readonly<Partial<Record<DimensionId, readonly number[]>>>;

/** Figures counted from records, out of the store of the plan. One record load holds one year. */
export function recordsStatement(
  plan: RecordsPlan,
  chosen: ChosenNumbers,
  loads: readonly number[],
  catalogue: Catalogue
): RecordsStatement {
  const columns = storeColumns(plan);
  return plan.store === "marginal"
    ? marginalStatement(plan, chosen, loads, columns)
    : cellStatement(plan, chosen, loads, columns, catalogue);
}

function storeColumns({ definition, indicator, dimensions }: RecordsPlan): StoreColumn[] {
  return dimensions.map((id) => storeColumn(definition, indicator, id));
}

function territoryColumns(plan: RecordsPlan): ("region" | "district")[] {
  return [
    ...(plan.region ? ["region" as const] : []),
    ...(plan.district ? ["district" as const] : []),
  ];
}

function marginalStatement(
  plan: RecordsPlan,
  chosen: ChosenNumbers,
  loads: readonly number[],
  columns: readonly StoreColumn[]
): RecordsStatement {
  const [column] = columns;
  const dimension = column ? column.name : plan.district ? "d_district" : "";
  const bound = new Parameters();
  const conditions = [
    `load IN (${bound.list(loads)})`,
    `indicator = ${bound.one(plan.indicator.number)}`,
    `dimension = ${bound.one(dimension)}`,
    ...among("d_region", chosen.region, bound),
    ...(plan.district ? among("member", chosen.district, bound) : []),
    ...(column && column.coding === "one" ? among("member", chosen[column.dimension], bound) : []),
  ];
  const selected = [
    "year AS year",
    ...(plan.region ? ["d_region AS region"] : []),
    ...(dimension === "" ? [] : ["member AS member"]),
    "value AS value",
  ];
  return {
    text: `SELECT ${selected.join(", ")} FROM marginal WHERE ${conditions.join(" AND ")}`,
    parameters: bound.values,
    columns: ["year", ...territoryColumns(plan), ...columns, "value"],
  };
}

function cellStatement(
  plan: RecordsPlan,
  chosen: ChosenNumbers,
  loads: readonly number[],
  columns: readonly StoreColumn[],
  catalogue: Catalogue
): RecordsStatement {
  const measure = measureOf(plan.indicator.number);
  const bound = new Parameters();
  const conditions = [
    `load IN (${bound.list(loads)})`,
    ...among("d_region", chosen.region, bound),
    ...among("d_district", chosen.district, bound),
    ...columns.flatMap((column) =>
      column.coding === "one" ? among(column.name, chosen[column.dimension], bound) : []
    ),
    `${measure} > 0`,
  ];
  const keys = [
    "year",
    ...(plan.region ? ["d_region"] : []),
    ...(plan.district ? ["d_district"] : []),
    ...columns.map((column) => column.name),
  ];
  const { table } = recordStore(plan.definition.population, catalogue);
  return {
    text: `SELECT ${keys.join(", ")}, CAST(sum(${measure}) AS INTEGER) AS value FROM ${table} WHERE ${conditions.join(" AND ")} GROUP BY ${keys.join(", ")}`,
    parameters: bound.values,
    columns: ["year", ...territoryColumns(plan), ...columns, "value"],
  };
}

function among(
  column: string,
  numbers: readonly number[] | undefined,
  bound: Parameters
): string[] {
  return numbers ? [`${column} IN (${bound.list(numbers)})`] : [];
}
