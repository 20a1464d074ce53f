import { catalogueEdition } from "../../catalogue/edition";
import type { CatalogueAnswer } from "../../api/contract";
import type { WorkbookResult } from "../../excel/workbook-results";
import { ProblemError } from "../../problem/problem";
import { aboutLines } from "../../sheet/about-data";
import { versionsFor } from "./data-versions";
import type { Progress } from "./placed";
import { endsSession, problemOf } from "./problem-of";
import { questionNow } from "./refresh-results";
import type { RefreshNeeds } from "./refresh-results";

/** Asks a result of an earlier edition again and lays the answer down in its place. */
export function loadAnew(
  item: WorkbookResult,
  catalogue: CatalogueAnswer,
  needs: RefreshNeeds
): Promise<void> {
  const { client, workbook, signal } = needs;
  return toldStepByStep(item, needs, async () => {
    const { result } = item;
    const query = questionNow(item, catalogue);
    const [table, { layAnew }] = await Promise.all([
      client.ask(query, catalogue, signal),
      workbook(),
    ]);
    const placedAt = new Date().toISOString();
    const { language } = result.layout;
    const told = { ...result, language, placedAt, refreshedAt: null };
    const laid = {
      ...{ ...result, query, placedAt, refreshedAt: null, edition: catalogueEdition },
      versions: versionsFor(query, catalogue),
      about: aboutLines(table, catalogue, told),
    };
    const options = { signal, onProgress: () => undefined };
    const done = await layAnew({ result: laid, table, catalogue }, options);
    return { kind: done ? "laidAnew" : "gone" };
  });
}

/** Lays a result back as it was before it was loaded anew. */
export function takeBack(
  item: WorkbookResult,
  catalogue: CatalogueAnswer,
  needs: RefreshNeeds
): Promise<void> {
  return toldStepByStep(item, needs, async () => {
    const { layBack } = await needs.workbook();
    const options = { signal: needs.signal, onProgress: () => undefined };
    const done = await layBack(item.result.id, catalogue, options);
    return { kind: done ? "laidBack" : "gone" };
  });
}

async function toldStepByStep(
  { result: { id } }: WorkbookResult,
  { dispatch, signal }: RefreshNeeds,
  work: () => Promise<Progress>
): Promise<void> {
  const step = (progress: Progress) => dispatch({ type: "refreshStep", id, progress });
  dispatch({ type: "refreshStarted", ids: [id] });
  step({ kind: "fetching" });
  try {
    step(await work());
  } catch (error) {
    const found = problemOf(error);
    if (signal.aborted) step({ kind: "stopped" });
    else if (error instanceof ProblemError && endsSession(found)) {
      step({ kind: "waiting" });
      dispatch({ type: "sessionEnded", problem: found });
    } else step({ kind: "failed", problem: found });
  } finally {
    dispatch({ type: "refreshEnded" });
  }
}
