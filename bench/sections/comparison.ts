import { paths } from "../../src/api/contract";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { openBare } from "../bare-database";
import type { BenchOptions } from "../bench-options";
import { answered, HttpsClient } from "../https-client";
import { markdownTable } from "../markdown-table";
import { measureInterleaved } from "../measure-interleaved";
import { inMs, times, whole } from "../numbers";
import { recordStatements } from "../recorded-statements";
import type { Section } from "../section";
import type { Service } from "../service";

const reach = { ms: 15, statements: 3 } as const;

/** All indicators by region over two years, as one comparison. */
export async function measureComparison(
  options: BenchOptions,
  folder: string,
  service: Service
): Promise<Section> {
  const years = options.years.slice(-2);
  const database = await openBare(folder);
  const warehouse = await openWarehouse(folder, { demonstration: true });
  const client = new HttpsClient(service.origin, service.headers, 1);
  const { result, statements } = await recordStatements(() => warehouse.compare(years));
  const ms = await measureInterleaved(
    {
      bare: async () => {
        for (const statement of statements) await database.read(statement);
      },
      compare: () => warehouse.compare(years),
      http: async () => answered(await client.post(paths.comparison, { years })),
    },
    options.repetitions
  );
  client.close();
  await warehouse.close();
  database.close();
  const cells = result.reduce((sum, { values }) => sum + values.length, 0);
  return {
    title: "Comparison of all indicators",
    blocks: [
      `Indicators by region for ${years.join(" and ")}; statements are counted as they reach DuckDB.`,
      markdownTable(
        ["tables", "cells", "statements", "HTTP", "in process", "SQL alone", "HTTP / SQL"],
        [
          [
            ...[result.length, cells, statements.length].map(whole),
            ...[ms.http, ms.compare, ms.bare].map(inMs),
            times(ms.http, ms.bare),
          ],
        ]
      ),
    ],
    reaches: [
      {
        what: "Comparison of all indicators, two years, over HTTP",
        limit: `under ${reach.ms} ms`,
        measured: inMs(ms.http),
        reached: ms.http < reach.ms,
        why: `SQL ${inMs(ms.bare)}, reading and laying out ${inMs(ms.compare - ms.bare)}, writing and service ${inMs(ms.http - ms.compare)}`,
      },
      {
        what: "Comparison of all indicators, statements",
        limit: `1 to ${reach.statements}`,
        measured: String(statements.length),
        reached: statements.length <= reach.statements,
        why: "",
      },
    ],
  };
}
