import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue } from "../src/catalogue/shipped-catalogue";
import { apiPage } from "./pages/api-page";
import { cataloguePage } from "./pages/catalogue-page";
import { extractsPage } from "./pages/extracts-page";
import { problemsPage } from "./pages/problems-page";

const folder = fileURLToPath(new URL("../docs/generated/", import.meta.url));

/** Pages that are made from the code, by file name. */
const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  "api.md": apiPage,
  "catalogue.md": () => cataloguePage(catalogue),
  "extracts.md": () => extractsPage(catalogue),
  "problems.md": () => problemsPage(catalogue),
};

function isCurrent(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}

mkdirSync(folder, { recursive: true });
const made = await Promise.all(
  Object.entries(pages).map(async ([name, make]) => ({
    name,
    file: folder + name,
    text: await make(),
  }))
);
const stale = made.filter(({ file, text }) => !isCurrent(file, text));

if (!process.argv.includes("--check")) {
  for (const { file, text } of stale) writeFileSync(file, text);
} else if (stale.length > 0) {
  const names = stale.map(({ name }) => `docs/generated/${name}`).join(", ");
  console.error(`Stale: ${names}. Run \`npm run generate\` and commit the result.`);
  process.exitCode = 1;
}
