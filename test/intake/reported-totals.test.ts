import { readFileSync } from "node:fs";
import { districts } from "../../src/catalogue/districts";
import { join } from "node:path";
import type { Finding } from "../../src/warehouse/finding";
import { readExtract } from "../../src/intake/totals/read-extract";
import { ProblemError } from "../../src/problem/problem";
import type { Problem } from "../../src/problem/problem";

/** Files of totals as people really had them. */
function read(name: string) {
  const bytes = readFileSync(join(__dirname, "reported", `${name}.csv`));
  return readExtract(bytes, "totals.csv", 2026);
}

function found({ findings }: { readonly findings: readonly Finding[] }) {
  return findings.map(({ severity, line, problem: { code } }) => [severity, line, code]);
}

function refusal(name: string): readonly Problem[] {
  try {
    read(name);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  throw new Error("the file was read");
}

const threeFigures = [300, 200, 100];

test.each(["f01-kz1048", "s01-kz1048-regions"])(
  "%s: Kazakh letters of KZ-1048 are read as they were written, and the report says so",
  (name) => {
    const extract = read(name);
    const sources = new Set(extract.cells.map(({ source }) => source));
    expect([...sources]).toEqual(["Қазақстан Республикасы Білім министрлігі, өңірлік жинақ"]);
    expect(extract.findings.filter(({ severity }) => severity !== "warning")).toEqual([
      expect.objectContaining({
        severity: "note",
        problem: { code: "encodingTaken", parameters: { encoding: "KZ-1048" } },
      }),
    ]);
  }
);

test("f02: letters that were lost before are told once", () => {
  expect(found(read("f02-ansi-lost-letters"))).toEqual([
    ["note", null, "encodingTaken"],
    ["warning", 2, "lettersLost"],
  ]);
});

test("f04: columns without a name and without any value are left out", () => {
  const extract = read("f04-trailing-empty-columns");
  expect(extract.cells.map(({ value }) => value)).toEqual(threeFigures);
  expect(extract.cells[0]?.source).toBe("Сборник Министерства просвещения");
  expect(found(extract)).toEqual([["note", null, "encodingTaken"]]);
});

test("f05: a total and a note below the table are one error that names their lines", () => {
  const extract = read("f05-notes-below");
  expect(extract.findings).toEqual([
    {
      ...{ severity: "error", line: 5, column: null, value: "Итого" },
      problem: { code: "rowsOutsideTable", parameters: { rows: [5, 7] } },
    },
  ]);
});

test.each(["f06-decimal-zero", "f08-bare-quotes"])("%s is read without a word", (name) => {
  const extract = read(name);
  expect(extract.cells.map(({ value }) => value)).toEqual(threeFigures);
  expect(extract.findings).toEqual([]);
});

test("f08: a quotation mark inside a field is text", () => {
  const { cells } = read("f08-bare-quotes");
  expect(cells.map(({ source }) => source)).toEqual(['Сборник "Образование"', 'ТОО "Дарын"', "x"]);
});

test("f14: codes that a program wrote as numbers are the codes", () => {
  const { cells, findings } = read("f14-codes-dot-zero");
  expect(
    cells.map(({ indicator, year, members, value }) => [indicator, year, [...members], value])
  ).toEqual([
    [29, 2023, [], 300],
    [29, 2023, [["region", "110000000"]], 200],
  ]);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test.each([
  [
    "f11-xlsx-as-csv",
    { code: "fileOtherKind", parameters: { file: "totals.csv", kind: "workbook" } },
  ],
  ["f12-html-as-xls", { code: "fileOtherKind", parameters: { file: "totals.csv", kind: "page" } }],
  ["f29-title-rows", { code: "headerElsewhere", parameters: { file: "totals.csv", line: 3 } }],
])("%s is refused in one message that names the cause", (name, problem) => {
  expect(refusal(name)).toEqual([problem]);
});

test("f20: a source of two lines is refused with its line, one that looks like a formula is text", () => {
  const extract = read("f20-newline-in-source");
  expect(found(extract)).toEqual([["error", 2, "textNotOneLine"]]);
  expect(extract.cells.map(({ source }) => source)).toEqual(["=1+1", "x"]);
});

test("k01: a code that passed from one town to another means the town of its year", () => {
  const { cells } = read("k01-codes-of-2020");
  const towns = cells.map(({ members, value }) => {
    const town = districts.find(({ code }) => code === members.get("district"));
    return [town?.label.en, value];
  });
  expect(towns).toEqual([
    ["Taldykorgan city", 111],
    ["Konaev city", 222],
  ]);
  expect(read("k01-new-codes-in-2020").findings).toContainEqual(
    expect.objectContaining({
      severity: "error",
      problem: {
        code: "territoryCodeOfOtherYears",
        parameters: { value: "331000000", year: 2020, codeThen: "191000000" },
      },
    })
  );
});
