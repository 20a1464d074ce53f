import { runInExcel } from "./excel-problem";

/**
 * Tells each time that a person selects other cells, until the returned function is called. Nobody
 * is told of what others select in a shared workbook.
 */
export async function watchSelection(tell: () => void): Promise<() => Promise<void>> {
  const handler = await runInExcel("", async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(() => {
      tell();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}
