import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { version as duckdbVersion } from "@duckdb/node-api";
import { root } from "./bench-options";
import { markdownTable } from "./markdown-table";
import { whole } from "./numbers";

/** What the run ran on, and with what. */
export interface Surroundings {
  readonly postgres: string | null;
  readonly records: number;
  readonly years: readonly number[];
  readonly scale: number;
  readonly seed: number;
  /** The share of the machine that others used while the bench ran. */
  readonly othersShare: number;
}

/** What a machine does of itself. */
const quietShare = 0.1;

/** The lines above the figures; nothing in them changes from day to day. */
export function surroundingsTable({
  postgres,
  records,
  years,
  scale,
  seed,
  othersShare,
}: Surroundings): string {
  const processors = cpus();
  const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
    dependencies: Record<string, string>;
  };
  return markdownTable(
    ["", ""],
    [
      ["Node", process.version],
      [
        "DuckDB",
        `${duckdbVersion()} (@duckdb/node-api ${dependencies["@duckdb/node-api"] ?? "?"})`,
      ],
      ["PostgreSQL", postgres ?? "not installed"],
      [
        "machine",
        `${processors[0]?.model.trim() ?? "?"}, ${processors.length} cores, ${whole(totalmem() / 2 ** 30)} GiB`,
      ],
      [
        "data",
        `made up: seed ${seed}, scale ${scale}, ${years.length} years (${years[0]!}–${years.at(-1)!}), ${whole(records)} records`,
      ],
      ["quiet", quietText(othersShare)],
    ]
  );
}

function quietText(share: number): string {
  const used = `other work used ${Math.round(share * 100)} % of the machine`;
  return share > quietShare
    ? `**no**: ${used}, so times are too long and figures may be missed for it`
    : `yes: ${used}`;
}
