import "./require-node.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import { findBrowser } from "./find-browser.mjs";
import { root } from "./run-program.mjs";

/** The drawing for each size in pixels: its grid falls on whole pixels there. */
const drawings = { 16: 16, 20: 20, 24: 24, 32: 32, 40: 40, 48: 32, 64: 32, 80: 32 };

/** Renders the drawings of assets/icons to the PNG files that the manifest names. */
async function renderIcons() {
  const { path, reason } = await findBrowser();
  if (!path) throw new Error(reason);
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  for (const [size, grid] of Object.entries(drawings).map((pair) => pair.map(Number))) {
    const drawing = readFileSync(`${root}assets/icons/nedb-${grid}.svg`, "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>` +
        drawing
    );
    writeFileSync(
      `${root}assets/icons/nedb-${size}.png`,
      await page.screenshot({ omitBackground: true })
    );
  }
  await browser.close();
}

await renderIcons();
