import { join } from "node:path";
import { paths } from "../../src/api/contract";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { jsonStatPieces } from "../../src/query/json-stat-pieces";
import { openStore } from "../../src/warehouse/store";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { currentName } from "../../src/warehouse/warehouse-files";
import { openBare } from "../bare-database";
import { benchQuestions } from "../bench-questions";
import type { BenchOptions } from "../bench-options";
import { answered, HttpsClient } from "../https-client";
import { measureInterleaved } from "../measure-interleaved";
import { median } from "../numbers";
import { parsedQuestion } from "../parsed-question";
import { recordStatements } from "../recorded-statements";
import { readScannedStores } from "../scanned-stores";
import type { Section } from "../section";
import type { Service } from "../service";
import { partsTable, reachesOf, timesTable } from "./question-tables";
import type { MeasuredQuestion } from "./question-tables";

/** Answers that are kept nowhere, against the same statement alone and a scan of the same cells. */
export async function measureQuestions(
  options: BenchOptions,
  folder: string,
  service: Service
): Promise<Section> {
  const database = await openBare(folder);
  const store = await openStore(join(folder, currentName(folder)!), "read");
  const warehouse = await openWarehouse(folder, { demonstration: true });
  const client = new HttpsClient(service.origin, service.headers, 1);
  const stores = await readScannedStores(database);
  const measured: MeasuredQuestion[] = [];
  for (const question of benchQuestions(options)) {
    const query = await parsedQuestion(warehouse, question.input);
    const { result: table, statements } = await recordStatements(() => warehouse.answer(query));
    const [statement] = statements;
    if (!statement) throw new Error(`${question.name} sent no statement`);
    const firstBytes: number[] = [];
    const packed = { "accept-encoding": "gzip, deflate, br" };
    const ms = await measureInterleaved(
      {
        http: async () => {
          const answer = answered(await client.post(paths.query, question.input));
          firstBytes.push(answer.firstByteMs);
        },
        bare: () => database.read(statement),
        scan: () => question.scan(stores),
        packed: async () => answered(await client.post(paths.query, question.input, packed)),
        read: () => store.numbers(statement),
        answer: () => warehouse.answer(query),
        write: () => [...jsonStatPieces(table, "en", catalogue)],
      },
      options.repetitions
    );
    const { bytes } = await client.post(paths.query, question.input);
    const rows = await database.read(statement);
    const cells = table.values.length;
    const firstByte = median(firstBytes.slice(-options.repetitions));
    measured.push({ question, cells, rows, bytes, firstByte, ms });
  }
  client.close();
  await warehouse.close();
  store.close();
  database.close();
  return {
    title: "Typical questions",
    blocks: [
      "Each is asked over TLS by a person who is signed in, and computed every time: the cache is off. `SQL alone` is the statement that the product generates, answered by DuckDB into column vectors that nobody reads. `scan` adds up the same cells out of arrays in memory, the slice of the years only: the limit for one thread of JavaScript, without totals, states or text. `packed` is the same answer as a browser asks for it, with gzip.",
      timesTable(measured),
      "Where the time goes: `read` is the statement as the product reads it, into arrays of numbers; `laid out` is what the answer takes beside, dense cells with totals and states; `written` is the JSON-stat text; `service` is all the rest: TLS, session, audit log, sending and receiving.",
      partsTable(measured),
    ],
    reaches: measured.flatMap(reachesOf),
  };
}
