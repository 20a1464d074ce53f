import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { recordPopulations } from "../../src/catalogue/record-form";
import { literal } from "../../src/sql/literal";
import { openEmpty } from "../bare-database";
import { askedYear } from "../bench-options";
import type { BenchOptions } from "../bench-options";
import { markdownTable } from "../markdown-table";
import { timeOnce } from "../measure-interleaved";
import { inMb, median, times, whole } from "../numbers";
import type { PreparedWarehouse } from "../prepared-data";
import type { LoadReport } from "../programs/load-extract";
import type { ExtractsReport } from "../programs/write-extracts";
import { runProgram } from "../run-program";
import type { Section } from "../section";

const reach = { peakMemory: 1_000_000_000 } as const;

/** What a load left behind, for the other measurements. */
export interface MeasuredLoad {
  readonly section: Section;
  readonly one: PreparedWarehouse;
}

/** Generates a year, loads it in a process of its own, and counts its rows with DuckDB alone. */
export async function measureLoad(options: BenchOptions): Promise<MeasuredLoad> {
  const { scale, seed } = options;
  const year = askedYear(options);
  const folder = join(options.folder, "one");
  const extracts = join(options.folder, "extracts");
  for (const old of [folder, extracts]) rmSync(old, { recursive: true, force: true });
  const request = { folder: extracts, years: [year], scale, seed };
  const written = await runProgram<ExtractsReport>("write-extracts", request);
  const extract = join(extracts, String(year));
  const before = await countRows(extract);
  const load = await runProgram<LoadReport>("load-extract", { warehouse: folder, extract });
  const after = await countRows(extract);
  rmSync(extracts, { recursive: true });
  const peer = median([before.ms, after.ms]);
  const millions = written.rows / 1_000_000;
  const perMillion = (ms: number) => `${(ms / 1000 / millions).toFixed(2)} s`;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const steps = Object.entries(load.steps).map(([step, ms]) => `${step} ${seconds(ms)}`);
  return {
    one: { folder, years: [year], rows: written.rows, cells: load.cells },
    section: {
      title: "Load",
      blocks: [
        `The extract of ${year}: ${whole(written.rows)} rows of CSV, ${inMb(written.bytes)}, of which the load keeps ${whole(load.cells)} cells. Each step but the peer runs in a process of its own.`,
        markdownTable(
          ["step", "time", "for a million rows", "peak memory", "against the peer"],
          [
            ["written by `demo`", written.milliseconds, written.peakMemory] as const,
            ["loaded: checked, kept, counted", load.milliseconds, load.peakMemory] as const,
            ["peer: `count(*)` of `read_csv` in DuckDB", peer, null] as const,
          ].map(([name, ms, memory]) => [
            ...[name, seconds(ms), perMillion(ms)],
            ...[memory === null ? "–" : inMb(memory), times(ms, peer)],
          ])
        ),
        `The load by its steps: ${steps.join(", ")}.`,
      ],
      reaches: [
        {
          what: "Load of a year, peak memory",
          limit: "under 1 GB",
          measured: inMb(load.peakMemory),
          reached: load.peakMemory < reach.peakMemory,
          why: "DuckDB is given 500 MB; the rest is Node and what is read at a time",
        },
      ],
    },
  };
}

async function countRows(extract: string): Promise<{ rows: number; ms: number }> {
  const database = await openEmpty();
  let rows = 0;
  const files = recordPopulations
    .map((population) => join(extract, `${population}.csv`))
    .filter((file) => existsSync(file));
  const ms = await timeOnce(async () => {
    for (const file of files) {
      rows += await database.number(`SELECT count(*) FROM read_csv(${literal(file)})`);
    }
  });
  database.close();
  return { rows, ms };
}
