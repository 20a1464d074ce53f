import { dimensionIds, isDimensionId } from "../catalogue/dimension";
import { grainName } from "../query/totals-plan";
import { dimensionColumns } from "../sql/totals/totals-statement";
import type { ExtractCell, Finding } from "./finding";
import { makeCurrent, prepareNext } from "./next-file";
import { readLoads } from "./read-loads";
import { openStore } from "./store";
import type { Store } from "./store";

/** A checked file on its way into the warehouse. */
export interface NewLoad {
  readonly cells: readonly ExtractCell[];
  readonly nil: readonly ExtractCell[];
  readonly findings: readonly Finding[];
  readonly file: string;
  readonly sha256: string;
  readonly loadedAt: string;
}

/** Writes the cells of a file as the next load and puts it into use. */
export function writeLoad(folder: string, load: NewLoad): Promise<void> {
  return writeNext(folder, async (store) => {
    const number = Math.max(0, ...(await readLoads(store)).map((known) => known.number)) + 1;
    await insertLoad(store, number, load);
    await insertUse(store, number, load.loadedAt);
  });
}

/** Puts an earlier load into use again. */
export function writeUse(folder: string, load: number, usedAt: string): Promise<void> {
  return writeNext(folder, (store) => insertUse(store, load, usedAt));
}

/** Brings a warehouse of an earlier version up to the tables of this one. */
export function writeUpgrade(folder: string): Promise<void> {
  return writeNext(folder, () => Promise.resolve());
}

/** Changes a copy of the current file and makes it the current one, or leaves all as it was. */
async function writeNext(folder: string, change: (store: Store) => Promise<void>): Promise<void> {
  const next = await prepareNext(folder);
  const store = await openStore(next.path, "write");
  try {
    await store.run("BEGIN TRANSACTION");
    await change(store);
    await store.run("COMMIT");
    await store.run("CHECKPOINT");
  } finally {
    store.close();
  }
  await makeCurrent(folder, next);
}

async function insertUse(store: Store, load: number, usedAt: string): Promise<void> {
  await store.connection.run(
    "INSERT INTO load_use SELECT coalesce(max(sequence), 0) + 1, ?, ? FROM load_use",
    [load, usedAt]
  );
}

/** In the order in which a cell is written. */
const totalsColumns = [
  ...["load", "indicator", "year", "grain"],
  ...dimensionColumns,
  ...["value", "state", "as_of", "source"],
];

const insertText =
  "INSERT INTO load (number, loaded_at, file, sha256, cells, findings, kind) VALUES (?, ?, ?, ?, ?, ?, 'totals')";

async function insertLoad(store: Store, number: number, load: NewLoad): Promise<void> {
  const findings = JSON.stringify(load.findings);
  await store.connection.run(insertText, [
    number,
    load.loadedAt,
    load.file,
    load.sha256,
    load.cells.length,
    findings,
  ]);
  // A column that the table has gained since it was made stands at its end.
  const columns = totalsColumns.join(", ");
  await store.run(`CREATE TEMP TABLE incoming AS SELECT ${columns} FROM totals_cell LIMIT 0`);
  const appender = await store.connection.createAppender("incoming");
  for (const cell of [...load.cells, ...load.nil]) {
    appender.appendInteger(number);
    appender.appendInteger(cell.indicator);
    appender.appendInteger(cell.year);
    appender.appendVarchar(grainName([...cell.members.keys()].filter(isDimensionId)));
    for (const id of dimensionIds) appender.appendVarchar(cell.members.get(id) ?? "");
    if (cell.value === null) appender.appendNull();
    else appender.appendDouble(cell.value);
    appender.appendVarchar(cell.state);
    if (cell.asOf === null) appender.appendNull();
    else appender.appendVarchar(cell.asOf);
    appender.appendVarchar(cell.source);
    appender.endRow();
  }
  appender.closeSync();
  await store.run(`INSERT INTO totals_cell (${columns}) SELECT ${columns} FROM incoming`);
  await store.run("DROP TABLE incoming");
}
