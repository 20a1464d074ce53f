import { join } from "node:path";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { temporaryFolder } from "../../support/temporary-folder";
import { csvOf, smallExtract, writeExtract } from "./small-extract";

const root = temporaryFolder();

/**
 * The lines that findings name, in a file of the waiting list whose faulty rows all carry, as their
 * district, the line in which they begin.
 */
async function linesOf(name: string, records: readonly string[], end = "\n") {
  const header = csvOf("waitingList", []).trimEnd();
  let line = 2;
  const written = records.map((record) => {
    const text = record.replace("LINE", String(line));
    line += text.split("\n").length;
    return text.replaceAll("\n", end);
  });
  const text = [header, ...written, ""].join(end);
  const path = writeExtract(join(root, name), { ...smallExtract(), waitingList: text });
  const outcome = await loadFolder(join(root, `${name}-data`, "warehouse"), path);
  if (outcome.kind !== "refused") throw new Error(outcome.kind);
  const told = outcome.findings.flatMap(({ column, examples }) =>
    column === "district" ? examples : []
  );
  const unreadable = outcome.findings.flatMap(({ column, examples }) =>
    column === null ? examples.map((example) => example.line) : []
  );
  return { told: told.map(({ line: at, value }) => `${at} ${value}`), unreadable };
}

const records = [
  '"W\n1",101000000,urban,1',
  "W2,LINE,urban,1",
  "",
  '"W\n\n""3",101000000,"ur\nban",1',
  "W4,LINE,urban,1",
  "W5,bad",
  'W6,LINE,"urban",1',
  '"W\n7",101000000,urban,1,more',
  'W"8,LINE,urban,1',
  'W9"",LINE,urban,1',
];

test.each([
  ["line feeds", "\n"],
  ["both signs", "\r\n"],
  ["carriage returns", "\r"],
])(
  "lines keep their numbers after line breaks in quotation marks: %s",
  async (name, end) => {
    const { told, unreadable } = await linesOf(name.replaceAll(" ", "-"), records, end);
    expect(told).toEqual(["4 4", "10 10", "12 12", "15 15", "16 16"]);
    expect(unreadable).toEqual([11, 13]);
  },
  60_000
);
