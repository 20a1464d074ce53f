import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { isTerritory } from "../catalogue/dimension";
import { indicatorLabel } from "../i18n/labels";
import type { Language } from "../i18n/language";
import { sheetTexts } from "../i18n/sheet-texts";
import type { Axis, DataTable } from "./data-table";
import type { JsonStatDimension, JsonStatHead } from "./json-stat";
import { noteText } from "./note-text";

/** What stands above the cells of an answer, with labels in one language. */
export function jsonStatHead(
  table: DataTable,
  language: Language,
  catalogue: Catalogue,
  sparse: boolean
): JsonStatHead {
  const { indicator, query, axes } = table;
  const number = String(indicator.number);
  const years = query.years.map(String);
  const words = sheetTexts[language];
  const unit = { label: words.units[indicator.unit ?? "unit"], decimals: 0 };
  return {
    version: "2.0",
    class: "dataset",
    label: indicator.name[language],
    source: [...new Set(table.loads.flatMap((load) => load.sources))].join("; "),
    updated: table.loads.reduce(
      (latest, load) => (load.loadedAt > latest ? load.loadedAt : latest),
      ""
    ),
    ...(table.notes.length && {
      note: table.notes.map((note) => noteText(note, catalogue, language)),
    }),
    id: ["indicator", "year", ...axes.map((axis) => axis.dimension)],
    size: [1, years.length, ...axes.map((axis) => axis.positions.length)],
    role: {
      time: ["year"],
      geo: axes.map((axis) => axis.dimension).filter(isTerritory),
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
        label: words.year,
        category: { index: years, label: Object.fromEntries(years.map((year) => [year, year])) },
      },
      ...Object.fromEntries(
        axes.map((axis) => [axis.dimension, dimension(axis, language, catalogue)])
      ),
    },
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
      ...(sparse && { absent: { value: 0, state: "nil" } }),
    },
  };
}

function dimension(axis: Axis, language: Language, catalogue: Catalogue): JsonStatDimension {
  const { positions } = axis;
  const index = positions.map((position) => position.code);
  const shown = new Set(index);
  const child: Record<string, string[]> = {};
  const parents: Record<string, string> = {};
  for (const { code, parent } of positions) {
    if (parent === undefined) continue;
    // The standard knows parents only among the members of the same dimension.
    if (shown.has(parent)) (child[parent] ??= []).push(code);
    else parents[code] = parent;
  }
  return {
    label: dimensionOf(catalogue, axis.dimension).name[language],
    category: {
      index,
      label: Object.fromEntries(
        positions.map((position) => [position.code, position.label[language]])
      ),
      ...(Object.keys(child).length > 0 && { child }),
    },
    ...(Object.keys(parents).length > 0 && { extension: { parents } }),
  };
}
