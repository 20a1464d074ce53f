import type { Language } from "../../i18n/language";
import { coordinatesOf } from "../../query/coordinates";
import type { DataTable } from "../../query/data-table";

/** A figure by its year and members: "2025, Almaty city, female". */
export function figureWords(table: DataTable, place: number, language: Language): string {
  const { year, positions } = coordinatesOf(table, place);
  const members = table.axes.map(
    ({ positions: of }, depth) => of[positions[depth]!]!.label[language]
  );
  return [year, ...members].join(", ");
}
