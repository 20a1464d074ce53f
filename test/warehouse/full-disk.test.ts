import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "../../src/problem/problem";
import { loadFile } from "../../src/intake/load-file";
import { knownLoads } from "../../src/warehouse/known-loads";
import { loadFolder } from "../../src/intake/records/load-folder";
import { canMount, mountSmallDisk } from "../support/small-disk";
import { temporaryFolder } from "../support/temporary-folder";
import { smallExtract, writeExtract } from "../intake/records/small-extract";

const root = temporaryFolder();

async function problemOf(work: Promise<unknown>): Promise<string> {
  return codeOf(await work.catch((reason: unknown) => reason));
}

const codeOf = (error: unknown) =>
  error instanceof ProblemError ? error.problem.code : String(error);

// Other systems are told by the same codes; only here a disk can be made small.
(canMount ? test : test.skip)(
  "a disk that is full at any moment of a load is told, and nothing is left behind",
  async () => {
    const disk = mountSmallDisk(join(root, "disk"), 40);
    try {
      const folder = join(disk.folder, "warehouse");
      const first = join(root, "first.csv");
      writeFileSync(first, "indicator,year,territory,value,state\n1,2021,KZ,100,\n");
      await loadFile(folder, first);
      const names = readdirSync(folder).sort();
      const second = join(root, "second.csv");
      writeFileSync(second, "indicator,year,territory,value,state\n1,2022,KZ,101,\n");
      const records = writeExtract(join(root, "records"), smallExtract());
      for (const leaving of [0, 4_000, 300_000, 3_000_000]) {
        disk.fill(leaving);
        expect(await problemOf(loadFile(folder, second))).toBe("diskFull");
        expect(readdirSync(folder).sort()).toEqual(names);
        expect(await problemOf(loadFolder(folder, records))).toBe("diskFull");
        expect(readdirSync(folder).sort()).toEqual(names);
        disk.empty();
      }
      // Up to what suffices, so that each of a load's steps meets its end once.
      let taken = "diskFull";
      for (let leaving = 3_500_000; taken === "diskFull"; leaving += 1_500_000) {
        disk.fill(leaving);
        taken = await loadFolder(folder, records).then(({ kind }) => kind, codeOf);
        if (taken !== "diskFull") break;
        expect(readdirSync(folder).sort()).toEqual(names);
        disk.empty();
      }
      expect(taken).toBe("loaded");
      disk.empty();
      expect((await loadFile(folder, second)).kind).toBe("loaded");
      expect(await knownLoads(folder)).toHaveLength(3);
    } finally {
      disk.remove();
    }
  },
  60_000
);
