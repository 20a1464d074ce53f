import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./source-files";

/** One row of the import table in docs/architecture.md. */
export interface ImportRow {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly runsIn: string;
}

/** The import table as the architecture page states it. */
export function readImportTable(): ReadonlyMap<string, ImportRow> {
  const page = readFileSync(join(root, "docs/architecture.md"), "utf8");
  const section = page.split(/^## /m).find((text) => text.startsWith("Import table"));
  if (section === undefined) throw new Error("docs/architecture.md has no section Import table");
  const rows = section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line): ImportRow => {
      const [folder = "", mayImport = "", runsIn = ""] = line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
      return {
        folder,
        mayImport: mayImport === "nothing" ? [] : mayImport.split(", "),
        runsIn,
      };
    });
  return new Map(rows.map((row) => [row.folder, row]));
}
