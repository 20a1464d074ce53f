import { createReadStream } from "node:fs";
import { join } from "node:path";

/** A record by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** Reads a file of records line by line, in the simplest way that is fast enough. */
export async function readFields(
  folder: string,
  population: string,
  each: (fields: readonly string[], line: number) => void
): Promise<void> {
  let rest = "";
  let line = 0;
  const stream = createReadStream(join(folder, `${population}.csv`), {
    ...{ encoding: "utf8", highWaterMark: 1 << 20 },
  });
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const one of lines) each(one.split(","), line++);
  }
  if (rest !== "") throw new Error("the last line does not end");
}

/** The same, each row by the names of its columns. */
export async function readRecords(
  folder: string,
  population: string,
  each: (row: Row) => void
): Promise<void> {
  let header: readonly string[] = [];
  await readFields(folder, population, (fields, line) => {
    if (line === 0) header = fields;
    else each(Object.fromEntries(header.map((name, at) => [name, fields[at] ?? ""])));
  });
}

/** Counts by a key of each row: "urban" → 12; keys are made by joining values with a blank. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  set(count: number, ...key: string[]): void {
    this.counts.set(key.join(" "), count);
  }

  /** Adds up numbers that stand at the end of keys, each as often as it was counted. */
  sum(...key: string[]): number {
    const start = `${key.join(" ")} `;
    let all = 0;
    for (const [name, count] of this.counts) {
      if (name.startsWith(start)) all += Number(name.slice(start.length)) * count;
    }
    return all;
  }

  of(...key: (string | number)[]): number {
    return this.counts.get(key.join(" ")) ?? 0;
  }
}
