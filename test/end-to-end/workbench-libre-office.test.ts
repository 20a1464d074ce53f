import { calculatedByLibreOffice, findLibreOffice } from "../support/libre-office";
import { openBrowser } from "../support/open-browser";
import { openWorkbench } from "../support/open-workbench";

/** Operands: a number, a text, a blank cell, an error, and a second number; the last is below a row that is inserted. */
const operands = ["A1", "A2", "A3", "A4", "A5"];
const signs = ["+", "-", "*", "/", "=", "<>", "<", "<=", ">", ">=", "&", "^"];

/** Every call and sign with every operand, and with every pair of them. */
function formulas(): string[] {
  const pairs = operands.flatMap((a) => operands.map((b) => [a, b] as const));
  return [
    ...pairs.flatMap(([a, b]) => signs.map((sign) => `=${a}${sign}${b}`)),
    ...operands.flatMap((a) => [
      ...[`=SUM(${a})`, `=COUNT(${a})`, `=AND(${a})`, `=ISNUMBER(${a})`, `=ABS(${a})`],
      ...[`=IF(${a},"yes","no")`, `=IF(${a}>0,${a},"none")`, `=IF(ISNUMBER(${a}),${a}/2,0)`],
      ...[`=RANK(${a},B1:B5)`, `=RANK(${a},A1:A3)`, `=RANK(${a},B1:B5,1)`, `=-${a}`, `=${a}%`],
      ...[`=ROUND(${a},0)`, `=ROUND(${a},-1)`, `=SUM(${a},A1:A3)`, `=COUNT(A1:A5,${a})`],
    ]),
    ...pairs.flatMap(([a, b]) => [
      ...[`=SUM(${a},${b})`, `=COUNT(${a},${b})`, `=AND(${a},${b})`, `=ROUND(${a},${b})`],
      ...[`=IF(${a}=${b},1,0)`, `=IF(${a},${b},0)`, `=AND(ISNUMBER(${a}),ISNUMBER(${b}))`],
    ]),
    ...[
      "=SUM(A1:A3)",
      "=SUM(B1:B5)",
      "=COUNT(B1:B5)",
      "=SUM(A1:A5)",
      "=IF(COUNT(B1:B5)=5,SUM(B1:B5),0)",
    ],
    ...[
      "=ROUND(2.5,0)",
      "=ROUND(-2.5,0)",
      "=ROUND(1.005,2)",
      "=1/3",
      "=0.1+0.2",
      '="a"&1/4',
      "=-2^2",
    ],
    ...[
      '="5"+1',
      '="5"*"2"',
      '="b">"A"',
      '="a"="A"',
      '=TRUE>"z"',
      '="1">2',
      "=1=TRUE",
      '=""=A3',
      "=0=A3",
    ],
  ];
}

/**
 * What Excel gives where LibreOffice gives something else, as Microsoft documents it, before the row is inserted: RANK is
 * #N/A for what is not among its numbers, 0 to a negative power is a division by zero and to the power 0 no number, and
 * truth values are greater than texts and equal to no number.
 */
const knownDifferences: Readonly<Record<string, unknown>> = {
  "=RANK(A3,B1:B5)": "#N/A",
  "=RANK(A3,A1:A3)": "#N/A",
  "=RANK(A3,B1:B5,1)": "#N/A",
  "=RANK(A5,A1:A3)": "#N/A",
  "=A3^A1": "#DIV/0!",
  "=A3^A3": "#NUM!",
  '=TRUE>"z"': true,
  "=1=TRUE": false,
};

/** Where a text meets an error it is not documented which of the two errors shows. */
const ofTwoErrors = /^=(?:A2[-+*/^]A[45]|ROUND\(A2,A[45]\))$/;
const isError = (value: unknown) => typeof value === "string" && value.startsWith("#");

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b))
    : a === b;

test("the workbench calculates as LibreOffice does, also after a row was inserted", async () => {
  const program = await findLibreOffice();
  if (!program) {
    process.stderr.write(
      "\nFORMULAS WERE NOT COMPARED: LibreOffice (soffice) is not installed on this computer.\n"
    );
    return;
  }
  const browser = await openBrowser({ locale: "en-US" });
  try {
    const workbench = await openWorkbench(browser.page);
    const all = formulas();
    await workbench.frame().evaluate((given) => Object.assign(window, { given }), all);
    const seen = await workbench.run(async (context) => {
      const { given } = window as never as { given: string[] };
      const { worksheets } = context.workbook;
      const first = worksheets.getActiveWorksheet();
      const second = worksheets.add("After");
      const answers: unknown[][] = [];
      for (const sheet of [first, second]) {
        sheet.getRange("A1:B5").formulas = [
          [-3.25, 4],
          ["abc", 1.5],
          ["", -3.25],
          ["=1/0", 12],
          [12, 4],
        ];
        sheet.getRange(`D1:D${given.length}`).formulas = given.map((formula) => [formula]);
      }
      await context.sync();
      second.getRange("3:3").insert("Down");
      second.getRange("A3:B3").values = [[100, 7]];
      await context.sync();
      const ranges = [first, second].map((sheet) =>
        sheet.getRange(`D1:D${given.length + 1}`).load("values, formulas")
      );
      await context.sync();
      for (const range of ranges)
        answers.push(
          range.values.map(([value]): unknown => value),
          range.formulas.map(([formula]): unknown => formula)
        );
      return answers;
    });
    const bytes = await browser.page.evaluate(async () => [...(await window.workbench.saveXlsx())]);
    const sheets = await calculatedByLibreOffice(program, new Uint8Array(bytes));
    const differences: string[] = [];
    let compared = 0;
    sheets.forEach((sheet, number) => {
      const [values = [], written = []] = [seen[number * 2], seen[number * 2 + 1]];
      values.forEach((value, index) => {
        const formula = String(written[index]);
        if (!formula.startsWith("=")) return;
        compared++;
        const theirs = sheet.get(`D${index + 1}`) ?? "";
        const given = all[index - (number === 1 && index > 2 ? 1 : 0)] ?? "";
        const expected = given in knownDifferences ? knownDifferences[given] : theirs;
        if (ofTwoErrors.test(formula) && isError(value) && isError(theirs)) return;
        if (!isSame(value, expected))
          differences.push(
            `${number ? "after" : "before"} ${formula}: ${JSON.stringify(value)}, LibreOffice ${JSON.stringify(theirs)}`
          );
      });
    });
    expect(differences).toEqual([]);
    expect(compared).toBe(2 * all.length);
    expect(all.length).toBeGreaterThan(300);
  } finally {
    await browser.close();
  }
}, 120_000);
