import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { formatDate, formatDateTime, formatYearsInWords } from "../i18n/format";
import type { Language } from "../i18n/language";
import { sentencesOf } from "../i18n/sentences";
import { sheetTexts } from "../i18n/sheet-texts";
import type { DataTable, Note } from "../query/data-table";
import { unitLabel } from "../query/territory-units";
import type { SheetContext } from "./list-sheet";

/** Symbols, definition, notes, source, load, person and terms of use: what makes a figure fit to be cited. */
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
    ...definitionLines(table, context.language),
    ...notes,
    `${texts.source(sources.join("; "))}; ${loads.join("; ")}`,
    texts.placed(context.person, formatDateTime(context.placedAt, context.language)),
    texts.terms(context.termsVersion),
  ];
}

/** One sentence a line: notes are not wrapped, so that a long one would run off the page. */
function definitionLines({ indicator, notes }: DataTable, language: Language): string[] {
  if (!indicator.reading) return [];
  const texts = sheetTexts[language];
  const [first = "", ...others] = sentencesOf(indicator.reading[language]);
  const counted = notes
    .filter((note) => note.code === "otherReferenceDate")
    .map((note) => texts.countedAt(datesOf(note.dates, language)));
  return [texts.definition(first), ...others, ...counted];
}

function datesOf(dates: readonly string[], language: Language): string {
  return dates.map((date) => formatDate(date, language)).join(", ");
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
      return notes.otherReferenceDate(datesOf(note.dates, language));
    case "regionsMissing":
      return notes.regionsMissing(note.year, note.regions.map(region).join(", "));
    case "partsBelowTotal":
      return notes.partsBelowTotal(formatYearsInWords(note.years, language));
    case "overlapping":
      return notes.overlapping(dimensionOf(catalogue, note.dimension).name[language]);
    case "countsOnly": {
      const { name, members } = dimensionOf(catalogue, note.dimension);
      const labels = members
        .filter((member) => note.members.includes(member.code))
        .map((member) => member.label[language]);
      const years = formatYearsInWords(note.years, language);
      return notes.countsOnly(name[language], labels.join(", "), years);
    }
    case "onlyOccurring":
      return notes.onlyOccurring;
    case "demonstration":
      return notes.demonstration(formatYearsInWords(note.years, language));
    case "yearsOfDifferentKinds":
      return notes.yearsOfDifferentKinds(
        formatYearsInWords(note.totals, language),
        formatYearsInWords(note.records, language)
      );
    case "estimatedTerritory":
      return notes.estimatedTerritory(
        note.territories.map((code) => territoryName(code, catalogue, language)).join(", "),
        formatYearsInWords(note.years, language)
      );
  }
}

function territoryName(code: string, catalogue: Catalogue, language: Language): string {
  const label = unitLabel(code, "region", catalogue) ?? unitLabel(code, "district", catalogue);
  return label?.[language] ?? code;
}
