import codeLists from "../../data/code_lists.json";
import appendix from "../../data/indicators.json";
import readings from "../../data/readings.json";
import type { Labels } from "../i18n/language";
import { dimensionIds, isDimensionId } from "./dimension";
import type { Catalogue } from "./catalogue";
import type { Dimension, DimensionId, Member } from "./dimension";
import { isComparison, referenceDates, sections, units } from "./indicator";
import type { Indicator } from "./indicator";
import { districts } from "./districts";
import { firstEdition } from "./edition";
import { regions } from "./territory";

/** A row of the appendix as the product ships it; what is absent does not hold. */
interface Row {
  readonly number: number;
  readonly name: Labels;
  readonly section: string;
  readonly unit: string | null;
  readonly population: string;
  readonly referenceDate: string;
  readonly breakdowns: readonly string[];
  readonly builtIn?: Readonly<Record<string, readonly string[] | undefined>>;
  readonly builtInWithTotal?: readonly string[];
  readonly overlapping?: readonly string[];
  readonly doubtful?: boolean;
  /** The edition in which what is counted changed last, and the one in which headings did. */
  readonly figuresSince?: number;
  readonly labelsSince?: number;
}

const rows: readonly Row[] = appendix;

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

function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`the appendix names an unknown ${value}`);
  return found;
}

function parseIndicator(row: Row): Indicator {
  const section = oneOf(sections, row.section);
  // The comparison table is made of the others: its rows have units and readings of their own.
  const ofOthers = isComparison({ section });
  return {
    number: row.number,
    name: row.name,
    reading: ofOthers ? null : readingOf(row.number),
    section,
    unit: row.unit === null ? null : oneOf(units, row.unit),
    population: row.population,
    referenceDate: oneOf(referenceDates, row.referenceDate),
    breakdowns: dimensionsOf(row.breakdowns),
    innerSplits: Object.fromEntries(
      Object.entries(row.builtIn ?? {}).flatMap(([name, members]) =>
        dimensionsOf([name]).map((id) => [id, members ?? []] as const)
      )
    ),
    innerTotals: dimensionsOf(row.builtInWithTotal ?? []),
    overlapping: dimensionsOf(row.overlapping ?? []),
    doubtful: row.doubtful ?? false,
    edition: Math.max(row.figuresSince ?? firstEdition, row.labelsSince ?? firstEdition),
  };
}

function dimensionOfList(list: (typeof codeLists.dimensions)[number]): Dimension {
  return {
    id: dimensionsOf([list.id])[0]!,
    name: list.name,
    members: list.members.map((member): Member => ({ ...member, from: null, to: null })),
  };
}

function allDimensions(): Dimension[] {
  const all = [
    { id: "region" as const, name: codeLists.region, members: regions },
    { id: "district" as const, name: codeLists.district, members: districts },
    ...codeLists.dimensions.map(dimensionOfList),
  ];
  return dimensionIds.map((id) => {
    const found = all.find((dimension) => dimension.id === id);
    if (!found) throw new Error(`dimension ${id} has no code list`);
    return found;
  });
}

/** The catalogue as shipped: the Order's appendix, own code lists, the national classifier. */
export const catalogue: Catalogue = {
  indicators: rows.map(parseIndicator),
  dimensions: allDimensions(),
};

/** The edition in which what an indicator counts changed last: its figures are of no earlier one. */
export function figuresSince(indicator: number): number {
  return rows.find(({ number }) => number === indicator)?.figuresSince ?? firstEdition;
}
