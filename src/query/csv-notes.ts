import type { Catalogue } from "../catalogue/catalogue";
import { isTerritory } from "../catalogue/dimension";
import { parseUnit, shownCode } from "../catalogue/territory-unit";
import type { Language } from "../i18n/language";
import { cellCount } from "./data-table";
import type { DataTable, Note } from "./data-table";
import { noteText } from "./note-text";

/** Of which years and territory a note speaks; null where it is not about single figures. */
function saidOf(note: Note): { years: readonly number[]; territory: string | null } | null {
  switch (note.code) {
    case "rowsRefused":
      return { years: [note.year], territory: null };
    case "carriedBack":
    case "holdsUnit":
    case "codeOfOtherUnit":
      return { years: note.years, territory: note.territory };
    default:
      return null;
  }
}

/**
 * What the answer's notes say of a cell, by its place in the dense answer: rows that were refused,
 * codes and names that another unit had in the year. Lines of a CSV are read one by one: what
 * stands beside the answer as a whole would not be met there.
 */
export function csvNotes(
  table: Pick<DataTable, "query" | "axes" | "notes">,
  language: Language,
  catalogue: Catalogue
): (cell: number) => string {
  const { query, axes, notes } = table;
  const said = notes.flatMap((note) => {
    const of = saidOf(note);
    return of ? [{ ...of, text: noteText(note, catalogue, language) }] : [];
  });
  if (!said.length) return () => "";
  const perYear = cellCount([0], axes);
  const territories = axes.flatMap(({ dimension, positions }, depth) => {
    if (!isTerritory(dimension)) return [];
    const inner = cellCount([0], axes.slice(depth + 1));
    return [{ inner, codes: positions.map(({ code }) => shownCode(parseUnit(code))) }];
  });
  const textOf = (year: number, codes: readonly string[]) =>
    said
      .filter(({ years, territory }) => {
        return years.includes(year) && (territory === null || codes.includes(territory));
      })
      .map(({ text }) => text)
      .join(" ");
  const texts = new Map<string, string>();
  return (cell) => {
    const year = query.years[Math.floor(cell / perYear)]!;
    const codes = territories.map(
      ({ inner, codes: all }) => all[Math.floor(cell / inner) % all.length]!
    );
    const key = `${year} ${codes.join(" ")}`;
    let text = texts.get(key);
    if (text === undefined) texts.set(key, (text = textOf(year, codes)));
    return text;
  };
}
