import { existsSync } from "node:fs";
import { catalogueEdition } from "../../catalogue/edition";
import { recordPopulations } from "../../catalogue/record-form";
import { catalogue } from "../../catalogue/shipped-catalogue";
import { clearStatements } from "../../sql/intake/derived-load";
import { attachTarget, checkpointTarget, detachTarget, packWritten } from "../../sql/intake/target";
import { changeFolder, readCurrent } from "../../warehouse/change-folder";
import { findRecordFaults } from "../../warehouse/check-records";
import { knownLoads } from "../../warehouse/known-loads";
import { makeCurrent, prepareNext } from "../../warehouse/next-file";
import { readEditions } from "../../warehouse/read-editions";
import type { Store } from "../../warehouse/store";
import type { LoadRecord } from "../../warehouse/warehouse";
import { derivePopulation, markDerived } from "./derive-load";
import { readNumbers, writeNumbers } from "./member-table";
import { recordsPath } from "../../warehouse/record-folder";
import { openScratch } from "./scratch";

/** The loads whose figures were derived anew, and those whose records are gone or damaged. */
export interface Rebuilt {
  readonly loads: readonly number[];
  readonly withoutRecords: readonly number[];
}

/** Derives the figures of all loads of records anew from the records that were kept. */
export async function rebuildFigures(folder: string, signal?: AbortSignal): Promise<Rebuilt> {
  const known = await knownLoads(folder);
  return rebuild(
    folder,
    known.filter(({ kind }) => kind === "records"),
    signal
  );
}

/** The same for loads whose figures were derived under an earlier edition of the catalogue. */
export async function rebuildOutdated(folder: string, signal?: AbortSignal): Promise<Rebuilt> {
  const known = await knownLoads(folder);
  const editionOf = await readCurrent(folder, readEditions, () => catalogueEdition);
  const isOutdated = ({ kind, number }: LoadRecord) =>
    kind === "records" && editionOf(number) < catalogueEdition;
  return rebuild(folder, known.filter(isOutdated), signal);
}

async function rebuild(
  folder: string,
  known: readonly LoadRecord[],
  signal: AbortSignal | undefined
): Promise<Rebuilt> {
  const numbers = known.map(({ number }) => number);
  if (!numbers.length) return { loads: [], withoutRecords: [] };
  const faulty = async (store: Store) => [...(await findRecordFaults(folder, store)).keys()];
  const faults = await readCurrent(folder, faulty, []);
  // From a part of its records only a part of a load's figures would come.
  const kept = numbers.filter((load) => !faults.includes(load));
  const withoutRecords = numbers.filter((load) => !kept.includes(load));
  if (!kept.length) return { loads: [], withoutRecords };
  return changeFolder(folder, async () => {
    const scratch = await openScratch(folder, signal);
    try {
      await scratch.run(packWritten);
      const next = await prepareNext(folder);
      await scratch.run(attachTarget(next.path));
      await scratch.run("BEGIN TRANSACTION");
      const members = await readNumbers(scratch);
      await writeNumbers(scratch, members);
      for (const { number, years } of known) {
        if (!kept.includes(number)) continue;
        for (const statement of clearStatements(number, catalogue)) await scratch.run(statement);
        for (const population of populationsOf(folder, number)) {
          const load = { load: number, year: years[0]! };
          const path = recordsPath(folder, number, population);
          await derivePopulation(scratch, population, members, load, path);
        }
        await markDerived(scratch, number);
      }
      await scratch.run("COMMIT");
      await scratch.run(checkpointTarget);
      await scratch.run(detachTarget);
      signal?.throwIfAborted();
      await makeCurrent(folder, next);
    } finally {
      scratch.close();
    }
    return { loads: kept, withoutRecords };
  });
}

function populationsOf(folder: string, load: number) {
  return recordPopulations.filter((population) =>
    existsSync(recordsPath(folder, load, population))
  );
}
