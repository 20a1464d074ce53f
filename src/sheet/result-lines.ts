import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { formatYears } from "../i18n/format";
import type { Language } from "../i18n/language";
import { sheetTexts } from "../i18n/sheet-texts";
import { planQuery } from "../query/plan";
import type { DataTable } from "../query/data-table";
import { noteText } from "../query/note-text";
import type { CellValue } from "./sheet-plan";
import { cellText, footerText } from "./shorten-text";

/** The lines above the figures: title, what is counted and as of when, what was selected. */
export function resultLines(
  table: DataTable,
  catalogue: Catalogue,
  language: Language
): CellValue[] {
  return [
    titleOf(table, language),
    definitionLine(table, catalogue, language),
    cellText(
      selections(table, catalogue, language)
        .map(({ dimension, members }) => sheetTexts[language].filter(dimension, members))
        .join(" · ")
    ) || null,
  ];
}

export function titleOf({ indicator }: DataTable, language: Language): string {
  return `${indicator.number}. ${indicator.name[language]}`;
}

/**
 * The name that a sheet wants: number, the region where it is about one, years, and what it is split
 * by: "1 2015–2020 Region, Locality", "8 Almaty city 2025 Sex".
 */
export function sheetNameOf(table: DataTable, catalogue: Catalogue, language: Language): string {
  const { indicator, query } = table;
  const dimensions = planQuery(query, indicator).shown.map(
    (id) => dimensionOf(catalogue, id).name[language]
  );
  const [only, ...others] = query.filter.region ?? [];
  const region = others.length
    ? undefined
    : dimensionOf(catalogue, "region").members.find(({ code }) => code === only);
  const about = region?.label[language] ?? "";
  return [indicator.number, about, formatYears(query.years), dimensions.join(", ")]
    .filter((part) => part !== "")
    .join(" ");
}

/** What each printed page says, as much as a footer takes. */
export function footerOf(table: DataTable, language: Language): string {
  return footerText(sourceLine(table, language), language);
}

/** From where the figures are, and whether they are made up. */
export function sourceLine(table: DataTable, language: Language): string {
  const texts = sheetTexts[language];
  const source = texts.source(sourcesOf(table).join("; "));
  return isDemonstration(table) ? `${texts.demonstration}. ${source}` : source;
}

/** The sources as their files name them. */
export function sourcesOf({ loads }: Pick<DataTable, "loads">): string[] {
  return [...new Set(loads.flatMap((load) => load.sources))];
}

export function isDemonstration({ loads }: Pick<DataTable, "loads">): boolean {
  return loads.some((load) => load.demonstration);
}

function definitionLine(table: DataTable, catalogue: Catalogue, language: Language): string {
  const texts = sheetTexts[language];
  const { indicator, query } = table;
  return [
    ...(isDemonstration(table) ? [texts.demonstration] : []),
    texts.unit(texts.units[indicator.unit ?? "unit"]),
    referenceDateOf(table, catalogue, language),
    ...(planQuery(query, indicator).needed.includes("region")
      ? [texts.territoryBasis(texts.territory[query.territory])]
      : []),
  ].join(" · ");
}

/** Figures that the source counts at other dates must not seem to be those of the Order's date. */
export function referenceDateOf(
  table: DataTable,
  catalogue: Catalogue,
  language: Language
): string {
  const own = sheetTexts[language].referenceDates[table.indicator.referenceDate];
  const other = table.notes.find((note) => note.code === "otherReferenceDate");
  if (!other) return own;
  const { years: others = table.query.years } = other;
  const years = table.query.years.filter((year) => !others.includes(year));
  const told = noteText(other, catalogue, language);
  return years.length ? `${told}; ${formatYears(years)}: ${own}` : told;
}

/** What was selected of each dimension that is filtered. */
export function selections(
  { query }: Pick<DataTable, "query">,
  catalogue: Catalogue,
  language: Language
): { readonly dimension: string; readonly members: string }[] {
  return Object.entries(query.filter).map(([id, codes]) => {
    const dimension = dimensionOf(catalogue, id as keyof typeof query.filter);
    const members = dimension.members
      .filter((member) => codes.includes(member.code))
      .map((member) => member.label[language]);
    return { dimension: dimension.name[language], members: members.join(", ") };
  });
}
