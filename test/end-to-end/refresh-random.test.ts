import { languages } from "../../src/i18n/language";
import type { Language } from "../../src/i18n/language";
import { placedTexts } from "../../src/i18n/placed-texts";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { warehouseFolder } from "../../src/warehouse/warehouse-files";
import { runCli } from "../cli/run-cli";
import { randomOf } from "../query/naive/random";
import type { Random } from "../query/naive/random";
import type { PaneDriver } from "../support/pane-driver";
import { pupilsStand } from "../support/pupils-stand";
import {
  chooseCross,
  choiceWords,
  openPupils,
  openTab,
  placesOf,
  wrongFigures,
} from "../support/pupils-workbook";
import type { Counts, Place } from "../support/pupils-workbook";
import { workOnPlace } from "../support/work-on-place";

const seed = Number(process.env["NEDB_SEED"] ?? Date.now() % 1_000_000);
const rounds = Number(process.env["NEDB_ROUNDS"] ?? 1);
const years = [2024, 2025] as const;
const stand = pupilsStand(years);

/** Which of the two extracts answers for each year. */
type Current = Partial<Record<number, 0 | 1>>;

/** What is to stand in the workbook. */
function countsOf(current: Current): Counts {
  return new Map(
    Object.entries(current).flatMap(([year, extract]) =>
      [...stand.extracts.counted[extract!]].filter(([key]) => key.startsWith(`${year}|`))
    )
  );
}

/** The numbers of the loads of records, by extract and year. */
async function loadNumbers(): Promise<Map<string, number>> {
  const warehouse = await openWarehouse(warehouseFolder(stand.application.dataFolder), {
    demonstration: true,
  });
  const { loads } = await warehouse.state();
  await warehouse.close();
  const numbers = loads.filter(({ kind }) => kind === "records").map(({ number }) => number);
  const order = years.flatMap((year) => [`0 ${year}`, `1 ${year}`]);
  return new Map(order.map((name, at) => [name, numbers[at]!]));
}

async function use(number: number): Promise<void> {
  const { code, errors } = await runCli(stand.application.dataFolder, [
    "loads",
    "use",
    String(number),
  ]);
  if (code !== 0) throw new Error(errors);
}

const words = (language: Language) => placedTexts[language];

/** Refreshes the only result and decides what is asked; tells what was decided. */
async function refresh(
  pane: PaneDriver,
  language: Language,
  random: Random,
  lostFigures: boolean
): Promise<string[]> {
  const { workbook, edited, differs, progress, hidden, merged } = words(language);
  await openTab(pane, words(language).tabs.cell);
  await openTab(pane, words(language).tabs.workbook);
  const decided: string[] = [];
  const button = (name: string) => pane.frame().getByRole("button", { name, exact: true });
  await button(workbook.actions.refresh).click();
  const done = pane
    .frame()
    .getByRole("article")
    .getByText(new RegExp(`^${progress.doneSame.split(":")[0]}:`));
  for (;;) {
    await done
      .or(button(edited.keep))
      .or(button(differs.restore))
      .or(button(hidden.write))
      .or(button(merged.unmerge))
      .first()
      .waitFor();
    const asked = [
      [button(hidden.write), button(hidden.write), "writes hidden", "writes hidden"],
      [button(merged.unmerge), button(merged.unmerge), "unmerges", "unmerges"],
      [button(edited.keep), button(edited.replace), "keep", "replace"],
      [button(differs.leave), button(differs.restore), "leave", "restore"],
    ] as const;
    let isAsked = false;
    for (const [first, second, one, other] of asked) {
      if (isAsked || !(await first.isVisible())) continue;
      isAsked = true;
      // What merging has lost is a figure only once it is replaced.
      const isFirst = random.chance(0.5) && !(lostFigures && one === "keep");
      decided.push(isFirst ? one : other);
      await (isFirst ? first : second).click();
      await first.waitFor({ state: "hidden" });
    }
    if (!isAsked) return decided;
  }
}

interface Wrong {
  readonly key: string;
  readonly found?: unknown;
  readonly lacking?: boolean;
}

/** What is wrong with a place beside rows that a person has taken away and figures typed over. */
function unexpected(
  { cells }: Place,
  of: { current: Current; language: Language; gone: ReadonlySet<string>; typed: Set<number> }
): Wrong[] {
  const shown = Object.keys(of.current).map(Number);
  const wrong = wrongFigures(cells, countsOf(of.current), shown, of.language) as Wrong[];
  return wrong.filter(
    ({ key, found, lacking }) => !(lacking && of.gone.has(key)) && !of.typed.has(Number(found))
  );
}

const own = (cells: Place["cells"]) =>
  cells.flat().filter((cell) => /^(own|note) \d+$/.test(String(cell))).length;

const layouts = ["list", "cross", "outline"] as const;
/** One of them each time: who looks for more asks for rounds, and has all of them. */
const drawn = rounds > 1 ? layouts : [layouts[seed % layouts.length]!];

test.each(drawn)(
  "whatever a person does to a %s, a refresh finds its figures",
  async (layout) => {
    const at = layouts.indexOf(layout);
    const random = randomOf(seed + at);
    const language = languages[(seed + at) % languages.length]!;
    const current: Current = { 2024: 0 };
    await stand.extracts.takeIn(stand.application, 0, [2024]);
    const pane = await openPupils(stand.browser, stand.application, language);
    await pane.chooseYears([2024]);
    if (layout === "list") {
      await pane.frame().getByLabel(choiceWords[language].request.arrival).selectOption("extend");
    } else await chooseCross(pane, language, layout === "cross");
    await pane.press(pane.texts.request.load);
    await pane.sees(pane.texts.loaded.title);
    await stand.extracts.takeIn(stand.application, 1, [2024]);
    await stand.extracts.takeIn(stand.application, 0, [2025]);
    await stand.extracts.takeIn(stand.application, 1, [2025]);
    Object.assign(current, { 2024: 1, 2025: 1 });
    const numbers = await loadNumbers();

    const told: string[] = [`NEDB_SEED=${seed} ${layout}`];
    const typed = new Set<number>();
    let gone = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const [place] = await placesOf(pane);
      const done = await workOnPlace(stand.browser.page, place!, layout, random, typed);
      told.push(done.join(", "));
      const [worked] = await placesOf(pane);
      const shown = round === 0 ? { 2024: 0 as const } : { ...current };
      const lacking = unexpected(worked!, { current: shown, language, gone: new Set(), typed });
      if (round > 0 && random.chance(0.7)) {
        const year = random.one(years);
        current[year] = random.chance(0.5) ? 0 : 1;
        await use(numbers.get(`${current[year]} ${year}`)!);
      }
      const lostFigures = done.some((act) => act.startsWith("merges"));
      const decided = await refresh(pane, language, random, lostFigures);
      told.push(`${JSON.stringify(current)} ${decided.join(", ")}`);
      if (decided.includes("restore")) gone = new Set();
      else for (const { key, lacking: is } of lacking) if (is) gone.add(key);
      if (decided.includes("replace")) typed.clear();
      const [refreshed] = await placesOf(pane);
      // A row that stays away in a cross table stays away for every year.
      const allGone = new Set(
        [...gone].flatMap((key) =>
          layout === "list" ? [key] : years.map((year) => key.replace(/^\d+/, String(year)))
        )
      );
      const wrong = unexpected(refreshed!, { current, language, gone: allGone, typed });
      expect({ told, wrong: wrong.slice(0, 5) }).toEqual({ told, wrong: [] });
      expect([told, own(refreshed!.cells)]).toEqual([told, own(worked!.cells)]);
    }
    expect(stand.browser.errors).toEqual([]);
  },
  600_000
);
