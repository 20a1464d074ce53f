import { join } from "node:path";
import { loadFolder } from "../../../src/intake/records/load-folder";
import { copyMade } from "../../support/made-once";
import { writeExtract } from "./small-extract";

/** Gives a test a warehouse whose first and only load is an extract without refused rows. */
export function copyLoaded(
  warehouse: string,
  files: Readonly<Record<string, string>>,
  manifest: Readonly<Record<string, unknown>> = {}
): Promise<void> {
  return copyMade(["extract", files, manifest], warehouse, async (folder) => {
    const extract = writeExtract(join(folder, "../extract"), files, manifest);
    const outcome = await loadFolder(folder, extract);
    if (outcome.kind !== "loaded") throw new Error(JSON.stringify(outcome));
  });
}
