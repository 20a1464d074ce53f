import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { countryLabel } from "../../src/catalogue/territory";
import { dimensionOf } from "../../src/catalogue/catalogue";
import type { Language } from "../../src/i18n/language";
import { runCli } from "../cli/run-cli";
import type { PaneDriver } from "./pane-driver";
import { nameOf } from "./pupils-workbook";
import type { Cells } from "./pupils-workbook";
import type { Application } from "./start-application";

/** Camps, computers, and those with the Internet: few figures, which nobody has published. */
export const smallIndicators = [12, 29, 30] as const;
type SmallIndicator = (typeof smallIndicators)[number];

/** Regions have been the same since the first of the years. */
const firstYear = 2023;
const regions = dimensionOf(catalogue, "region").members.filter(
  ({ from, to }) => (from === null || from <= firstYear) && (to === null || to >= firstYear)
);
const localities = ["urban", "rural"] as const;

interface Extract {
  /** Zero is the first one. */
  readonly extract: number;
  readonly years: readonly number[];
}

/** What stands for one region and locality in an extract. */
function partOf(
  indicator: SmallIndicator,
  year: number,
  region: string,
  locality: string,
  extract: number
) {
  const at = regions.findIndex(({ code }) => code === region);
  const ofYear = indicator * 100 + (year - firstYear) * 1000;
  const first = ofYear + at * 10 + localities.findIndex((one) => one === locality);
  // A third of the figures are revised each time.
  return at % 3 === 0 ? first + extract * 5000 : first;
}

/** What is to stand on a sheet; the country is "_T", and so are both localities. */
function smallFigure(
  indicator: SmallIndicator,
  year: number,
  region: string,
  locality: string,
  extract: number
): number {
  const all = region === "_T" ? regions.map(({ code }) => code) : [region];
  const parts = locality === "_T" ? localities : [locality];
  return all
    .flatMap((code) => parts.map((part) => partOf(indicator, year, code, part, extract)))
    .reduce((sum, figure) => sum + figure, 0);
}

/** Takes the totals of an extract in, as an administrator does beside the running service. */
export async function takeInTotals(
  application: Application,
  folder: string,
  { extract, years }: Extract
): Promise<void> {
  const rows = smallIndicators.flatMap((indicator) =>
    years.flatMap((year) =>
      ["_T", ...regions.map(({ code }) => code)].flatMap((region) =>
        ["_T", ...localities].map((locality) => {
          const territory = region === "_T" ? "KZ" : region;
          const figure = smallFigure(indicator, year, region, locality, extract);
          return [indicator, year, territory, locality === "_T" ? "" : locality, figure].join(",");
        })
      )
    )
  );
  const path = join(folder, `totals-${extract + 1}.csv`);
  writeFileSync(path, ["indicator,year,territory,locality,value", ...rows].join("\n"));
  const { code, output, errors } = await runCli(application.dataFolder, ["load", path]);
  if (code !== 0) throw new Error(output + errors);
}

/** From the list of indicators to a result on a sheet of its own; gives the sheet's name. */
export async function loadSmall(
  pane: PaneDriver,
  language: Language,
  indicator: SmallIndicator
): Promise<string> {
  await chooseSmall(pane, language, indicator);
  await pane.press(pane.texts.request.load);
  await pane.sees(pane.texts.loaded.title);
  return (await pane.workbook()).activeSheet;
}

/** From the list of indicators to the request of one by region and locality. */
export async function chooseSmall(
  pane: PaneDriver,
  language: Language,
  indicator: SmallIndicator
): Promise<void> {
  await pane.openIndicator(catalogue.indicators[indicator - 1]!.name[language]);
  const dimensions = ["region", "locality"] as const;
  await pane.chooseBreakdowns(dimensions.map((id) => nameOf(id, language)));
}

/** Figures of a list that are not those of an extract; columns are found by their headings. */
export function wrongSmallFigures(
  cells: Cells,
  indicator: SmallIndicator,
  { extract, years }: Extract,
  language: Language
): unknown[] {
  const top = cells.findIndex((row) => row.includes(nameOf("region", language)));
  const heading = cells[top] ?? [];
  const [region, locality] = [
    heading.indexOf(nameOf("region", language)),
    heading.indexOf(nameOf("locality", language)),
  ];
  const value = heading.findIndex((cell) => /^(Value|Значение|Мәні)/.test(String(cell)));
  const seen = new Set<string>();
  const wrong = cells.slice(top + 1).flatMap((row) => {
    const place = codeOf("region", row[region], language);
    const part = codeOf("locality", row[locality], language);
    const year = Number(row.find((cell) => /^20\d\d$/.test(String(cell))));
    if (!place || !part || !year) return [];
    const expected = smallFigure(indicator, year, place, part, extract);
    seen.add(`${year} ${place} ${part}`);
    return row[value] === expected ? [] : [{ year, place, part, found: row[value], expected }];
  });
  const count = (regions.length + 1) * (localities.length + 1) * years.length;
  return seen.size === count ? wrong : [...wrong, { rows: seen.size, expected: count }];
}

function codeOf(id: "region" | "locality", label: unknown, language: Language): string | null {
  if (label === countryLabel[language] || label === totalLabels[language]) return "_T";
  const found = dimensionOf(catalogue, id).members.find(
    (one) => one.label[language] === label && (id !== "region" || one.to === null)
  );
  return found?.code ?? null;
}

const totalLabels = { kk: "Барлығы", ru: "Всего", en: "Total" } as const;
