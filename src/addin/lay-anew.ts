import type { CatalogueAnswer } from "../api/contract";
import { ProblemError } from "../problem/problem";
import type { Addin } from "./addin";
import { fetchWorkbook } from "./fetch-workbook";
import { endsSession, problemOf } from "./problem-of";
import type { Progress } from "./refresh-event";
import { askerOf } from "./asker-of";
import type { WorkbookResult } from "./workbook-result";

/** Asks a result of an earlier edition again and lays the answer down in its place. */
export function loadAnew(
  addin: Addin,
  item: WorkbookResult,
  catalogue: CatalogueAnswer
): Promise<void> {
  return toldStepByStep(addin, item, async (signal) => {
    const { result } = item;
    const { askFor, layAnew } = await fetchWorkbook();
    const answer = await askFor(result, catalogue, askerOf(addin.client, catalogue, signal));
    const options = { signal, onProgress: () => undefined };
    const done = await layAnew({ result, answer, catalogue }, options);
    return { kind: done ? "laidAnew" : "gone" };
  });
}

/** Lays a result back as it was before it was loaded anew. */
export function takeBack(
  addin: Addin,
  item: WorkbookResult,
  catalogue: CatalogueAnswer
): Promise<void> {
  return toldStepByStep(addin, item, async (signal) => {
    const { layBack } = await fetchWorkbook();
    const options = { signal, onProgress: () => undefined };
    const done = await layBack(item.result.id, catalogue, options);
    return { kind: done ? "laidBack" : "gone" };
  });
}

async function toldStepByStep(
  { looking, refreshing, report }: Addin,
  { result: { id } }: WorkbookResult,
  work: (signal: AbortSignal) => Promise<Progress>
): Promise<void> {
  looking.end();
  const signal = refreshing.begin();
  const step = (progress: Progress) => report({ type: "refreshStep", id, progress });
  report({ type: "refreshStarted", ids: [id] });
  step({ kind: "fetching" });
  try {
    step(await work(signal));
  } catch (error) {
    const found = problemOf(error);
    if (signal.aborted) step({ kind: "stopped" });
    else if (error instanceof ProblemError && endsSession(found)) {
      step({ kind: "waiting" });
      report({ type: "sessionEnded", problem: found });
    } else step({ kind: "failed", problem: found });
  } finally {
    report({ type: "refreshEnded" });
  }
}
