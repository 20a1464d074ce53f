import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { explainDisk } from "../../src/disk/explain-disk";
import { makeFolder } from "../../src/disk/make-folder";
import { ProblemError } from "../../src/problem/problem";
import { temporaryFolder } from "../support/temporary-folder";

const root = temporaryFolder();

test("a folder is made with those above it, for its owner alone", () => {
  const inner = join(root, "one", "two", "three");
  makeFolder(inner);
  makeFolder(inner);
  expect(statSync(inner).isDirectory()).toBe(true);
  if (process.platform !== "win32") expect(statSync(inner).mode & 0o777).toBe(0o700);
});

test("a place that can hold no folder refuses at once", () => {
  if (!existsSync("/proc/self")) return;
  expect(() => makeFolder("/proc/nedb/warehouse")).toThrow("ENOENT");
});

test("a file in the way and a full disk are problems, other errors stay", () => {
  const file = join(root, "file");
  writeFileSync(file, "");
  const codes = (error: unknown) =>
    error instanceof ProblemError ? error.problems.map(({ code }) => code) : error;
  expect(() => makeFolder(join(file, "inner"))).toThrow("ENOTDIR");
  expect(codes(explainDisk(Object.assign(new Error(), { code: "ENOTDIR" }), root))).toEqual([
    "dataFolderUnusable",
  ]);
  expect(codes(explainDisk(Object.assign(new Error(), { code: "EDQUOT" }), root))).toEqual([
    "diskFull",
  ]);
  expect(codes(explainDisk(new Error("IO Error: No space left on device"), root))).toEqual([
    "diskFull",
  ]);
  const other = new Error("other");
  expect(explainDisk(other, root)).toBe(other);
});
