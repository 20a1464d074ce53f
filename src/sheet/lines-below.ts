import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { formatDate, formatDateTime, formatYearsInWords } from "../i18n/format";
import type { Language } from "../i18n/language";
import { sheetTexts } from "../i18n/sheet-texts";
import type { DataTable, Note } from "../query/data-table";
import type { SheetContext } from "./list-sheet";

/** Symbols, notes, source, load, person and terms of use: what makes a figure fit to be cited. */
export function linesBelow(
  table: DataTable,
  catalogue: Catalogue,
  context: SheetContext
): string[] {
  const texts = sheetTexts[context.language];
  const symbols = (["notAvailable", "notApplicable"] as const)
    .filter((state) => table.states.includes(state))
    .map((state) => texts.symbol(texts.symbols[state], texts.states[state]));
  const notes = table.notes
    // Other dates stand in the line under the title, in place of the Order's own.
    .filter((note) => note.code !== "otherReferenceDate")
    .map((note) => noteText(note, catalogue, context.language));
  const loads = table.loads.map((load) =>
    texts.load(load.number, load.file, formatDateTime(load.loadedAt, context.language))
  );
  const sources = [...new Set(table.loads.flatMap((load) => load.sources))];
  return [
    ...(symbols.length ? [symbols.join("; ")] : []),
    ...notes,
    `${texts.source(sources.join("; "))}; ${loads.join("; ")}`,
    texts.placed(context.person, formatDateTime(context.placedAt, context.language)),
    texts.terms(context.termsVersion),
  ];
}

/** A note of the answer in words. */
export function noteText(note: Note, catalogue: Catalogue, language: Language): string {
  const { notes } = sheetTexts[language];
  const region = (code: string) =>
    dimensionOf(catalogue, "region").members.find((member) => member.code === code)?.label[
      language
    ] ?? code;
  switch (note.code) {
    case "carriedBack":
      return notes.carriedBack(region(note.territory), formatYearsInWords(note.years, language));
    case "holdsUnit":
      return notes.holdsUnit(
        region(note.territory),
        region(note.unit),
        formatYearsInWords(note.years, language)
      );
    case "otherReferenceDate":
      return notes.otherReferenceDate(
        note.dates.map((date) => formatDate(date, language)).join(", ")
      );
    case "regionsMissing":
      return notes.regionsMissing(note.year, note.regions.map(region).join(", "));
    case "partsBelowTotal":
      return notes.partsBelowTotal(formatYearsInWords(note.years, language));
    case "overlapping":
      return notes.overlapping(dimensionOf(catalogue, note.dimension).name[language]);
  }
}
