import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadFile } from "../../../src/intake/load-file";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { readLoadDetails } from "../../../src/intake/records/read-load-details";
import { openStore } from "../../../src/warehouse/store";
import { currentName } from "../../../src/warehouse/warehouse-files";
import { temporaryFolder } from "../../support/temporary-folder";
import { rows, smallExtract, writeExtract } from "./small-extract";

const root = temporaryFolder();
const folder = join(root, "data", "warehouse");
/** As a state register gives them out; none is anybody's. */
const numbers = ["850101300123", "850101300124", "850101 300125", "850101300126", "850101300127"];

/** Everything that stands below a folder, as bytes. */
function bytesBelow(path: string): Buffer {
  const files = readdirSync(path, { recursive: true, withFileTypes: true });
  const whole = files.filter((file) => file.isFile());
  return Buffer.concat(whole.map((file) => readFileSync(join(file.parentPath, file.name))));
}

async function findingsIn(file: string): Promise<string> {
  const store = await openStore(file, "read");
  try {
    const text = "SELECT findings FROM load ORDER BY number";
    return JSON.stringify(await store.columns({ text, parameters: [] }));
  } finally {
    store.close();
  }
}

test("of refused rows the data folder keeps lines and columns, no row, no id and no number of a person", async () => {
  const [first, second, third, fourth, fifth, ...others] = rows.pupils;
  const files = smallExtract({
    pupils: [
      { ...first!, pupilId: numbers[0]! },
      { ...second!, sex: numbers[1]! },
      { ...third!, language: `Серикова ${numbers[2]!}`, ethnicity: "qazaq" },
      { ...fourth!, schoolId: numbers[3]! },
      { ...fifth!, pupilId: "P5-TWICE" },
      { ...fifth!, pupilId: "P5-TWICE", age: 12 },
      ...others,
    ],
  });
  const long = `${files["pupils"]!.trimEnd()}\nP77-OF-A-PUPIL,S1,${numbers[4]!},Серикова,${"1,".repeat(30)}\n`;
  const path = writeExtract(join(root, "extract"), { ...files, pupils: long });
  const limits = { rejectThreshold: 90, publishedTolerance: 2, publishedAllowance: 5 };
  const outcome = await loadFolder(folder, path, { limits });
  if (outcome.kind !== "loaded") throw new Error(JSON.stringify(outcome));
  // The report of the load itself may show what was refused; it is not kept.
  expect(JSON.stringify(outcome.findings)).toContain(numbers[1]!);

  const kept = (await readLoadDetails(folder, 1))!.findings;
  const ofPupils = kept.filter(({ severity, column }) => severity === "warning" && column);
  expect(ofPupils.map(({ problem, column, line }) => [problem.code, column, line])).toEqual(
    expect.arrayContaining([
      ["recordIdPersonal", "pupilId", 2],
      ["recordCodeUnknown", "sex", 3],
      ["recordIdTwice", "pupilId", 7],
    ])
  );
  expect(kept.every(({ value }) => value === null)).toBe(true);

  const lines = readFileSync(outcome.rejects[0]!, "utf8").trimEnd().split("\r\n").slice(1);
  const told = lines.map((line) => line.split(",").slice(0, 4).join(","));
  expect(told).toEqual(
    expect.arrayContaining([
      "2,pupilId,,recordIdPersonal",
      "3,sex,…,recordCodeUnknown",
      "4,language,Серикова …,recordCodeUnknown",
      "4,ethnicity,qazaq,recordCodeUnknown",
      "5,schoolId,,recordIdPersonal",
      "7,pupilId,,recordIdTwice",
    ])
  );
  const all = bytesBelow(join(root, "data"));
  const ids = [...numbers, "P77-OF-A-PUPIL", "P5-TWICE"];
  expect(ids.filter((id) => all.includes(id))).toEqual([]);
}, 60_000);

test("what earlier versions kept of rows is shown no more, and goes with the next load", async () => {
  const file = join(folder, currentName(folder)!);
  const store = await openStore(file, "write");
  const old = JSON.parse(
    await readLoadDetails(folder, 1).then((all) => JSON.stringify(all!.findings))
  ) as {
    problem: { code: string; parameters: object };
  }[];
  const asBefore = old.map((finding) => ({
    ...finding,
    value: numbers[0],
    examples: [{ line: 2, value: numbers[0] }],
    problem: {
      ...finding.problem,
      parameters: {
        ...finding.problem.parameters,
        ...(finding.problem.code === "recordCodeUnknown" && { found: [numbers[0]], counts: [1] }),
      },
    },
  }));
  await store.connection.run("UPDATE load SET findings = ?", [JSON.stringify(asBefore)]);
  await store.run("CHECKPOINT");
  store.close();
  writeFileSync(join(folder, "CURRENT"), `${currentName(folder)!}\n`);
  expect(await findingsIn(file)).toContain(numbers[0]!);
  const shown = (await readLoadDetails(folder, 1))!.findings;
  expect(JSON.stringify(shown)).not.toContain(numbers[0]!);
  const totals = join(root, "totals.csv");
  writeFileSync(totals, "indicator,year,territory,value\n1,2021,KZ,10\n");
  await loadFile(folder, totals);
  const next = join(folder, currentName(folder)!);
  expect(await findingsIn(next)).not.toContain(numbers[0]!);
  expect(readFileSync(next).includes(numbers[0]!)).toBe(false);
}, 60_000);
