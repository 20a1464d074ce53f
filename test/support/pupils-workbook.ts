import { join } from "node:path";
import { dimensionOf } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { DimensionId } from "../../src/catalogue/dimension";
import { countryLabel } from "../../src/catalogue/territory";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { choiceTexts } from "../../src/i18n/choice-texts.en";
import { choiceTexts as kk } from "../../src/i18n/choice-texts.kk";
import { choiceTexts as ru } from "../../src/i18n/choice-texts.ru";
import type { Language } from "../../src/i18n/language";
import { runCli } from "../cli/run-cli";
import { countedPupils } from "./counted-pupils";
import { openIndicators } from "./pane-driver";
import type { PaneDriver } from "./pane-driver";
import type { OpenBrowser } from "./open-browser";
import type { Application } from "./start-application";

export const choiceWords = { kk, ru, en: choiceTexts };

/** Pupils by "year|region|sex|grade" as raw extracts have them. */
export type Counts = ReadonlyMap<string, number>;

export type Cells = readonly (readonly unknown[])[];

/** Two raw extracts of the same years, and what they hold counted by hand. */
export interface Extracts {
  readonly counted: readonly [Counts, Counts];
  /** Takes years of one of them in, as an administrator does beside the running service. */
  readonly takeIn: (
    application: Application,
    extract: 0 | 1,
    years: readonly number[]
  ) => Promise<void>;
}

/** Writes two extracts that differ in their figures. */
export async function writeExtracts(
  folder: string,
  years: readonly number[],
  scale: number
): Promise<Extracts> {
  const of = async (seed: number): Promise<Counts> => {
    const own = join(folder, String(seed));
    await writeDemonstration({ folder: own, years, scale, seed, format: "csv" });
    return new Map(
      years.flatMap((year) =>
        [...countedPupils(join(own, String(year)))].map(
          ([key, count]) => [`${year}|${key}`, count] as const
        )
      )
    );
  };
  return {
    counted: [await of(1), await of(2)],
    async takeIn(application, extract, wanted) {
      const paths = wanted.map((year) => join(folder, String(extract + 1), String(year)));
      const { code, output, errors } = await runCli(application.dataFolder, ["load", ...paths]);
      if (code !== 0) throw new Error(output + errors);
    },
  };
}

export const nameOf = (id: DimensionId, language: Language) =>
  dimensionOf(catalogue, id).name[language];

/** Opens pupils by region, sex and grade in a new browser. */
export async function openPupils(
  browser: OpenBrowser,
  application: Application,
  language: Language
): Promise<PaneDriver> {
  const pane = await openIndicators(browser.page, application, language);
  await choosePupils(pane, language);
  return pane;
}

/** From the list of indicators to the request of pupils by region, sex and grade. */
export async function choosePupils(pane: PaneDriver, language: Language): Promise<void> {
  await pane.openIndicator(catalogue.indicators[7]!.name[language]);
  const dimensions = ["region", "sex", "grade"] as const;
  await pane.chooseBreakdowns(dimensions.map((id) => nameOf(id, language)));
}

/** Turns the request into a cross table that takes new years in. */
export async function chooseCross(
  pane: PaneDriver,
  language: Language,
  repeatLabels: boolean
): Promise<void> {
  const words = choiceWords[language];
  const { frame } = pane;
  await frame().getByLabel(words.request.arrival).selectOption("extend");
  await pane.press(words.table.kinds.cross.name);
  await pane.press(words.table.more);
  const repeat = frame().getByRole("switch", { name: words.table.repeatLabels });
  await repeat.setChecked(repeatLabels);
}

/** Says where the result is to go. */
export async function choosePlace(
  pane: PaneDriver,
  language: Language,
  place: "newSheet" | "selection"
): Promise<void> {
  const words = choiceWords[language].table;
  const where = pane.frame().getByLabel(words.place);
  if (!(await where.isVisible())) await pane.press(words.more);
  await where.selectOption(place);
}

/** A tab of the pane. */
export async function openTab(pane: PaneDriver, name: string): Promise<void> {
  await pane.frame().getByRole("navigation").getByRole("button", { name, exact: true }).click();
}

/** The cells of a sheet and the rectangle of a place on it. */
export interface Place {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  readonly cells: Cells;
}

/** Every place of a result in the workbook with what stands in it, in the order of the names. */
export async function placesOf(pane: PaneDriver): Promise<Place[]> {
  await pane.page.evaluate(() => window.workbench.settled());
  const { names, sheets } = await pane.workbook();
  return names
    .filter(({ name, sheet }) => name.startsWith("NEDB_place_") && sheet !== undefined)
    .map(({ name, sheet, address }) => {
      const { values, address: used } = sheets.find((one) => one.name === sheet)!;
      const [place, all] = [rectOf(address), rectOf(used)];
      const cells = Array.from({ length: place.rows }, (_, row) =>
        Array.from(
          { length: place.columns },
          (__, column) =>
            values[place.row + row - all.row]?.[place.column + column - all.column] ?? ""
        )
      );
      return { name, sheet: sheet!, address, cells };
    });
}

function rectOf(address: string) {
  const [first, last = first] = address.split(":").map((corner) => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(corner.replaceAll("$", ""))!;
    const column = Array.from(letters!).reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0
    );
    return { row: Number(digits) - 1, column: column - 1 };
  });
  return {
    ...first!,
    rows: last!.row - first!.row + 1,
    columns: last!.column - first!.column + 1,
  };
}

interface Labels {
  year: string;
  region: string;
  sex: string;
  grade: string;
}

/** Compares each figure of a list or cross table with what was counted; gives what is wrong. */
export function wrongFigures(
  found: Cells,
  counts: Counts,
  years: readonly number[],
  language: Language
): unknown[] {
  const ids = ["region", "sex", "grade"] as const;
  // A person sees no blank around a label.
  const cells = found.map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell.trim() : cell))
  );
  const top = cells.findIndex((row) => row.includes(nameOf("region", language)));
  const isList = cells[top]!.some((cell) => /^(Value|Значение|Мәні)/.test(String(cell)));
  const stub = ids.map((id) => cells[top]!.indexOf(nameOf(id, language)));
  const all = new Set(years.map(String));
  const wrong: unknown[] = [];
  const seen = new Set<string>();
  const above: Labels = { year: "", region: "", sex: "", grade: "" };
  for (const row of cells.slice(top + 1)) {
    if (row.some((cell) => String(cell).startsWith("own"))) continue;
    const filled = ids.some((_, at) => stub[at]! >= 0 && row[stub[at]!] !== "");
    if (!filled) continue;
    const year = row.slice(0, Math.max(...stub)).find((cell) => /^20\d\d$/.test(String(cell)));
    if (year !== undefined) above.year = String(Number(year));
    ids.forEach((id, at) => {
      const cell = stub[at]! < 0 ? "" : row[stub[at]!];
      if (cell !== "") above[id] = codeOf(id, cell, language);
    });
    row.forEach((value, column) => {
      const heading = cells.slice(0, top + 1).map((line) => line[column]);
      if (column <= Math.max(...stub)) return;
      const labels = { ...above };
      if (isList) {
        if (!/^(Value|Значение|Мәні)/.test(String(heading.at(-1)))) return;
      } else if (!headingLabels(heading, labels, language)) return;
      const key = [labels.year, labels.region, labels.sex, labels.grade]
        .map((code) => code || "_T")
        .join("|");
      seen.add(key);
      if (!all.has(labels.year)) wrong.push({ key, unexpected: value });
      else if (value !== (counts.get(key) ?? 0)) {
        wrong.push({ key, found: value, expected: counts.get(key) ?? 0 });
      }
    });
  }
  const lacking = [...counts.keys()].filter(
    (key) => all.has(key.split("|")[0]!) && !key.includes("||") && !seen.has(key)
  );
  return [...wrong, ...lacking.map((key) => ({ key, lacking: true }))];
}

const totalLabels = { kk: "Барлығы", ru: "Всего", en: "Total" } as const;

/** Reads what stands above a figure into its labels; false where it is no figure's column. */
function headingLabels(heading: readonly unknown[], labels: Labels, language: Language): boolean {
  let isFigure = false;
  for (const label of heading) {
    if (/^20\d\d$/.test(String(label))) {
      labels.year = String(label);
      isFigure = true;
      continue;
    }
    for (const id of ["sex", "grade"] as const) {
      const code = codeOf(id, label, language);
      if (code !== "_T") labels[id] = code;
      if (code !== "_T" || label === totalLabels[language]) isFigure = true;
    }
  }
  return isFigure;
}

function codeOf(id: DimensionId, label: unknown, language: Language): string {
  if (id === "region" && label === countryLabel[language]) return "_T";
  const found = dimensionOf(catalogue, id).members.find(
    (one) => one.label[language] === label && (id !== "region" || one.to === null)
  );
  return found?.code ?? "_T";
}
