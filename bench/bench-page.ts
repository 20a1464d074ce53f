import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./bench-options";
import type { BenchOptions } from "./bench-options";
import { reachTable } from "./section";
import type { Section } from "./section";

/** How a page says that it holds a run over little data. */
const quickMark = "a quick run";

/** The whole page. */
export function benchPage(
  quick: boolean,
  surroundings: string,
  sections: readonly Section[]
): string {
  const run = quick
    ? `${quickMark}, over little data (\`npm run bench -- --quick\`)`
    : "a full run";
  const blocks = [
    "# Measurements",
    `Written by \`npm run bench\`; this is ${run}. Peers run in turn with the product in one and the same run, times are medians. Compare ratios: times belong to the machine.`,
    surroundings,
    "## What was to be reached",
    reachTable(sections),
    ...sections.flatMap(({ title, blocks: own }) => [`## ${title}`, ...own]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Writes the page where it belongs; a quick run does not take the place of a full one. */
export function writeBenchPage({ quick, folder }: BenchOptions, page: string): string {
  const proper = `${root}docs/generated/bench.md`;
  const isFull = existsSync(proper) && !readFileSync(proper, "utf8").includes(quickMark);
  const file = quick && isFull ? join(folder, "bench.md") : proper;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  return file;
}
