import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { draftMapping } from "../../../src/intake/mapping/draft-mapping";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { temporaryFolder } from "../../support/temporary-folder";
import { writeExtract } from "../records/small-extract";
import { exportAsParquet } from "./export-as-parquet";
import { outsideMapping, outsideSchools } from "./outside-schools";

const root = temporaryFolder();

test("an export in Parquet is drafted and mapped as in CSV, numbers by their digits", async () => {
  const path = writeExtract(join(root, "export"), { schools: outsideSchools() });
  await exportAsParquet(path);
  const draft = await draftMapping(path);
  expect(JSON.parse(readFileSync(draft.path!, "utf8"))).toMatchObject({
    populations: {
      schools: { columns: { КАТО: "district" }, codes: { Местность: { 1: "?", 2: "?" } } },
    },
  });
  const { populations, ...others } = outsideMapping();
  const codes = { ...populations.schools.codes, Местность: { 1: "urban", 2: "rural" } };
  const mapping = { ...others, populations: { schools: { ...populations.schools, codes } } };
  writeFileSync(draft.path!, JSON.stringify(mapping));
  const outcome = await loadFolder(join(root, "warehouse"), path);
  if (outcome.kind === "alreadyLoaded") throw new Error(outcome.kind);
  expect([outcome.kind, outcome.findings.map(({ problem }) => problem)]).toEqual([
    "loaded",
    expect.arrayContaining([
      {
        code: "codesMapped",
        parameters: { column: "locality", codes: ["1 → urban", "2 → rural"], counts: [4, 1] },
      },
    ]),
  ]);
}, 60_000);
