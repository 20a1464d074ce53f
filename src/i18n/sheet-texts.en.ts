import { formatNumber } from "./format";
import type { SheetTexts } from "./sheet-texts.type";

/** The words of a sheet in English. */
export const sheetTexts: SheetTexts = {
  year: "Reporting year",
  code: (dimension) => `${dimension}, code`,
  value: (unit) => `Value, ${unit}`,
  state: "State of the figure",
  moreStates: (count) => `… and ${count} more`,
  units: { unit: "units", person: "persons", place: "places" },
  demonstration: "DEMONSTRATION DATA",
  unit: (unit) => `Unit: ${unit}`,
  referenceDates: {
    october5: "As of 5 October of the reporting year",
    schoolYearEnded: "For the school year that ended in the reporting year",
    october5AgeOnSeptember1: "As of 5 October of the reporting year, age on 1 September",
  },
  territory: {
    asReported: "as reported (boundaries of each year)",
    comparable: "comparable territory",
    presentUnits: "present regions",
  },
  territoryBasis: (basis) => `Territory basis: ${basis}`,
  states: {
    normal: "",
    provisional: "provisional",
    revised: "revised",
    estimated: "estimated",
    notApplicable: "not applicable",
    notAvailable: "not available",
    nil: "nil",
  },
  symbols: { notApplicable: "n/a", notAvailable: "…" },
  symbol: (symbol, meaning) => `${symbol} — ${meaning}`,
  filter: (dimension, members) => `Selected: ${dimension} — ${members}`,
  countedAt: (dates) => `The figures of this sheet are as of the source’s own date: ${dates}.`,
  source: (sources) => `Source: ${sources}`,
  seeAbout: (sheet) => `… see “${sheet}”`,
  load: (number, file, loadedAt) => `load No. ${number} (${file}), ${loadedAt}`,
  terms: (version) =>
    `The data are used for statistics only and are not passed to third parties (terms of use, version ${version}).`,
  notes: {
    carriedBack: (territory, years) =>
      `${territory}: figures for ${years} are published under the name of a unit formed later.`,
    holdsUnit: (territory, unit, years) => `${territory}: includes ${unit} for ${years}.`,
    otherReferenceDate: (dates) => `As of ${dates}, as the source counts`,
    regionsMissing: (year, regions) => `Regions missing from the load of ${year}: ${regions}.`,
    districtsMissing: (year, districts, others) =>
      `Districts missing from the load of ${year}, so that sums over them are not available: ${districts}${others ? ` and ${others} more` : ""}.`,
    rowsRefused: (year, file, refused, rows, load) =>
      `${year}: load No. ${load} refused ${formatNumber(refused, "en")} of the ${formatNumber(rows, "en")} rows of ${file}; the figures lack them.`,
    partsBelowTotal: (years) =>
      `For ${years} the parts add up to less than the total: the source leaves some units undivided.`,
    overlapping: (dimension) =>
      `The parts of “${dimension}” overlap, so they do not add up to the total.`,
    countsOnly: (dimension, members, years) =>
      `In ${years} the source counts only: ${dimension} – ${members}.`,
    onlyOccurring:
      "Only combinations that occur are listed; all others are nil, save in regions and districts without data.",
    codeOfOtherUnit: (code, unit, other, codeThen, years) =>
      `Code ${code} is the code of “${unit}” today. In ${years} it was that of “${other}”, and “${unit}” had ${codeThen}: join these years with other tables by name.`,
    demonstration: (years) =>
      `DEMONSTRATION DATA: the figures of ${years} are made up and are not official statistics.`,
    yearsOfDifferentKinds: (totals, records) =>
      `Years from different sources: ${totals} published totals, ${records} counted from records; mind this when comparing.`,
    estimatedTerritory: (territories, years) =>
      `${territories}: figures of ${years} are estimates, because borders of districts moved later.`,
  },
};
