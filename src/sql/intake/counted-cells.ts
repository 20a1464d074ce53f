import { findIndicator } from "../../catalogue/catalogue";
import type { Catalogue } from "../../catalogue/catalogue";
import type { DimensionId } from "../../catalogue/dimension";
import { definitionOf, measureOf, recordStore, storeColumn } from "../records/record-store";
import { Parameters } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { target } from "./target";

/** Which figures of a load are added up. */
export interface CountedCells {
  readonly load: number;
  readonly indicator: number;
  readonly dimensions: readonly DimensionId[];
  /** The only member of a column that counts; null where all do. */
  readonly only: { readonly column: string; readonly number: number } | null;
  readonly catalogue: Catalogue;
}

/** Figures of a load out of its cells: sum, then the numbers of the members of its dimensions. */
export function countedCells({
  load,
  indicator,
  dimensions,
  only,
  catalogue,
}: CountedCells): SqlStatement {
  const definition = definitionOf(indicator);
  const own = findIndicator(catalogue, indicator)!;
  const columns = dimensions.map((id) =>
    id === "region" ? "d_region" : storeColumn(definition, own, id).name
  );
  const { table } = recordStore(definition.population, catalogue);
  const sum = `CAST(coalesce(sum(${measureOf(indicator)}), 0) AS DOUBLE)`;
  const bound = new Parameters();
  const where = [
    `load = ${bound.one(load)}`,
    ...(only ? [`${only.column} = ${bound.one(only.number)}`] : []),
  ];
  const grouped = columns.length ? ` GROUP BY ${columns.join(", ")}` : "";
  return {
    text: `SELECT ${[sum, ...columns].join(", ")} FROM ${target}.${table} WHERE ${where.join(" AND ")}${grouped}`,
    parameters: bound.values,
  };
}
