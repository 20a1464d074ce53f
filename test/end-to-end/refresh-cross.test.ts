import { placedTexts } from "../../src/i18n/placed-texts";
import { checkAccessibility } from "../support/check-accessibility";
import { languagesWalked } from "../support/languages-walked";
import { pupilsStand } from "../support/pupils-stand";
import {
  chooseCross,
  openPupils,
  openTab,
  placesOf,
  wrongFigures,
} from "../support/pupils-workbook";
import { screenshot } from "../support/screenshot";

const stand = pupilsStand([2024, 2025]);

test.each(languagesWalked("ru"))(
  "in %s a cross table grows by a year around what a person has put into it, and shrinks again",
  async (language) => {
    const words = placedTexts[language];
    const { counted, takeIn } = stand.extracts;
    await takeIn(stand.application, 0, [2024]);
    const pane = await openPupils(stand.browser, stand.application, language);
    await pane.chooseYears([2024]);
    // Labels are repeated in one language and left out where they repeat in the others.
    await chooseCross(pane, language, language === "ru");
    await pane.press(pane.texts.request.load);
    await pane.sees(pane.texts.loaded.title);
    const [loaded] = await placesOf(pane);
    expect(wrongFigures(loaded!.cells, counted[0], [2024], language)).toEqual([]);

    // Rows above, a column of one's own before the figures, and a formula beside the table.
    const width = loaded!.cells[0]!.length;
    const own = await stand.browser.page.evaluate(
      ([sheet, columns]) => {
        const { workbench } = window;
        workbench.insertRows(sheet, 1, 2);
        const head = workbench.sheet(sheet).values.findIndex((row) => row.includes(2024));
        workbench.insertColumns(sheet, 2, 1);
        workbench.type(sheet, `C${head + 4}`, "a note");
        workbench.setFormat(sheet, `E${head + 5}`, { bold: true });
        const letter = String.fromCharCode(66 + columns);
        workbench.type(sheet, `${letter}${head + 5}`, `=E${head + 5}*2`);
        return { note: `C${head + 4}`, figure: `E${head + 5}`, row: head + 4, column: columns + 1 };
      },
      [loaded!.sheet, width] as const
    );
    const sheetNow = async () => {
      await stand.browser.page.evaluate(() => window.workbench.settled());
      return (await pane.workbook()).sheets.find(({ name }) => name === loaded!.sheet)!;
    };
    const before = await sheetNow();

    await takeIn(stand.application, 1, [2024, 2025]);
    await openTab(pane, words.tabs.workbook);
    await pane.sees(words.workbook.states.newer);
    await pane.press(words.workbook.actions.refresh);
    await pane.sees(words.workbook.states.current);
    const [grown] = await placesOf(pane);
    await screenshot(pane.page, `23-cross-grown-${language}`);
    expect(wrongFigures(grown!.cells, counted[1], [2024, 2025], language)).toEqual([]);
    const after = await sheetNow();
    expect(after.values.flat().filter((cell) => cell === "a note")).toHaveLength(1);
    const format = (address: string) =>
      stand.browser.page.evaluate(([sheet, at]) => window.workbench.format(sheet, at), [
        loaded!.sheet,
        address,
      ] as const);
    expect(await format(own.figure)).toMatchObject({ bold: true });
    const doubled = after.formulas.flat().filter((cell) => String(cell).endsWith("*2"));
    expect(doubled).toHaveLength(1);

    await pane.press(words.workbook.actions.changes);
    await pane.sees(new RegExp(words.changes.counts(0, 819, 0, 0), "i"));
    expect(await checkAccessibility(pane.frame())).toEqual([]);
    await pane.press(words.changes.putBack);
    await pane.sees(new RegExp(words.changes.wasPutBack(1).split(":")[0]!));
    const back = await sheetNow();
    expect(back.formulas).toEqual(before.formulas);
    expect(back.numberFormats).toEqual(before.numberFormats);

    await pane.sees(new RegExp(words.changes.counts(0, 0, 819, 0), "i"));
    await pane.press(words.changes.putBack);
    await pane.sees(new RegExp(words.changes.counts(0, 819, 0, 0), "i"));
    const [again] = await placesOf(pane);
    expect(wrongFigures(again!.cells, counted[1], [2024, 2025], language)).toEqual([]);
    expect(stand.browser.errors).toEqual([]);
  },
  180_000
);
