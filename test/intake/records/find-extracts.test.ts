import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "../../../src/problem/problem";
import { findExtracts } from "../../../src/intake/records/find-extracts";
import { temporaryFolder } from "../../support/temporary-folder";

const root = temporaryFolder();

function folder(name: string, manifest: string | null): string {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  if (manifest !== null) writeFileSync(join(path, "manifest.json"), manifest);
  return path;
}

test("folders within a folder come in the order of their years", () => {
  const later = folder("several/a", '{"year": 2025}');
  const earlier = folder("several/b", '{"year": 2024}');
  const broken = folder("several/c", "");
  folder("several/d", null);
  expect(findExtracts([join(root, "several")]).map(({ path }) => path)).toEqual([
    earlier,
    later,
    broken,
  ]);
});

test("a manifest names its folder", () => {
  const path = folder("named", "{}");
  expect(findExtracts([join(path, "manifest.json")])).toEqual([{ kind: "records", path }]);
});

test("a folder that may not be looked into is told and not passed over", () => {
  // Nothing is closed to the superuser.
  if (process.platform === "win32" || process.getuid?.() === 0) return;
  folder("closed/open", '{"year": 2024}');
  const closed = folder("closed/shut", '{"year": 2023}');
  chmodSync(closed, 0);
  let told: unknown;
  try {
    findExtracts([join(root, "closed")]);
  } catch (error) {
    told = error instanceof ProblemError ? error.problems : error;
  }
  chmodSync(closed, 0o700);
  expect(told).toEqual([
    { code: "fileUnreadable", parameters: { file: closed, reason: "EACCES" } },
  ]);
});
