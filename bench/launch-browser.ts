import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** Starts the browser that NEDB_BROWSER names, which has seen nothing before. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env["NEDB_BROWSER"];
  if (!executablePath) throw new Error("NEDB_BROWSER is not set");
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync"];
  return chromium.launch({ executablePath, args });
}
