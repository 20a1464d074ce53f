import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "./source-files";

/** Keeps a picture of a page in test-results, for people; returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(root, "test-results", `${name}.png`);
  await page.screenshot({ path });
  return path;
}
