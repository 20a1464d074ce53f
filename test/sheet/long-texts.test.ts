import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { excelTextLimits, textLimits } from "../../src/catalogue/text-limits";
import { aboutTexts } from "../../src/i18n/about-texts";
import { languages } from "../../src/i18n/language";
import type { Language } from "../../src/i18n/language";
import type { DataTable } from "../../src/query/data-table";
import { aboutLines, aboutOperations } from "../../src/sheet/about-data";
import { chartSheet } from "../../src/sheet/chart-sheet";
import { listLayout } from "../../src/sheet/layout";
import { onOwnSheet, resultSheet } from "../../src/sheet/result-sheet";
import type { SheetOperation } from "../../src/sheet/sheet-plan";
import { shortened, wholeFooter } from "../../src/sheet/shorten-text";
import { firstMembers, madeTable } from "../support/made-table";

/** The sources of reported cases: one as long as a load takes it, and one for each year. */
const book =
  "Статистический сборник «Образование в Республике Казахстан», том II, раздел 4 & приложение, ";
const longest = book.repeat(4).slice(0, textLimits.source);
const yearly = [2019, 2020, 2021, 2022].map(
  (year) =>
    `Сборник «Статистика системы образования Республики Казахстан», ${year} год, Министерство просвещения, с. 12`
);
const many = Array.from({ length: 400 }, (_, at) => `${at + 1}. ${"x".repeat(290)}`);

const regions = firstMembers("region", 3);

function tableWith(sources: readonly string[], demonstration = false): DataTable {
  const table = madeTable({ years: [2025], members: { region: regions }, value: () => 1 });
  return { ...table, loads: table.loads.map((load) => ({ ...load, sources, demonstration })) };
}

function operationsOf(table: DataTable, language: Language): SheetOperation[] {
  const context = {
    language,
    person: "A. B.",
    termsVersion: "1",
    placedAt: "2026-10-05T06:00:00Z",
  };
  const lines = aboutLines(table, catalogue, { ...context, refreshedAt: null });
  const layout = listLayout(language);
  const bars = { kind: "bar", category: "region", series: null, largest: null } as const;
  return [
    ...resultSheet(table, layout, catalogue, onOwnSheet("x")).operations,
    ...chartSheet("x", table, bars, { ...layout, stub: ["year", "region"] }, catalogue).operations,
    ...aboutOperations([{ sheet: "1", lines }], language),
  ];
}

function textsOf(operations: readonly SheetOperation[]): string[] {
  return operations.flatMap((operation) =>
    operation.kind === "values"
      ? Array.from({ length: operation.rows.length }, (_, at) => operation.rows.at(at)!)
          .flat()
          .filter((value) => typeof value === "string")
      : []
  );
}

const footersOf = (operations: readonly SheetOperation[]) =>
  operations.flatMap((operation) => (operation.kind === "page" ? [operation.footer] : []));
const titlesOf = (operations: readonly SheetOperation[]) =>
  operations.flatMap((operation) => (operation.kind === "chart" ? [operation.drawing.title] : []));

describe.each(languages)("in %s", (language) => {
  const { sheetName } = aboutTexts[language];

  test.each([
    ["s03: a source of 300 signs with ampersands", [longest]],
    ["s06: a source for each year", yearly],
    ["nothing but ampersands", ["&".repeat(textLimits.source)]],
    ["400 sources", many],
  ])("no sheet gets a text that Excel does not take: %s", (_name, sources) => {
    for (const demonstration of [false, true]) {
      const operations = operationsOf(tableWith(sources, demonstration), language);
      const footers = footersOf(operations);
      const titles = titlesOf(operations);
      expect([footers.length, titles.length]).toEqual([3, 1]);
      for (const footer of footers) {
        expect(wholeFooter(footer).length).toBeLessThanOrEqual(excelTextLimits.footer);
      }
      for (const footer of footers.slice(0, 2)) expect(footer).toContain(`… `);
      for (const footer of footers.slice(0, 2)) expect(footer).toContain(sheetName);
      for (const title of titles) {
        expect(title.length).toBeLessThanOrEqual(excelTextLimits.chartTitle);
        expect(title).toContain(sheetName);
      }
      const texts = textsOf(operations);
      for (const text of texts) expect(text.length).toBeLessThanOrEqual(excelTextLimits.cell);
      // All of it stands on the sheet about the data.
      const whole = texts.join("; ");
      for (const source of sources) expect(whole).toContain(source);
    }
  });

  test("a source that fits is left as it is", () => {
    const [footer] = footersOf(operationsOf(tableWith(["НОБД & ко"]), language));
    expect(footer).toMatch(/: НОБД & ко$/);
  });
});

test("a footer says first that figures are made up", () => {
  const [footer] = footersOf(operationsOf(tableWith(yearly, true), "ru"));
  expect(footer).toMatch(/^ДЕМОНСТРАЦИОННЫЕ ДАННЫЕ\. Источник: Сборник .+… см\. лист «О данных»$/);
});

test("a text is never cut within a sign", () => {
  expect(shortened("ab\u{1F4CA}cd", 4)).toBe("ab…");
  expect(shortened("ab cd", 4)).toBe("ab…");
  expect(shortened("abcd", 4)).toBe("abcd");
});
