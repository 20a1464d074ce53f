import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of its own for the tests of one file; gone when they end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nedb-test-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
