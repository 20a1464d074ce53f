import { join } from "node:path";
import { catalogue } from "../../../src/catalogue/shipped-catalogue";
import { recordForms } from "../../../src/catalogue/record-forms";
import { recordCoding } from "../../../src/sql/records/record-coding";
import { stageTable } from "../../../src/sql/intake/stage-records";
import { extendNumbers } from "../../../src/sql/records/stored-numbers";
import { createDistricts } from "../../../src/intake/records/district-codes";
import { findFaults } from "../../../src/intake/records/find-faults";
import type { RecordSource } from "../../../src/sql/intake/record-source";
import { openScratch } from "../../../src/intake/records/scratch";
import { stageSource } from "../../../src/intake/records/stage-source";
import { temporaryFolder } from "../../support/temporary-folder";
import { rows, smallExtract, writeExtract } from "./small-extract";

const root = temporaryFolder();

test("ids are told apart where their fingerprints are the same", async () => {
  const [first] = rows.waitingList;
  const waitingList = [...rows.waitingList, first!];
  const path = writeExtract(join(root, "extract"), smallExtract({ waitingList }));
  const source: RecordSource = {
    population: "waitingList",
    file: "waitingList.csv",
    format: "csv",
    path: join(path, "waitingList.csv"),
    columns: recordForms.waitingList.columns.map(({ name }) => name),
    ...{ codes: new Map(), decimals: [], delimiter: ",", skip: 0, hasOddLines: false },
  };
  const numbers = extendNumbers(new Map(), catalogue);
  const coding = recordCoding("waitingList", catalogue, numbers);
  const scratch = await openScratch(join(root, "data"));
  try {
    await createDistricts(scratch, 2024, numbers);
    await stageSource(scratch, coding, source);
    await scratch.run(`UPDATE ${stageTable("waitingList")} SET id = 7`);
    const faults = await findFaults(scratch, coding, source, 2024);
    const told = faults.checks.flatMap(({ rule }, at) =>
      faults.counts.has(at) ? [[rule, faults.counts.get(at)]] : []
    );
    expect(told).toEqual([["recordIdTwice", 1]]);
  } finally {
    scratch.close();
  }
}, 60_000);
