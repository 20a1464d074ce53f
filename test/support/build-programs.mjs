import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../scripts/build.mjs";

/**
 * Before any test: the programs are run as they are built, for as sources they start slowly, and
 * there is a folder for what tests make once and copy.
 */
export default async function buildPrograms() {
  if (!(await build(["server"]))) throw new Error("the programs could not be built");
  process.env.MADE_FOR_TESTS ??= mkdtempSync(join(tmpdir(), "nedb-test-made-"));
}
