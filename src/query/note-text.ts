import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { parseUnit } from "../catalogue/territory-unit";
import { formatDate, formatYearsInWords } from "../i18n/format";
import type { Language } from "../i18n/language";
import { sheetTexts } from "../i18n/sheet-texts";
import type { Note } from "./data-table";
import { unitLabel } from "./territory-units";

/** More districts than these are counted, not named. */
const namedAtMost = 12;

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
      return notes.otherReferenceDate(datesText(note.dates, language));
    case "regionsMissing":
      return notes.regionsMissing(note.year, note.regions.map(region).join(", "));
    case "districtsMissing": {
      const named = note.districts.slice(0, namedAtMost);
      const names = named.map((code) => territoryName(code, catalogue, language)).join(", ");
      return notes.districtsMissing(note.year, names, note.districts.length - named.length);
    }
    case "rowsRefused": {
      const { year, file, refused, rows, load } = note;
      return notes.rowsRefused(year, file, refused, rows, load);
    }
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
    case "codeOfOtherUnit":
      return notes.codeOfOtherUnit(
        note.territory,
        territoryName(note.territory, catalogue, language),
        territoryName(note.other, catalogue, language),
        note.codeThen,
        formatYearsInWords(note.years, language)
      );
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
  return unitLabel(parseUnit(code), catalogue)?.[language] ?? code;
}

/** Dates side by side: "01.10.2018, 01.10.2019". */
export function datesText(dates: readonly string[], language: Language): string {
  return dates.map((date) => formatDate(date, language)).join(", ");
}
