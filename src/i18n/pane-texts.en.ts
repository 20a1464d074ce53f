import { formatNumber, formatYears } from "./format";
import { plural } from "./format-plural";
import type { LaterTexts } from "./pane-texts.type";

const number = (value: number) => formatNumber(value, "en");
const noun = (count: number, one: string, other: string) => plural(count, "en", { one, other });

/** The pane in English. */
export const laterTexts: LaterTexts = {
  terms: {
    title: "Terms of use of the data",
    version: (version) => `Version ${version}`,
    accept: "I have read the terms and accept them",
    acceptFirst: "To continue, tick that you accept the terms.",
    proceed: "Continue",
    decline: "Decline and sign out",
  },
  demonstration: {
    mark: "Demonstration data, not official statistics",
    years: (years) => `${formatYears(years)}: demonstration data`,
  },
  list: {
    title: "Indicators",
    loading: "Loading the list of indicators…",
    summary: (total, withData) =>
      `${total} ${noun(total, "indicator", "indicators")}, ${withData} with data`,
    search: "Search for an indicator",
    searchHint: "Number or words of the name",
    clearSearch: "Clear the search",
    found: (count) => `${count} ${noun(count, "indicator", "indicators")} found`,
    nothingTitle: "Nothing found",
    nothingNext:
      "Try another number or other words of the name. You can search in Kazakh, Russian and English.",
    noData: "No data",
    noDataReason:
      "No data are loaded for this indicator yet. It becomes available once they are loaded.",
    comparisonReason:
      "This is a comparison table of other indicators. Load the indicators you need one by one.",
  },
  sections: {
    schools: "Schools",
    pupils: "Pupils",
    graduates: "Graduates",
    teachers: "Teachers",
    equipment: "Computer equipment",
    preparation: "Pre-school preparation",
    preschools: "Preschool organisations",
    staff: "Preschool staff",
    comparison: "Comparison table",
  },
  units: { unit: "units", person: "persons", place: "places" },
  populations: {
    schools: "schools",
    pupils: "pupils",
    graduates: "graduates",
    teachers: "teachers",
    outcomes: "pupils completing a grade or a school",
    children: "children",
    preschools: "preschool organisations",
    queue: "children on the waiting list",
    preschoolStaff: "teaching staff of preschool organisations",
    all: "all indicators",
  },
  referenceDates: {
    october5: "5 October of the reporting year",
    schoolYearEnded: "the school year that ended in the reporting year",
    october5AgeOnSeptember1: "5 October of the reporting year, age on 1 September",
  },
  request: {
    back: "Back to the indicators",
    unit: "Unit",
    population: "Population",
    referenceDate: "Reference date",
    years: "Reporting years",
    chosenOf: (chosen, all) => `${chosen} of ${all}`,
    quickPicks: "Quick choice of years",
    yearUnavailable: "Years with a dashed outline have no data loaded.",
    breakdowns: "Breakdowns",
    alwaysShown: "Part of the indicator itself, always shown.",
    onlyWith: (names) => `Available only together with: ${names}.`,
    notWithChosen: "Not available together with the chosen breakdowns.",
    notInYears: (years) => `The loaded data do not carry it for ${formatYears(years)}.`,
    notInData: "The loaded data do not carry this breakdown.",
    manyNotInData: (count) => `Not in the loaded data: ${count}`,
    territory: "Territory basis",
    territoryNeedsRegion: "Only with the breakdown “Region”.",
    sheet: "On the sheet",
    totals: "Totals of",
    labelLanguage: "Language of the labels",
    size: (rows, columns, cells) =>
      `${number(rows)} ${noun(rows, "row", "rows")} × ${number(columns)} ${noun(columns, "column", "columns")}, ${number(cells)} ${noun(cells, "cell", "cells")}`,
    sizeListed: (columns) =>
      `A row for each combination that occurs × ${number(columns)} ${noun(columns, "column", "columns")}`,
    load: "Load to a new sheet",
    yearMissing: "Choose at least one reporting year.",
    cancelled: "Loading cancelled. The workbook is unchanged.",
  },
  loading: {
    title: "Loading to a new sheet",
    fetching: "Getting the figures…",
    writing: (written, total) => `${number(written)} of ${number(total)} cells written`,
    waiting: "If you are typing in a cell, finish it: Enter or Esc.",
    announceWriting: (percent) => `${percent} percent written.`,
    cancel: "Cancel",
    cancelling: "Cancelling…",
    failed: "Loading failed.",
    escape: "You can also cancel with the Esc key.",
  },
  loaded: {
    title: "Data loaded",
    sheet: "Sheet",
    announce: (sheet) => `Data loaded to the sheet “${sheet}”.`,
    goTo: "Go to the sheet",
    change: "Change the request",
    another: "Choose another indicator",
  },
};
