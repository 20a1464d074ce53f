import { build } from "esbuild";
import { openBrowser } from "../support/open-browser";
import type { OpenBrowser } from "../support/open-browser";
import { openWorkbench } from "../support/open-workbench";
import { root } from "../support/source-files";
import type { ToyAnswer } from "../support/toys/toy-kinds";
import type * as toyWorks from "../support/toys/toy-works";

type Works = typeof toyWorks;

let opened: OpenBrowser;
let frame: Awaited<ReturnType<typeof openWorkbench>>["frame"];

beforeAll(async () => {
  opened = await openBrowser();
  const bundled = await build({
    ...{ entryPoints: [`${root}test/support/toys/toy-works.ts`], bundle: true, write: false },
    ...{ format: "iife", globalName: "toys", target: "chrome109" },
  });
  ({ frame } = await openWorkbench(opened.page));
  await frame().addScriptTag({ content: bundled.outputFiles[0]!.text });
});

afterAll(() => opened.close());

/** Does one work in the pane. */
async function toy<K extends keyof Works>(name: K, ...of: Parameters<Works[K]>): Promise<unknown> {
  return frame().evaluate(`toys.${name}(${of.map((each) => JSON.stringify(each)).join()})`);
}

async function sheet(name: string) {
  await opened.page.evaluate(() => window.workbench.settled());
  const { sheets } = await opened.page.evaluate(() => window.workbench.snapshot());
  return sheets.find((one) => one.name === name)!;
}

const rowsOf = async (name: string) => (await sheet(name)).values.slice(3);
const formulasOf = async (name: string) => (await sheet(name)).formulas.slice(3);

const first: ToyAnswer = [
  ["Total", 10],
  ["Girls", 6],
  ["Boys", 4],
];
const later: ToyAnswer = [
  ["Total", 20],
  ["Girls", 9],
  ["Others", 1],
  ["Boys", 10],
];

test("two blocks on two sheets with formulas between them follow rows that are inserted, sorted and refreshed", async () => {
  expect(await toy("place", "shares", first)).toBe("Figures of toys");
  expect(await rowsOf("Checks")).toEqual([
    ["Of", "Share"],
    ["Total", 1],
    ["Girls", 0.6],
    ["Boys", 0.4],
  ]);
  // Somebody puts a row of their own between the figures, and turns two of them.
  await opened.page.evaluate(() => {
    const { workbench } = window;
    workbench.insertRows("Figures of toys", 5, 1);
    workbench.type("Figures of toys", "A6", "Mine");
    workbench.type("Figures of toys", "B6", "777");
    workbench.type("Figures of toys", "A7", "Boys");
    workbench.type("Figures of toys", "B7", "4");
    workbench.type("Figures of toys", "A8", "Girls");
    workbench.type("Figures of toys", "B8", "6");
  });
  expect(await toy("refresh", "shares", later)).toMatchObject({ kind: "done" });
  const shares = new Map((await rowsOf("Checks")).slice(1).map(([of, share]) => [of, share]));
  expect(Object.fromEntries(shares)).toEqual({ Total: 1, Girls: 0.45, Others: 0.05, Boys: 0.5 });
  const figures = await rowsOf("Figures of toys");
  expect(Object.fromEntries(figures.slice(1))).toEqual({
    ...Object.fromEntries(later),
    Mine: 777,
  });

  // A number over a formula is asked about, and stays where it is kept.
  const girls = (await rowsOf("Checks")).findIndex(([of]) => of === "Girls") + 4;
  await opened.page.evaluate((row) => window.workbench.type("Checks", `B${row}`, "0.5"), girls);
  expect(await toy("look", "shares")).toMatchObject({ edited: 1 });
  expect(await toy("refresh", "shares", first)).toMatchObject({
    ...{ kind: "edited", edits: [{ labels: ["Girls", "Share"], found: 0.5 }] },
  });
  const kept = await toy("refresh", "shares", first, { edited: "keep" });
  expect(kept).toMatchObject({ kind: "done" });
  expect(Object.fromEntries((await rowsOf("Checks")).slice(1))).toEqual({
    ...{ Total: 1, Girls: 0.5, Boys: 0.4 },
  });

  expect(await toy("back", "shares")).toMatchObject({ kind: "edited" });
  const before = [await formulasOf("Checks"), await formulasOf("Figures of toys")];
  expect(await toy("refresh", "shares", later, { edited: "replace" }, true)).toEqual({
    kind: "cancelled",
  });
  expect([await formulasOf("Checks"), await formulasOf("Figures of toys")]).toEqual(before);
}, 120_000);

test("what is filled into a form is written over by nothing and lost with no row", async () => {
  expect(await toy("place", "form", first)).toBe("Form");
  await opened.page.evaluate(() => {
    const { workbench } = window;
    workbench.type("Form", "C6", "5");
    workbench.type("Form", "C7", "4");
  });
  expect((await rowsOf("Form")).slice(1)).toEqual([
    ["Total", 10, "", -10, 9],
    ["Girls", 6, 5, -1, 9],
    ["Boys", 4, 4, 0, 9],
  ]);
  expect(await toy("refresh", "form", later)).toMatchObject({ kind: "done" });
  expect((await rowsOf("Form")).slice(1)).toEqual([
    ["Total", 20, "", -20, 9],
    ["Girls", 9, 5, -4, 9],
    ["Others", 1, "", -1, 9],
    ["Boys", 10, 4, -6, 9],
  ]);
  expect(await toy("back", "form")).toMatchObject({ kind: "done" });
  expect((await rowsOf("Form")).slice(1)).toEqual([
    ["Total", 10, "", -10, 9],
    ["Girls", 6, 5, -1, 9],
    ["Boys", 4, 4, 0, 9],
  ]);
  // A row that is no more stays where something was filled in, and shows no figure.
  const without: ToyAnswer = [first[0]!, first[2]!];
  expect(await toy("refresh", "form", without)).toMatchObject({ kind: "done" });
  const rows = (await rowsOf("Form")).slice(1);
  expect(rows.find(([who]) => who === "Girls")).toEqual(["Girls", "", 5, "", ""]);
  expect(rows.find(([who]) => who === "Boys")).toEqual(["Boys", 4, 4, 0, 4]);
}, 120_000);

test("figures of a block whose sheet is gone are told as left out, also once the rest is laid anew", async () => {
  expect(await toy("place", "halves", later)).toBe("First half");
  const selected = () =>
    opened.page.evaluate(async () => {
      await window.workbench.settled();
      return window.workbench.selectedAddress;
    });
  for (const [figure, cell] of [
    [3, "'Second half'!B6"],
    [1, "'First half'!B6"],
  ] as const) {
    // The sheet comes to the front with the first of them.
    expect(await toy("goTo", "halves", figure)).toBe(true);
    await selected();
    expect(await toy("goTo", "halves", figure)).toBe(true);
    expect(await selected()).toBe(cell);
  }

  // A row that somebody does not want back is no figure left out once all is laid anew.
  await opened.page.evaluate(() => window.workbench.deleteRows("First half", 5, 1));
  expect(await toy("refresh", "halves", later, { missing: "leave" })).toMatchObject({
    ...{ kind: "done", figures: 3, behind: { figures: 1, where: ["Girls"] } },
  });
  expect(await toy("anew", "halves", later)).toBeNull();

  await opened.page.evaluate(() => window.workbench.deleteSheet("Second half"));
  expect(await toy("look", "halves")).toEqual({ edited: 0, lacking: { rows: 2, columns: 0 } });
  const behind = { figures: 2, where: ["Second half"], more: 0 };
  expect(await toy("refresh", "halves", later)).toMatchObject({ kind: "done", figures: 2, behind });
  expect(await toy("anew", "halves", later)).toEqual(behind);
}, 120_000);
