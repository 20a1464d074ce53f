import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue } from "../src/catalogue/shipped-catalogue";
import { apiPage } from "./pages/api-page";
import { excelNames } from "./pages/excel-names";
import { cataloguePage } from "./pages/catalogue-page";
import { extractsPage } from "./pages/extracts-page";
import { problemsPage } from "./pages/problems-page";
import { workbenchPage } from "./pages/workbench-page";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = "docs/generated/";

/** Pages and sources that are made from the code, by file. */
const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  [`${folder}api.md`]: apiPage,
  [`${folder}catalogue.md`]: () => cataloguePage(catalogue),
  [`${folder}extracts.md`]: () => extractsPage(catalogue),
  [`${folder}problems.md`]: () => problemsPage(catalogue),
  [`${folder}workbench.md`]: workbenchPage,
  "src/workbench/protocol/excel-names.ts": excelNames,
};

function isCurrent(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}

mkdirSync(root + folder, { recursive: true });
const made = await Promise.all(
  Object.entries(pages).map(async ([name, make]) => ({
    name,
    file: root + name,
    text: await make(),
  }))
);
const stale = made.filter(({ file, text }) => !isCurrent(file, text));

if (!process.argv.includes("--check")) {
  for (const { file, text } of stale) writeFileSync(file, text);
} else if (stale.length > 0) {
  const names = stale.map(({ name }) => name).join(", ");
  console.error(`Stale: ${names}. Run \`npm run generate\` and commit the result.`);
  process.exitCode = 1;
}
