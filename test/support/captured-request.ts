import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Batch, BatchAnswer } from "../../src/workbench/protocol/batch";
import { root } from "./source-files";

/** A request as the real Office.js sent it. */
export function captured(name: string): Batch {
  const file = join(root, "test/workbench/requests", `${name}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Batch;
}

/** What an answer's loads give, without what only identifies objects. */
export function loaded(answer: BatchAnswer): Record<string, unknown>[] {
  return answer.Results.map(({ Value }) => Value)
    .filter(
      (value): value is Record<string, unknown> => typeof value === "object" && value !== null
    )
    .map(({ Id: _id, _Id: _own, _ReferenceId: _reference, ...rest }) => rest)
    .filter((value) => Object.keys(value).length > 0);
}
