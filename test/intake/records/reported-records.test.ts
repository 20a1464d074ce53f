import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { readLoadDetails } from "../../../src/intake/records/read-load-details";
import type { RecordFinding } from "../../../src/intake/records/record-finding";
import type { Encoding } from "../../../src/intake/text/code-page";
import { encodeText } from "../../support/encode-text";
import { temporaryFolder } from "../../support/temporary-folder";
import { smallExtract, writeExtract } from "./small-extract";

const root = temporaryFolder();

let count = 0;

const freshFolder = () => join(root, `data-${String(++count)}`);

async function load(path: string) {
  const folder = join(freshFolder(), "warehouse");
  const outcome = await loadFolder(folder, path);
  if (outcome.kind === "alreadyLoaded") throw new Error(outcome.kind);
  const details = outcome.kind === "loaded" ? await readLoadDetails(folder, 1) : null;
  const files = details?.extract?.files.map(({ rows, refused }) => [rows, refused]) ?? [];
  return { ...outcome, files };
}

/** What was found about files and rows, not about the country that lacks most schools. */
function told(findings: readonly RecordFinding[]) {
  return findings
    .filter(({ severity, file }) => severity !== "warning" || file !== null)
    .map(({ severity, problem }) => [severity, problem.code]);
}

test.each([
  ["r03-trailing-columns", []],
  ["r04-trailing-blank-rows", []],
  ["p02-double", []],
  ["p08-double-district", []],
  ["p10-pandas-index", [["note", "indexColumnLeft"]]],
])(
  "%s is loaded, 40 records",
  async (name, expected) => {
    const { kind, findings, files } = await load(join(__dirname, "../reported", name));
    expect([kind, told(findings)]).toEqual(["loaded", expected]);
    expect(files).toEqual([[40, 0]]);
  },
  60_000
);

const waiting = smallExtract()["waitingList"]!;

async function loadWaiting(content: string | Buffer) {
  const path = writeExtract(freshFolder(), { waitingList: content });
  // Four children are on the list, however they are written.
  const manifest = join(path, "manifest.json");
  const text = readFileSync(manifest, "utf8");
  writeFileSync(manifest, text.replace(/("waitingList.csv","rows":)-?\d+/, "$14"));
  return load(path);
}

const numbered = waiting
  .trimEnd()
  .split("\n")
  .map((line, at) => `${at ? at - 1 : ""},${line}`)
  .join("\n");

test.each<[string, string | Buffer, readonly string[]]>([
  ["semicolons", waiting.replaceAll(",", ";"), []],
  [
    "tabs in UTF-16, as Excel saves its Unicode text",
    Buffer.from(`\uFEFF${waiting.replaceAll(",", "\t")}`, "utf16le"),
    ["encodingTaken"],
  ],
  ["a declared delimiter below an empty line", `\nsep=^\n${waiting.replaceAll(",", "^")}`, []],
  ["rows of empty fields between the others", waiting.replace("\nW3", "\n,,,\nW3"), []],
  ["decimals", waiting.replace(/,(\d)\n/g, ",$1.0\n").replaceAll("101000000", "101000000.0"), []],
  ["the numbers of rows first, as pandas writes them", numbered, ["indexColumnLeft"]],
])(
  "records are read that are written with %s",
  async (_name, content, notes) => {
    const { kind, findings, files } = await loadWaiting(content);
    expect([kind, told(findings)]).toEqual(["loaded", notes.map((code) => ["note", code])]);
    expect(files).toEqual([[4, 0]]);
  },
  60_000
);

test("lines keep their numbers below lines that are no table, and in other encodings", async () => {
  const text = `\r\nsep=;\r\n${waiting.replaceAll(",", ";").replaceAll("\n", "\r\n")}`;
  const faulty = text
    .replace("W2;101000000;urban", "\r\nW2;101000000;қала")
    .replace("W3;", "W3;;;\r\nW3;");
  const { findings } = await loadWaiting(Buffer.from(`\uFEFF${faulty}`, "utf16le"));
  const rows = findings.flatMap(({ column, examples }) =>
    examples.map(({ line, value }) => [column, line, value])
  );
  expect(faulty.split("\r\n").map((line, at) => [at + 1, line.slice(0, 3)])).toEqual(
    expect.arrayContaining([
      [6, "W2;"],
      [7, "W3;"],
    ])
  );
  expect(rows).toEqual(
    expect.arrayContaining([
      ["locality", 6, "қала"],
      ["district", 7, ""],
    ])
  );
}, 60_000);

test("notes and totals below the records are told as that, once for each line", async () => {
  const path = join(__dirname, "../reported/r04-trailing-blank-rows");
  const schools = readFileSync(join(path, "schools.csv"), "utf8").split("\r\n");
  const below = ["Итого,,,,,,,,,9000,", "* по состоянию на 05.10.2024,,,,,,,,,,", "* оценка", ""];
  const lines = [...schools.filter((line) => /^\w/.test(line)), ...below];
  const folder = writeExtract(freshFolder(), { schools: lines.join("\r\n") });
  const manifest = join(folder, "manifest.json");
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace('"rows":43', '"rows":40'));
  const { findings } = await load(folder);
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule }) => rule)).toEqual(["recordOutsideTable", "recordOutsideTable"]);
  expect(errors.flatMap(({ examples }) => examples)).toEqual([
    { line: 42, value: "Итого" },
    { line: 43, value: "* по состоянию на 05.10.2024" },
    { line: 44, value: "* оценка" },
  ]);
}, 60_000);

test.each<[Encoding, string]>([
  ["windows-1251", "Городская местность"],
  ["kz-1048", "Қалалық жер"],
  ["koi8-r", "Городская местность"],
  ["ibm866", "Городская местность"],
])(
  "values of records in %s are told as they were written",
  async (encoding, value) => {
    const { findings } = await loadWaiting(
      encodeText(waiting.replaceAll("urban", value), encoding)
    );
    expect(told(findings)).toContainEqual(["note", "encodingTaken"]);
    expect(findings.flatMap(({ examples }) => examples)).toContainEqual({ line: 2, value });
  },
  60_000
);

test.each<[string, string | Buffer, readonly unknown[]]>([
  [
    "a column without a name that holds values",
    waiting.replaceAll(/\n(?=.)/g, ",x\n").replace("age,x", "age,"),
    ["columnNameless"],
  ],
  ["a workbook", Buffer.from("PK\x03\x04xl/workbook.xml"), ["fileOtherKind"]],
  ["a page of HTML", "<!DOCTYPE html><table>", ["fileOtherKind"]],
])(
  "a file of records is refused in one message: %s",
  async (_name, content, codes) => {
    const { kind, findings } = await loadWaiting(content);
    expect(kind).toBe("refused");
    expect(findings.map(({ problem }) => problem.code)).toEqual(codes);
  },
  60_000
);

test("text under the name of Parquet is told as text", async () => {
  const path = freshFolder();
  mkdirSync(path, { recursive: true });
  const from = join(__dirname, "../reported/p02-double");
  copyFileSync(join(from, "manifest.json"), join(path, "manifest.json"));
  writeFileSync(join(path, "schools.parquet"), "schoolId,district\n");
  const { findings } = await load(path);
  expect(findings.map(({ problem }) => problem)).toContainEqual({
    code: "fileOtherKind",
    parameters: { file: "schools.parquet", kind: "text" },
  });
}, 60_000);

test("a source in the manifest that lost letters is loaded with a warning", async () => {
  const source = "?аза?стан Республикасы";
  const { kind, findings } = await load(
    writeExtract(freshFolder(), { waitingList: waiting }, { source })
  );
  expect(kind).toBe("loaded");
  expect(findings).toContainEqual(
    expect.objectContaining({
      severity: "warning",
      column: "source",
      value: source,
      rule: "lettersLost",
    })
  );
}, 60_000);
