import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { capturedWork } from "../workbench/captured-work";
import { openBrowser } from "./open-browser";
import { openWorkbench } from "./open-workbench";
import { root } from "./source-files";

/** Writes the requests that the real Office.js sends for captured work, all or those that are named. */
async function captureRequests(names: readonly string[]): Promise<void> {
  const browser = await openBrowser({ locale: "en-US" });
  const workbench = await openWorkbench(browser.page);
  for (const [name, work] of Object.entries(capturedWork)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const [batch, ...more] = await workbench.capture(work);
    if (!batch || more.length > 0) throw new Error(`${name} sends ${more.length + 1} requests`);
    const file = join(root, "test/workbench/requests", `${name}.json`);
    await writeFile(file, `${JSON.stringify(batch, null, 2)}\n`);
  }
  await browser.close();
}

await captureRequests(process.argv.slice(2));
