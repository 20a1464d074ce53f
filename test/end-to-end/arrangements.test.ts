import type { CatalogueAnswer } from "../../src/api/contract";
import { choiceTexts } from "../../src/i18n/choice-texts.en";
import { placedTexts } from "../../src/i18n/placed-texts";
import { draftYears, firstDraft } from "../../src/taskpane/request/draft";
import type { Draft } from "../../src/taskpane/request/draft";
import { writeRequest } from "../../src/taskpane/saved/request-text";
import { randomOf } from "../query/naive/random";
import { drawArrangement } from "../support/drawn-arrangements";
import { loadMade } from "../support/load-made";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openIndicators } from "../support/pane-driver";
import type { PaneDriver } from "../support/pane-driver";
import { openTab } from "../support/pupils-workbook";
import { startApplication } from "../support/start-application";
import type { Application } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";
import { answer } from "../taskpane/catalogue-answer";
import { presentRegions } from "../taskpane/counted-catalogue";

const seed = Number(process.env["NEDB_SEED"] ?? 45);
const words = placedTexts.en;
const folder = temporaryFolder();
let application: Application;
let browser: OpenBrowser;

beforeAll(async () => {
  application = await startApplication();
  await loadMade(application, folder, [2024, 2025]);
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await application.stop();
});

/** The catalogue as the service has it for the years that are made up. */
const made: CatalogueAnswer = {
  ...answer,
  indicators: answer.indicators
    .filter(({ unit }) => unit !== null)
    .map((indicator) => ({
      ...indicator,
      availability: [
        {
          ...{ years: [2024, 2025], source: "records", combinations: "every" },
          ...{ regions: presentRegions, demonstration: true, scope: null },
        },
      ],
    })),
};

function draftOf(number: number, of: Partial<Draft>, heading: Draft["layout"]["heading"]): Draft {
  const first = firstDraft(
    made.indicators.find((one) => one.number === number)!,
    null
  );
  const layout = { ...first.layout, kind: "cross", heading, language: "en" } as const;
  return { ...first, ...of, layout };
}

/** Cross tables without row labels, and what chance makes of 16 indicators. */
function drawnDrafts(count: number): Draft[] {
  const drafts = [
    draftOf(1, { years: { kind: "all" } }, ["year"]),
    draftOf(8, { breakdowns: ["region"] }, ["year", "region"]),
  ];
  const random = randomOf(seed);
  const indicators = random.several(made.indicators, 16);
  while (drafts.length < count) {
    const indicator = indicators[drafts.length % 16]!;
    const drawn = drawArrangement(random, indicator, made, 6_000);
    if (!drawn || drawn.questions.length > 1) continue;
    const years = { kind: "fixed", years: draftYears(drawn.draft, indicator) } as const;
    drafts.push({ ...drawn.draft, years, split: false });
  }
  return drafts;
}

/** Opens a request as a colleague sends it, loads it and goes back to the indicators. */
async function load(pane: PaneDriver, text: string): Promise<string> {
  await pane.press(choiceTexts.list.requests);
  await pane.frame().getByRole("textbox", { name: choiceTexts.requests.paste }).fill(text);
  await pane.press(choiceTexts.requests.read);
  const button = pane.frame().getByRole("button", { name: pane.texts.request.load });
  await button.waitFor();
  // What is refused beforehand is not offered.
  if ((await button.getAttribute("aria-disabled")) === "true") {
    return pane.frame().getByRole("main").innerText();
  }
  await button.click();
  const isDone = await pane.sees(pane.texts.loaded.title).then(
    () => true,
    () => false
  );
  if (!isDone) return pane.frame().getByRole("main").innerText();
  await pane.press(pane.texts.loaded.another);
  return "loaded";
}

test("18 arrangements of 16 indicators are loaded, and refreshed as they stand", async () => {
  const pane = await openIndicators(browser.page, application, "en");
  const drafts = drawnDrafts(18);
  for (const [at, draft] of drafts.entries()) {
    const text = writeRequest(draft);
    const context = { seed, at, text };
    expect({ ...context, end: await load(pane, text) }).toEqual({ ...context, end: "loaded" });
  }
  const { names } = await pane.workbook();
  expect(names.filter(({ name }) => name.startsWith("NEDB_place_"))).toHaveLength(18);

  await openTab(pane, words.tabs.workbook);
  await pane.press(words.workbook.refreshAll(18));
  const ended = words.progress.ended(18, 0, 0);
  await pane.frame().getByText(ended, { exact: true }).first().waitFor({ timeout: 120_000 });
  expect(await pane.frame().getByText(words.progress.doneSame).count()).toBe(18);
  expect(browser.errors).toEqual([]);
}, 300_000);
