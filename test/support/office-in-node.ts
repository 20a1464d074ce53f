import { officeScript } from "../../scripts/pages/office-script";
import { BatchRun, type Batch } from "../../src/workbench/protocol/batch";
import { createHost } from "../../src/workbench/protocol/create-host";
import type { Calculation, Host } from "../../src/workbench/protocol/host";
import { Workbook } from "../../src/workbench/workbook/workbook";

/** A workbook, and work done on it through Microsoft's own Office.js, without a page. */
export interface OfficeInNode {
  readonly workbook: Workbook;
  readonly host: Host;
  /** Does work in a context of its own, and syncs what is left. */
  readonly run: <T>(work: (context: Excel.RequestContext) => Promise<T> | T) => Promise<T>;
  /** Does work on the active sheet. */
  readonly onSheet: <T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T
  ) => Promise<T>;
  /** The code of Excel's with which work on the active sheet is refused; undefined where it is done. */
  readonly refusal: (
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown
  ) => Promise<string | undefined>;
}

/** Puts the shipped Office.js before a workbook: what a test does goes over the wire and back. */
export function officeInNode(workbook = new Workbook(), calculation?: Calculation): OfficeInNode {
  const script = officeScript();
  const host = createHost(workbook, calculation);
  const executeAsync = async (_data: string, _flags: number, message: { Body: unknown }) => {
    const batch = JSON.parse(JSON.stringify(message.Body)) as Batch;
    const answer = await new BatchRun(host, batch).run();
    const Body = JSON.parse(JSON.stringify(answer)) as unknown;
    return { HttpStatusCode: 200, ErrorCode: null, ErrorMessage: null, Headers: {}, Body };
  };
  const run: OfficeInNode["run"] = (work) =>
    script.run(async (context) => {
      Object.assign(context, { _requestExecutor: { executeAsync } });
      return work(context);
    });
  const onSheet: OfficeInNode["onSheet"] = (work) =>
    run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));
  return {
    workbook,
    host,
    run,
    onSheet,
    refusal: (work) =>
      onSheet(async (sheet, context) => {
        await work(sheet, context);
      }).then(
        () => undefined,
        (error: unknown) => (error as { code?: string }).code ?? String(error as Error)
      ),
  };
}
