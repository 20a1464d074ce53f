import type { Catalogue } from "../../catalogue/catalogue";
import { findIndicator } from "../../catalogue/catalogue";
import type { Definition, DerivedColumn } from "../../catalogue/definition";
import { definitions, findDefinition } from "../../catalogue/definitions";
import { inOrder, isTerritory } from "../../catalogue/dimension";
import type { DimensionId } from "../../catalogue/dimension";
import type { Indicator } from "../../catalogue/indicator";
import { askableDimensions } from "../../catalogue/indicator";
import type { ColumnType, RecordForm, RecordPopulation } from "../../catalogue/record-form";
import { organisationsOf } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { columnOf } from "../totals/totals-statement";

/**
 * One dimension of a store. `one`: the number of a member, 0 where the record has none.
 * `several`: a set of members, the sum of 2 to the power of (number − 1) of each, so that a record
 * that counts in several of them stays one record.
 */
export interface StoreColumn {
  readonly name: string;
  readonly dimension: DimensionId;
  /** The record's column, or "organisation.column", or conditions that tell the member. */
  readonly from: string | DerivedColumn;
  readonly coding: "one" | "several";
}

/** One number of a store: what an indicator counts. */
export interface StoreMeasure {
  readonly name: string;
  readonly definition: Definition;
}

/** Where the figures of a population are kept, apart from `load`, `year`, `d_region`, `d_district`. */
export interface RecordStore {
  readonly population: RecordPopulation;
  readonly table: string;
  readonly columns: readonly StoreColumn[];
  readonly measures: readonly StoreMeasure[];
}

/** The store of a population: every dimension by which one of its indicators may be asked. */
export function recordStore(population: RecordPopulation, catalogue: Catalogue): RecordStore {
  const own = definitions.filter((definition) => definition.population === population);
  const columns = new Map<string, StoreColumn>();
  for (const definition of own) {
    const indicator = findIndicator(catalogue, definition.indicator)!;
    for (const dimension of inOrder(askableDimensions(indicator))) {
      if (isTerritory(dimension)) continue;
      const column = storeColumn(definition, indicator, dimension);
      columns.set(column.name, column);
    }
  }
  return {
    population,
    table: `${snakeCase(population)}_cell`,
    columns: [...columns.values()],
    measures: own.map((definition) => ({ name: measureOf(definition.indicator), definition })),
  };
}

/** The column of a population's store in which an indicator finds a dimension. */
export function storeColumn(
  definition: Definition,
  indicator: Indicator,
  dimension: DimensionId
): StoreColumn {
  const from =
    definition.columns[dimension] ?? sourceOf(recordForms[definition.population], dimension);
  const replaced = definition.columns[dimension] !== undefined;
  return {
    name: replaced
      ? `d_${snakeCase(typeof from === "string" ? from : from.name)}`
      : columnOf(dimension),
    dimension,
    from,
    coding: indicator.overlapping.includes(dimension) ? "several" : "one",
  };
}

/** How an indicator comes out of records; every indicator but the comparison table has one. */
export function definitionOf(indicator: number): Definition {
  const found = findDefinition(indicator);
  if (!found) throw new Error(`indicator ${indicator} has no definition`);
  return found;
}

/** The column in which a store keeps what an indicator counts. */
export function measureOf(indicator: number): string {
  return `i_${indicator}`;
}

function sourceOf(form: RecordForm, dimension: DimensionId): string {
  const own = columnWith(form, dimension);
  if (own) return own;
  for (const population of organisationsOf(form)) {
    const found = columnWith(recordForms[population], dimension);
    if (found) return `organisation.${found}`;
  }
  throw new Error(`records of ${form.population} do not tell ${dimension}`);
}

function columnWith(form: RecordForm, dimension: DimensionId): string | null {
  const tells = (type: ColumnType) => "dimension" in type && type.dimension === dimension;
  return form.columns.find((column) => tells(column.type))?.name ?? null;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
