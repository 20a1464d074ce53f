import { dimensionOf, findIndicator } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { isDimensionId, totalCode } from "../catalogue/dimension";
import type { Labels, Language } from "../i18n/language";
import { comparableGroups, groupLabel } from "../catalogue/territory";
import { totalPosition } from "./axes";
import { cellCount, states } from "./data-table";
import type { Axis, DataTable, LoadReference, Note, Position, State } from "./data-table";
import type { Query } from "./query";

const unitLabels: Record<"unit" | "person", Labels> = {
  unit: { kk: "бірлік", ru: "единиц", en: "units" },
  person: { kk: "адам", ru: "человек", en: "persons" },
};
const yearLabel: Labels = { kk: "Есепті жыл", ru: "Отчётный год", en: "Reporting year" };
const indicatorLabel: Labels = { kk: "Көрсеткіш", ru: "Показатель", en: "Indicator" };

interface Category {
  index: string[];
  label: Record<string, string>;
  unit?: Record<string, { label: string; decimals: number }>;
}

/** A JSON-stat 2.0 dataset; `extension` carries what the standard has no place for. */
export interface JsonStatDataset {
  version: "2.0";
  class: "dataset";
  label: string;
  source: string;
  updated: string;
  id: string[];
  size: number[];
  role: { time: string[]; geo: string[]; metric: string[] };
  dimension: Record<string, { label: string; category: Category }>;
  value: (number | null)[];
  status: Record<string, State>;
  extension: {
    query: Query;
    loads: readonly LoadReference[];
    notes: readonly Note[];
    definition: { population: string; referenceDate: string; overlapping: readonly string[] };
    answeredAt: string;
  };
}

/** The answer as JSON-stat 2.0 with labels in one language. */
export function toJsonStat(
  table: DataTable,
  language: Language,
  catalogue: Catalogue
): JsonStatDataset {
  const { indicator, query, axes } = table;
  const number = String(indicator.number);
  const years = query.years.map(String);
  const unit = { label: unitLabels[indicator.unit ?? "unit"][language], decimals: 0 };
  return {
    version: "2.0",
    class: "dataset",
    label: indicator.name[language],
    source: [...new Set(table.loads.flatMap((load) => load.sources))].join("; "),
    updated: table.loads.reduce(
      (latest, load) => (load.loadedAt > latest ? load.loadedAt : latest),
      ""
    ),
    id: ["indicator", "year", ...axes.map((axis) => axis.dimension)],
    size: [1, years.length, ...axes.map((axis) => axis.positions.length)],
    role: {
      time: ["year"],
      geo: axes.map((axis) => axis.dimension).filter((id) => id === "region" || id === "district"),
      metric: ["indicator"],
    },
    dimension: {
      indicator: {
        label: indicatorLabel[language],
        category: {
          index: [number],
          label: { [number]: indicator.name[language] },
          unit: { [number]: unit },
        },
      },
      year: {
        label: yearLabel[language],
        category: { index: years, label: Object.fromEntries(years.map((year) => [year, year])) },
      },
      ...Object.fromEntries(
        axes.map((axis) => [axis.dimension, dimension(axis, language, catalogue)])
      ),
    },
    value: [...table.values],
    status: Object.fromEntries(
      table.states.flatMap((state, cell) => (state === "normal" ? [] : [[String(cell), state]]))
    ),
    extension: {
      query,
      loads: table.loads,
      notes: table.notes,
      definition: {
        population: indicator.population,
        referenceDate: indicator.referenceDate,
        overlapping: indicator.overlapping,
      },
      answeredAt: table.answeredAt,
    },
  };
}

function dimension(axis: Axis, language: Language, catalogue: Catalogue) {
  return {
    label: dimensionOf(catalogue, axis.dimension).name[language],
    category: {
      index: axis.positions.map((position) => position.code),
      label: Object.fromEntries(
        axis.positions.map((position) => [position.code, position.label[language]])
      ),
    },
  };
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
    const codes = dimensions[name]?.category.index ?? [];
    if (codes.length !== size[at + 2]) throw new Error(`size of ${name} does not fit`);
    const labels = new Map(
      dimensionOf(catalogue, name).members.map((one) => [one.code, one.label])
    );
    const filtered = name in query.filter;
    const positions = codes.map((code): Position => {
      if (code === totalCode) return totalPosition(name, filtered);
      const group = comparableGroups.find((entry) => entry.code === code);
      const label = group ? groupLabel(group) : labels.get(code);
      if (!label) throw new Error(`answer with unknown member ${code} of ${name}`);
      return { code, label };
    });
    return { dimension: name, positions };
  });
  const cells = cellCount(query.years, axes);
  if (value.length !== cells) throw new Error(`${value.length} values for ${cells} cells`);
  return {
    query,
    indicator,
    axes,
    values: value,
    states: value.map((_, cell) => stateOf(status[String(cell)])),
    loads: extension.loads,
    notes: extension.notes,
    answeredAt: extension.answeredAt,
  };
}

function stateOf(name: string | undefined): State {
  if (name === undefined) return "normal";
  const state = states.find((entry) => entry === name);
  if (!state) throw new Error(`answer with unknown state ${name}`);
  return state;
}

function checked(dataset: unknown): JsonStatDataset {
  const candidate = dataset as Partial<JsonStatDataset> | null;
  const whole =
    candidate?.version === "2.0" &&
    candidate.class === "dataset" &&
    Array.isArray(candidate.id) &&
    Array.isArray(candidate.size) &&
    Array.isArray(candidate.value) &&
    candidate.dimension &&
    candidate.extension?.query &&
    Array.isArray(candidate.extension.loads) &&
    Array.isArray(candidate.extension.notes);
  if (!whole) throw new Error("the answer is not a JSON-stat dataset of this service");
  return { ...(candidate as JsonStatDataset), status: candidate.status ?? {} };
}
