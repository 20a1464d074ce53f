import { catalogueEdition } from "../catalogue/edition";
import type { CatalogueAnswer } from "../api/contract";
import type { WorkbookResult } from "./workbook-result";
import { ProblemError } from "../problem/problem";
import { aboutLines } from "../sheet/about-data";
import type { Addin } from "./addin";
import { askForChart } from "./ask-for-chart";
import { versionsFor } from "./data-versions";
import { fetchWorkbook } from "./fetch-workbook";
import { endsSession, problemOf } from "./problem-of";
import type { Progress } from "./refresh-event";
import { questionNow } from "./refresh-results";

/** Asks a result of an earlier edition again and lays the answer down in its place. */
export function loadAnew(
  addin: Addin,
  item: WorkbookResult,
  catalogue: CatalogueAnswer
): Promise<void> {
  return toldStepByStep(addin, item, async (signal) => {
    const { result } = item;
    const query = questionNow(item, catalogue);
    const [table, { layAnew }] = await Promise.all([
      askForChart(query, result.chart, (asked) => addin.client.ask(asked, catalogue, signal)),
      fetchWorkbook(),
    ]);
    const placedAt = new Date().toISOString();
    const { language } = result.layout;
    const told = { ...result, language, placedAt, refreshedAt: null };
    const laid = {
      ...{ ...result, query: table.query, placedAt, refreshedAt: null, edition: catalogueEdition },
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
