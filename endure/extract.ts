import { linkSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A totals extract with a figure of its own, and enough rows for a load to be cut anywhere. */
export function writeTotals(folder: string, number: number, rows = 400): string {
  const path = join(folder, `totals-${String(number)}.csv`);
  const lines = Array.from({ length: rows }, (_, at) => {
    const indicator = 1 + (at % 30);
    const year = 1990 + Math.floor(at / 30);
    return `${String(indicator)},${String(year)},KZ,${String(number * 1000 + at)},`;
  });
  writeFileSync(path, ["indicator,year,territory,value,state", ...lines, ""].join("\n"));
  return path;
}

/** The same extract of records from another source: a load of its own. */
export function writeVariant(folder: string, extract: string, number: number): string {
  const path = join(folder, `records-${String(number)}`);
  mkdirSync(path);
  for (const name of readdirSync(extract)) {
    if (name !== "manifest.json") linkSync(join(extract, name), join(path, name));
  }
  const manifest = JSON.parse(readFileSync(join(extract, "manifest.json"), "utf8")) as object;
  const other = { ...manifest, source: `Variant ${String(number)}` };
  writeFileSync(join(path, "manifest.json"), JSON.stringify(other));
  return path;
}
