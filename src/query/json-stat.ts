import { dimensionOf, findIndicator } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { isDimensionId, isTerritory, totalCode } from "../catalogue/dimension";
import type { DimensionId } from "../catalogue/dimension";
import { parseUnit } from "../catalogue/territory-unit";
import type { Labels } from "../i18n/language";
import { axisTotal } from "./axes";
import { cellCount } from "./data-table";
import type { Axis, DataTable, LoadReference, Note, Position } from "./data-table";
import { readCells } from "./json-stat-cells";
import type { JsonStatStatus, JsonStatValue } from "./json-stat-cells";
import type { Query } from "./query";
import { unitLabel } from "./territory-units";

/** The members of one dimension of an answer. */
export interface JsonStatDimension {
  label: string;
  category: {
    index: string[];
    label: Record<string, string>;
    unit?: Record<string, { label: string; decimals: number }>;
    /** The districts of each region of the same axis. */
    child?: Record<string, string[]>;
  };
  /** The regions of districts where the axis does not show the regions themselves. */
  extension?: { parents: Record<string, string> };
}

/** All of a dataset but its cells. */
export interface JsonStatHead {
  version: "2.0";
  class: "dataset";
  label: string;
  source: string;
  updated: string;
  /** The notes in words, for readers that know only the standard. */
  note?: string[];
  id: string[];
  size: number[];
  role: { time: string[]; geo: string[]; metric: string[] };
  dimension: Record<string, JsonStatDimension>;
  extension: {
    query: Query;
    loads: readonly LoadReference[];
    notes: readonly Note[];
    definition: { population: string; referenceDate: string; overlapping: readonly string[] };
    answeredAt: string;
    /** What a cell is that is named nowhere; only where `value` is an object. */
    absent?: { value: 0; state: "nil" };
  };
}

/** A JSON-stat 2.0 dataset; `extension` carries what the standard has no place for. */
export interface JsonStatDataset extends JsonStatHead {
  value: JsonStatValue;
  status: JsonStatStatus;
}

/**
 * Reads an answer of the query service back, with the labels of every language from the catalogue.
 * Throws a plain `Error` where the dataset is not such an answer.
 */
export function fromJsonStat(dataset: unknown, catalogue: Catalogue): DataTable {
  const { extension, id, size, dimension: dimensions, value, status } = checked(dataset);
  const { query } = extension;
  const indicator = findIndicator(catalogue, query.indicator);
  if (!indicator) throw new Error(`answer for unknown indicator ${query.indicator}`);
  const axes = id.slice(2).map((name, at): Axis => {
    if (!isDimensionId(name)) throw new Error(`answer with unknown dimension ${name}`);
    const found = dimensions[name];
    if (found?.category.index.length !== size[at + 2]) {
      throw new Error(`size of ${name} does not fit`);
    }
    return { dimension: name, positions: found ? positionsOf(name, found, query, catalogue) : [] };
  });
  const cells = cellCount(query.years, axes);
  return {
    query,
    indicator,
    axes,
    ...readCells(value, status, cells, extension.absent !== undefined),
    loads: extension.loads,
    notes: extension.notes,
    answeredAt: extension.answeredAt,
  };
}

function positionsOf(
  dimension: DimensionId,
  { category, extension }: JsonStatDimension,
  query: Query,
  catalogue: Catalogue
): Position[] {
  const parents = new Map(Object.entries(extension?.parents ?? {}));
  for (const [parent, codes] of Object.entries(category.child ?? {})) {
    for (const code of codes) parents.set(code, parent);
  }
  const members = new Map(
    dimensionOf(catalogue, dimension).members.map((one) => [one.code, one.label])
  );
  const labelOf = (code: string): Labels | null => {
    if (!isTerritory(dimension)) return members.get(code) ?? null;
    return unitLabel(parseUnit(code), catalogue);
  };
  return category.index.map((code): Position => {
    if (code === totalCode) return axisTotal(dimension, query);
    const label = labelOf(code);
    if (!label) throw new Error(`answer with unknown member ${code} of ${dimension}`);
    const parent = parents.get(code);
    return parent === undefined ? { code, label } : { code, label, parent };
  });
}

function checked(dataset: unknown): JsonStatDataset {
  const candidate = dataset as Partial<JsonStatDataset> | null;
  const whole =
    candidate?.version === "2.0" &&
    candidate.class === "dataset" &&
    Array.isArray(candidate.id) &&
    Array.isArray(candidate.size) &&
    typeof candidate.value === "object" &&
    candidate.dimension &&
    candidate.extension?.query &&
    Array.isArray(candidate.extension.loads) &&
    Array.isArray(candidate.extension.notes);
  if (!whole) throw new Error("the answer is not a JSON-stat dataset of this service");
  return { ...(candidate as JsonStatDataset), status: candidate.status ?? {} };
}
