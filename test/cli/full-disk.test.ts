import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { runProgram } from "../../endure/program";
import { openRegistry } from "../../src/registry/open-registry";
import { canMount, mountSmallDisk } from "../support/small-disk";
import { findFreePort } from "../support/start-application";
import { temporaryFolder } from "../support/temporary-folder";
import { runCli } from "./run-cli";

const root = temporaryFolder();
const words = ["person", "add", "dana", "--name", "Dana"];

// Only here a disk can be made small, and then such that nothing may be written.
(canMount ? test : test.skip)(
  "that a registry cannot be written is told in words, to a command and to a start",
  async () => {
    const disk = mountSmallDisk(join(root, "disk"), 4);
    try {
      const data = disk.folder;
      await (await openRegistry(data)).close();
      disk.fill(0);
      const full = await runCli(data, words, {}, "a long enough password");
      expect([full.code, full.errors]).toEqual([1, expect.stringMatching(/^The disk is full: /)]);
      disk.empty();
      execFileSync("mount", ["-o", "remount,ro", disk.folder]);
      const settings = { NEDB_DEMO_YEARS: "off", NEDB_PORT: String(await findFreePort()) };
      const told = [
        await runCli(data, words, {}, "a long enough password"),
        await runProgram("main", data, [], settings),
      ];
      for (const { code, errors } of told) {
        expect([code, errors]).toEqual([
          1,
          expect.stringMatching(/^The data folder cannot be used/),
        ]);
      }
    } finally {
      disk.remove();
    }
  },
  60_000
);
