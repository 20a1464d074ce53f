import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "../../src/problem/problem";
import type { Query } from "../../src/query/query";
import { loadFile } from "../../src/intake/load-file";
import { knownLoads } from "../../src/warehouse/known-loads";
import type { LoadOutcome } from "../../src/intake/load-file";
import { loadShipped } from "../../src/intake/load-shipped";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { encodeText } from "../support/encode-text";
import { temporaryFolder } from "../support/temporary-folder";

const root = temporaryFolder();
let folder: string;
let count = 0;

beforeEach(() => {
  folder = join(root, `warehouse-${String(++count)}`);
});

const header = "indicator,year,territory,locality,value,state";

function totalsFile(...lines: readonly string[]): string {
  return write([header, ...lines].join("\n"));
}

function write(content: string | Uint8Array): string {
  const path = join(root, `extract-${String(++count)}.csv`);
  writeFileSync(path, content);
  return path;
}

function findingsOf(outcome: LoadOutcome) {
  if (outcome.kind === "alreadyLoaded") throw new Error("was loaded already");
  return outcome.findings.map(({ severity, line, column, value, problem }) => ({
    severity,
    line,
    column,
    value,
    code: problem.code,
  }));
}

function schoolsOf(...years: readonly number[]): Query {
  return {
    indicator: 1,
    years,
    breakdowns: [],
    filter: {},
    territory: "asReported",
    totals: [],
  };
}

function snapshotOf(path: string): Record<string, string> {
  return existsSync(path)
    ? Object.fromEntries(
        readdirSync(path).map((name) => [name, readFileSync(join(path, name)).toString("base64")])
      )
    : {};
}

describe("loading a totals extract", () => {
  test("takes good figures in and says which load they are", async () => {
    const file = totalsFile("1,2021,KZ,,100,", "1,2021,KZ,urban,40,", "1,2021,KZ,rural,60,revised");
    const outcome = await loadFile(folder, file, () => new Date("2026-01-02T03:04:05Z"));
    expect(outcome).toMatchObject({
      kind: "loaded",
      load: {
        number: 1,
        loadedAt: "2026-01-02T03:04:05.000Z",
        cells: 3,
        indicators: [1],
        years: [2021],
        warnings: 0,
      },
    });
    expect(await knownLoads(folder)).toHaveLength(1);
  });

  test("names a wrong code, a negative number and a duplicate together, and changes nothing", async () => {
    await loadShipped(folder);
    const before = snapshotOf(folder);
    const file = totalsFile(
      "1,2021,KZ,,100,",
      "1,2021,750000001,,10,",
      "1,2021,710000000,,-5,",
      "1,2021,KZ,,100,"
    );
    const outcome = await loadFile(folder, file);
    expect(outcome.kind).toBe("refused");
    expect(findingsOf(outcome)).toEqual([
      expect.objectContaining({
        line: 3,
        column: "territory",
        value: "750000001",
        code: "territoryUnknown",
      }),
      expect.objectContaining({ line: 4, column: "value", value: "-5", code: "valueNegative" }),
      expect.objectContaining({ line: 5, code: "duplicateRow" }),
    ]);
    expect(snapshotOf(folder)).toEqual(before);
  });

  test.each([
    ["1,2021,KZ,,12.5,", "value", "valueFraction"],
    ['1,2021,KZ,,"12,5",', "value", "valueFraction"],
    ["1,2021,KZ,,many,", "value", "valueNotNumber"],
    ["1,2021,KZ,,1 23,", "value", "valueNotNumber"],
    ["1,2021,KZ,,,", "value", "valueMissing"],
    ["1,2021,KZ,,5,notAvailable", "value", "valueWithState"],
    ["1,2021,KZ,,5,nil", "value", "valueWithState"],
    ["1,2021,KZ,,5,maybe", "state", "stateUnknown"],
    ["1,20211,KZ,,5,", "year", "yearMalformed"],
    ["99,2021,KZ,,5,", "indicator", "unknownIndicator"],
    ["45,2021,KZ,,5,", "indicator", "unknownIndicator"],
    ["1,2021,100000000,,5,", "territory", "territoryNotValidInYear"],
    ["1,2022,510000000,,5,", "territory", "territoryNotValidInYear"],
    ["1,2021,KZ,suburban,5,", "locality", "memberUnknown"],
    ["19,2021,KZ,urban,5,", "locality", "dimensionNotInIndicator"],
    ["1,2021,KZ,,5", null, "rowLengthWrong"],
    ['1,2021,KZ,,"1,234",', "value", "valueWithCommas"],
    ["1,2021,KZ,,300.000,", "value", "valueWithCommas"],
    ["1,2021,KZ,,300.10,", "value", "valueFraction"],
    ["41,2021,KZ,,5,", "queueAge", "memberMissing"],
    ["8,2018,331000000,,5,", "territory", "territoryCodeOfOtherYears"],
  ])("refuses %s", async (row, column, code) => {
    const outcome = await loadFile(folder, totalsFile(row));
    expect(outcome.kind).toBe("refused");
    expect(findingsOf(outcome)[0]).toMatchObject({ line: 2, column, code });
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    ["1 234 567", 1234567],
    ["1\u00A0234", 1234],
    ["1\u202F234", 1234],
    ["0", 0],
    ["300.0", 300],
    ['"300,00"', 300],
    ["1 234.0", 1234],
    ["1234.000", 1234],
    ["0.000", 0],
  ])("reads %s as a count", async (text, value) => {
    await loadFile(folder, totalsFile(`1,2021,KZ,,${text},`));
    const warehouse = await openWarehouse(folder);
    expect((await warehouse.answer(schoolsOf(2021))).values).toEqual([value]);
    await warehouse.close();
  });

  test.each([
    ["indicator,year,territory", ["columnMissing"]],
    [`${header},colour`, ["columnUnknown"]],
    [`${header},state`, ["columnTwice"]],
    ["a;b", ["headerUnknown"]],
  ])("refuses the header %s", async (line, codes) => {
    const outcome = await loadFile(folder, write(`${line}\n1,2021,KZ,,5,\n`));
    expect(findingsOf(outcome).map((finding) => finding.code)).toEqual(codes);
  });

  test.each([
    [
      "parts above their total",
      ["1,2021,KZ,,100,", "1,2021,KZ,urban,101,"],
      "error",
      "partsExceedTotal",
    ],
    [
      "parts far below their total",
      ["1,2021,KZ,,100,", "1,2021,KZ,urban,40,", "1,2021,KZ,rural,50,"],
      "error",
      "partsBelowTotal",
    ],
    [
      "parts a little below their total",
      ["1,2021,KZ,,100,", "1,2021,KZ,urban,40,", "1,2021,KZ,rural,59,"],
      "warning",
      "partsBelowTotal",
    ],
    [
      "regions above the country",
      ["1,2021,KZ,,100,", "1,2021,750000000,,101,"],
      "error",
      "regionsDoNotSum",
    ],
  ])("finds %s", async (_, rows, severity, code) => {
    const outcome = await loadFile(folder, totalsFile(...rows));
    expect(outcome.kind).toBe(severity === "error" ? "refused" : "loaded");
    expect(findingsOf(outcome)).toContainEqual(expect.objectContaining({ severity, code }));
  });

  test.each([
    ["a part that is not there", ["1,2021,KZ,,100,", "1,2021,KZ,urban,10,"], "partsMissing"],
    ["a year that has not come", ["1,2090,KZ,,100,"], "yearAhead"],
  ])("warns of %s", async (_, rows, code) => {
    const outcome = await loadFile(folder, totalsFile(...rows));
    expect(outcome.kind).toBe("loaded");
    expect(findingsOf(outcome)).toEqual([expect.objectContaining({ severity: "warning", code })]);
  });

  test("refuses South Kazakhstan beside the units that it was divided into", async () => {
    const outcome = await loadFile(
      folder,
      totalsFile("1,2015,510000000,,5,", "1,2015,610000000,,4,")
    );
    expect(findingsOf(outcome)).toContainEqual(
      expect.objectContaining({ severity: "error", code: "territoriesOverlap" })
    );
  });

  test("finds rural schools of a region that no longer add up, though cities have none", async () => {
    const published = readFileSync(join(__dirname, "../../data/schools_by_region.csv"), "utf8");
    const changed = published.replace(
      /(2020\/21,110000000,[^,]*,rural,)(\d+)/,
      (_, row, count) => `${row as string}${Number(count) - 3}`
    );
    expect(changed).not.toBe(published);
    const outcome = await loadFile(folder, write(changed));
    expect(findingsOf(outcome).map((finding) => finding.code)).toContain("regionsDoNotSum");
  });

  test("reads past blank lines and a separator hint, and names columns in any case", async () => {
    const text =
      '\n\nsep=;\nINDICATOR;Year;territory;value;source\n1;2021;KZ;5;"two\nlines"\n1;2021;KZ;-5;x\n';
    expect(findingsOf(await loadFile(folder, write(text)))).toEqual([
      expect.objectContaining({ line: 5, code: "textNotOneLine" }),
      expect.objectContaining({ line: 7, code: "valueNegative" }),
    ]);
  });

  test("finds a published table whose regions no longer add up", async () => {
    const published = readFileSync(join(__dirname, "../../data/schools_by_region.csv"), "utf8");
    const changed = published.replace(
      "2017/18,750000000,город Алматы,total,274",
      "2017/18,750000000,город Алматы,total,275"
    );
    expect(changed).not.toBe(published);
    const outcome = await loadFile(folder, write(changed));
    expect(outcome.kind).toBe("refused");
    expect(findingsOf(outcome).map((finding) => finding.code)).toContain("regionsDoNotSum");
  });

  test("warns of a name that belongs to another code", async () => {
    const file = write(
      "schoolYear,region,nameRu,area,schools\n2019/20,750000000,город Астана,total,5\n"
    );
    expect(findingsOf(await loadFile(folder, file))).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "nameDoesNotMatchCode" })
    );
  });

  test.each([
    ["UTF-8", (text: string) => Buffer.from(text)],
    ["UTF-8 with a byte order mark", (text: string) => Buffer.from(`\uFEFF${text}`)],
    ["UTF-16", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 without a mark", (text: string) => Buffer.from(text, "utf16le")],
    [
      "UTF-16 of the other order",
      (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
    ],
    ["Windows-1251", (text: string) => encodeText(text, "windows-1251")],
    ["KOI8-R", (text: string) => encodeText(text, "koi8-r")],
    ["CP866", (text: string) => encodeText(text, "ibm866")],
  ])("reads %s", async (_, encode) => {
    const text = "indicator;year;territory;value;source\r\n1;2021;KZ;5;Бюро статистики\r\n";
    await loadFile(folder, write(encode(text)));
    const warehouse = await openWarehouse(folder);
    expect((await warehouse.answer(schoolsOf(2021))).loads[0]?.sources).toEqual([
      "Бюро статистики",
    ]);
    await warehouse.close();
  });

  test.each([
    [
      "a file that is no text",
      new Uint8Array([0x47, 0x49, 0x46, 4, 0, 0, 0, 0xff]),
      "encodingUnknown",
    ],
    ["an empty file", new Uint8Array(), "fileEmpty"],
    ["an open quote", Buffer.from(`${header}\n1,2021,"KZ,,5,\n`), "quoteOpen"],
    ["a header without rows", Buffer.from(header), "fileEmpty"],
  ])("refuses %s as a whole", async (_, bytes, code) => {
    const refusal = await loadFile(folder, write(bytes)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProblemError);
    expect((refusal as ProblemError).problem.code).toBe(code);
    expect(existsSync(folder)).toBe(false);
  });

  test("says that a file is not there", async () => {
    await expect(loadFile(folder, join(root, "nowhere.csv"))).rejects.toMatchObject({
      problem: { code: "fileNotFound" },
    });
  });

  test("knows a file that it has, under any name", async () => {
    const file = totalsFile("1,2021,KZ,,100,");
    await loadFile(folder, file);
    const before = snapshotOf(folder);
    const copy = `${file}.copy`;
    copyFileSync(file, copy);
    expect(await loadFile(folder, copy)).toMatchObject({
      kind: "alreadyLoaded",
      load: { number: 1 },
    });
    expect(snapshotOf(folder)).toEqual(before);
  });

  test("answers from the newest load of an indicator's year and keeps the older one", async () => {
    await loadFile(folder, totalsFile("1,2020,KZ,,90,", "1,2021,KZ,,100,"));
    const warehouse = await openWarehouse(folder);
    const query = schoolsOf(2020, 2021);
    expect((await warehouse.answer(query)).values).toEqual([90, 100]);
    await loadFile(folder, totalsFile("1,2021,KZ,,101,"));
    const table = await warehouse.answer(query);
    expect(table.values).toEqual([90, 101]);
    expect(table.loads.map(({ number, years }) => [number, years])).toEqual([
      [1, [2020]],
      [2, [2021]],
    ]);
    expect(await knownLoads(folder)).toHaveLength(2);
    await warehouse.close();
  });
});
