import codeLists from "../../data/code_lists.json";
import appendix from "../../data/indicators.json";
import readings from "../../data/readings.json";
import type { Labels } from "../i18n/language";
import { dimensionIds, isDimensionId } from "./dimension";
import type { Catalogue } from "./catalogue";
import type { Dimension, DimensionId, Member } from "./dimension";
import type { Indicator, ReferenceDate, Section, Unit } from "./indicator";
import { districts } from "./districts";
import { doubtful, tableSince } from "./edition";
import { regions } from "./territory";

/** First and last indicator number of each section, in the order of the appendix. */
const sectionRanges: readonly (readonly [number, number, Section])[] = [
  [1, 7, "schools"],
  [8, 11, "pupils"],
  [12, 12, "schools"],
  [13, 15, "graduates"],
  [16, 17, "teachers"],
  [18, 18, "pupils"],
  [19, 20, "graduates"],
  [21, 22, "pupils"],
  [23, 28, "graduates"],
  [29, 30, "equipment"],
  [31, 33, "preparation"],
  [34, 41, "preschools"],
  [42, 44, "staff"],
  [45, 45, "comparison"],
];

/** A teacher can teach in two grade bands, a child be in two categories, a preschool in two languages. */
const overlapping: Readonly<Record<number, readonly DimensionId[]>> = {
  16: ["grade"],
  17: ["grade"],
  22: ["careGroup"],
  34: ["upbringingLanguage"],
  41: ["queueAge"],
};

/** Splits of a name whose parts are told beside what they are parts of. */
const innerTotals: Readonly<Record<number, readonly DimensionId[]>> = {
  22: ["careGroup"],
  40: ["age"],
};

function sectionOf(number: number): Section {
  const range = sectionRanges.find(([from, to]) => from <= number && number <= to);
  if (!range) throw new Error(`indicator ${number} has no section`);
  return range[2];
}

function referenceDateOf(number: number, population: string): ReferenceDate {
  if (number === 40) return "october5AgeOnSeptember1";
  return population === "graduates" || population === "outcomes" ? "schoolYearEnded" : "october5";
}

function dimensionsOf(names: readonly string[]): DimensionId[] {
  return names.map((name) => {
    if (!isDimensionId(name)) throw new Error(`the appendix names an unknown dimension ${name}`);
    return name;
  });
}

function readingOf(number: number): Labels {
  const found = (readings as Readonly<Record<string, Labels>>)[number];
  if (!found) throw new Error(`indicator ${number} has no reading`);
  return found;
}

function parseIndicator(row: (typeof appendix)[number]): Indicator {
  const comparison = row.number === 45;
  const builtIn: Record<string, string[] | undefined> = "builtIn" in row ? row.builtIn : {};
  return {
    number: row.number,
    name: row.name,
    reading: comparison ? null : readingOf(row.number),
    section: sectionOf(row.number),
    unit: comparison ? null : (row.unit as Unit),
    population: row.population,
    referenceDate: referenceDateOf(row.number, row.population),
    // Indicator 45 is a table of the others: "all indicators, overall" are not dimensions.
    breakdowns: comparison ? [] : dimensionsOf(row.breakdowns),
    innerSplits: Object.fromEntries(
      Object.entries(builtIn).flatMap(([name, members]) =>
        dimensionsOf([name]).map((id) => [id, members ?? []] as const)
      )
    ),
    innerTotals: innerTotals[row.number] ?? [],
    overlapping: overlapping[row.number] ?? [],
    doubtful: doubtful.includes(row.number),
    edition: tableSince(row.number),
  };
}

function listedDimension(list: (typeof codeLists.dimensions)[number]): Dimension {
  return {
    id: dimensionsOf([list.id])[0]!,
    name: list.name,
    members: list.members.map((member): Member => ({ ...member, from: null, to: null })),
  };
}

function allDimensions(): Dimension[] {
  const listed = [
    { id: "region" as const, name: codeLists.region, members: regions },
    { id: "district" as const, name: codeLists.district, members: districts },
    ...codeLists.dimensions.map(listedDimension),
  ];
  return dimensionIds.map((id) => {
    const found = listed.find((dimension) => dimension.id === id);
    if (!found) throw new Error(`dimension ${id} has no code list`);
    return found;
  });
}

/** The catalogue as shipped: the Order's appendix, own code lists, the national classifier. */
export const catalogue: Catalogue = {
  indicators: appendix.map(parseIndicator),
  dimensions: allDimensions(),
};
