import type { Catalogue } from "../../src/catalogue/catalogue";
import type { Dimension, DimensionId, Member } from "../../src/catalogue/dimension";
import { definitions } from "../../src/catalogue/definitions";
import { sections } from "../../src/catalogue/indicator";
import type { Indicator, ReferenceDate, Section } from "../../src/catalogue/indicator";
import { existsIn, regions } from "../../src/catalogue/territory";
import { districts } from "../../src/catalogue/districts";
import { definitionText } from "./condition-text";
import { code, inThreeLanguages, markdownTable, page } from "./markdown";

const sectionTitles: Readonly<Record<Section, string>> = {
  schools: "Schools",
  pupils: "Pupils",
  graduates: "Graduates",
  teachers: "Teachers",
  equipment: "Equipment",
  preparation: "Pre-school preparation",
  preschools: "Preschools",
  staff: "Staff of preschools",
  comparison: "Comparison",
};

const referenceDates: Readonly<Record<ReferenceDate, string>> = {
  october5: "5 October of the reporting year",
  schoolYearEnded: "the school year that ended in the reporting year",
  october5AgeOnSeptember1: "5 October of the reporting year, age reached on 1 September",
};

/** Reporting years around the changes of the map, and the last of the classifier's edition. */
const yearsOfTheMap = [2015, 2017, 2018, 2021, 2022, 2026];

function names(ids: readonly DimensionId[]): string {
  return ids.map(code).join(", ") || "none";
}

function innerSplitsOf({ innerSplits, innerTotals }: Indicator): string {
  const entries = Object.entries(innerSplits);
  const total = (id: string) => (innerTotals.some((own) => own === id) ? " and their total" : "");
  return (
    entries.map(([id, members]) => `${code(id)}: ${members.join(", ")}${total(id)}`).join("; ") ||
    "none"
  );
}

function indicatorRow(indicator: Indicator): string[] {
  const { number, name, unit, population, referenceDate, breakdowns, overlapping } = indicator;
  return [
    String(number),
    inThreeLanguages(name),
    unit ?? "each row its own",
    code(population),
    referenceDates[referenceDate],
    names(breakdowns),
    innerSplitsOf(indicator),
    names(overlapping),
  ];
}

/** How the rows of a section are read; nothing for the comparison table. */
function definitionBlocks(indicators: readonly Indicator[]): string[] {
  const rows = indicators.flatMap(({ number, reading, doubtful }) => {
    const own = definitions.find(({ indicator }) => indicator === number);
    return reading && own
      ? [[String(number), inThreeLanguages(reading), definitionText(own), doubtful ? "yes" : ""]]
      : [];
  });
  return rows.length
    ? [markdownTable(["No.", "Reading", "Definition over records", "Doubtful"], rows)]
    : [];
}

function sectionBlocks(catalogue: Catalogue, section: Section): string[] {
  const rows = catalogue.indicators.filter((indicator) => indicator.section === section);
  const heading = [
    "No.",
    "Name",
    "Unit",
    "Population",
    "Reference date",
    "Breakdowns",
    "Inner splits",
    "Overlapping",
  ];
  return [
    `### ${sectionTitles[section]}`,
    markdownTable(heading, rows.map(indicatorRow)),
    ...definitionBlocks(rows),
  ];
}

function memberRow({ code: id, label, populations, indicators, outsideCode }: Member): string[] {
  return [
    code(id),
    label.kk,
    label.ru,
    label.en,
    populations?.join(", ") ?? (indicators ? `indicator ${indicators.join(", ")}` : ""),
    outsideCode ?? "",
  ];
}

function codeListBlocks({ id, name, members }: Dimension): string[] {
  const heading = ["Code", "kk", "ru", "en", "Populations", "National code"];
  return [
    `### ${name.en} (${code(id)})`,
    `${name.kk} · ${name.ru}`,
    markdownTable(heading, members.map(memberRow)),
  ];
}

function territoryBlocks(): string[] {
  const counts = yearsOfTheMap.map((year) =>
    [
      year,
      ...[regions, districts].map((units) => units.filter((unit) => existsIn(unit, year))),
    ].map((cell) => (typeof cell === "number" ? cell : cell.length))
  );
  const regionRows = regions.map(({ code: id, label, from, to }) => [
    code(id),
    label.kk,
    label.ru,
    label.en,
    from ?? "",
    to ?? "",
  ]);
  return [
    "## Territory",
    `${regions.length} first-level and ${districts.length} second-level units over all years. How many exist in a reporting year:`,
    markdownTable(["Reporting year", "First level", "Second level"], counts),
    "First-level units, with the first and last reporting year where they have one:",
    markdownTable(["Code", "kk", "ru", "en", "From", "To"], regionRows),
  ];
}

/** The indicators, code lists and territory as the program holds them. */
export function cataloguePage(catalogue: Catalogue): string {
  const lists = catalogue.dimensions.filter(({ id }) => id !== "region" && id !== "district");
  return page([
    "# Catalogue",
    "Made from `src/catalogue` by `npm run generate`; not edited by hand.",
    "## Indicators",
    `The ${catalogue.indicators.length} rows of the Order's appendix. *Inner splits* stand in the name of an indicator and are always shown; parts of an *overlapping* dimension do not add up to its total. A *reading* says what is counted, a *definition* how it comes out of [an extract of records](extracts.md); why so, say decisions [12](../decisions/0012-readings-of-the-appendix.md) and [29](../decisions/0029-readings-of-the-appendix-second-look.md). A reading is *doubtful* where the appendix leaves open what is counted, which the pane and the sheet about the data say too.`,
    ...sections.flatMap((section) => sectionBlocks(catalogue, section)),
    "## Code lists",
    "Own stable codes; no official lists of the NEDB are public. *Populations* names those that use a code, where not all do. *National code* is empty until one is published.",
    ...lists.flatMap(codeListBlocks),
    ...territoryBlocks(),
  ]);
}
