import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import type { Language } from "../i18n/language";
import type { DataTable } from "./data-table";

/** The answer as RFC 4180 CSV: codes and labels of each dimension, the figure and its state. */
export function toCsv(table: DataTable, language: Language, catalogue: Catalogue): string {
  const { query, axes, values, states } = table;
  const header = [
    "indicator",
    "year",
    ...axes.flatMap((axis) => [
      axis.dimension,
      `${axis.dimension} (${dimensionOf(catalogue, axis.dimension).name[language]})`,
    ]),
    "value",
    "state",
  ];
  const lines = [header.map(field).join(",")];
  const perYear = values.length / query.years.length;
  values.forEach((value, cell) => {
    const year = query.years[Math.floor(cell / perYear)];
    let rest = cell % perYear;
    const members: string[] = [];
    for (const axis of [...axes].reverse()) {
      const position = axis.positions[rest % axis.positions.length]!;
      members.unshift(position.code, position.label[language]);
      rest = Math.floor(rest / axis.positions.length);
    }
    const row = [query.indicator, year, ...members, value ?? "", states[cell]];
    lines.push(row.map((entry) => field(String(entry))).join(","));
  });
  return lines.join("\r\n") + "\r\n";
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
