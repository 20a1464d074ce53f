import { readFileSync } from "node:fs";

export type Row = Readonly<Record<string, string>>;

/** Rows of a file by column name. Extracts have nothing to quote; a quote would be an error. */
export function readCsv(path: string): Row[] {
  const text = readFileSync(path, "utf8");
  if (text.includes('"')) throw new Error(`${path} has quotes, which this reader does not know`);
  const [header = "", ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => {
    const values = line.split(",");
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
  });
}
