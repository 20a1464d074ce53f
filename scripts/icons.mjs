import "./require-node.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import { findBrowser } from "./find-browser.mjs";
import { root } from "./run-program.mjs";

/** The drawings of each icon for each size in pixels: a grid falls on whole pixels there, curves need one drawing. */
const drawings = {
  nedb: { 16: 16, 20: 20, 24: 24, 32: 32, 40: 40, 48: 32, 64: 32, 80: 32 },
  refresh: { 16: 32, 20: 32, 24: 32, 32: 32, 40: 32, 48: 32, 64: 32, 80: 32 },
};

/** Renders the drawings of assets/icons to the PNG files that the manifest names. */
async function renderIcons() {
  const { path, reason } = await findBrowser();
  if (!path) throw new Error(reason);
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  for (const [icon, sizes] of Object.entries(drawings)) {
    for (const [size, grid] of Object.entries(sizes).map((pair) => pair.map(Number)))
      await render(page, icon, size, grid);
  }
  await browser.close();
}

async function render(page, icon, size, grid) {
  const drawing = readFileSync(`${root}assets/icons/${icon}-${grid}.svg`, "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>` +
      drawing
  );
  writeFileSync(
    `${root}assets/icons/${icon}-${size}.png`,
    await page.screenshot({ omitBackground: true })
  );
}

await renderIcons();
