import { BatchRun, type Batch } from "./batch";
import type { CopyAnswer } from "./document-copies";
import type { Faults } from "./faults";
import type { Host } from "./host";
import type { ToDialog } from "./page-dialog";

/** Numbers of the host's methods that Office.js calls. */
const dispatch = {
  loadSettings: 75,
  saveSettings: 76,
  openCopy: 77,
  copySlice: 80,
  closeCopy: 81,
  richApi: 93,
  commandCompleted: 94,
  messageChild: 145,
};
/** Excel on the web takes and answers at most this many bytes per batch. */
const payloadLimit = 5 * 1024 * 1024;
const delayForCellEdit = 64;
/** How Office.js marks what asks the page around the workbook, which no cell that is edited holds up. */
const pagePartition = "WacPartition";
const officeErrors = {
  editMode: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  unsupported: 5000,
};

/** What `executeMethod` carries. */
export interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  /** Arguments that have a place instead of a name. */
  readonly [place: number]: unknown;
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
}

/** The answer to `executeMethod`; Error is an Office number, 0 for success. */
export interface MethodAnswer {
  readonly Version: number;
  readonly Error: number;
  readonly [key: string]: unknown;
}

const answer = (Error: number, more: Record<string, unknown> = {}): MethodAnswer => ({
  Version: 1,
  Error,
  ...more,
});
const copyAnswer = (got: CopyAnswer): MethodAnswer =>
  typeof got === "number" ? answer(got) : answer(0, { 0: got[0], 1: got[1] });
const encoder = new TextEncoder();

/** Runs one call of Office.js: a batch of the Excel API, or the document's settings. */
export async function executeMethod(
  call: MethodCall,
  host: Host,
  faults: Faults
): Promise<MethodAnswer> {
  const { DispatchId } = call.DdaMethod;
  if (DispatchId === dispatch.richApi) return await runBatch(call.ArrayData ?? [], host, faults);
  if (DispatchId === dispatch.loadSettings)
    return answer(0, { Properties: { Settings: settingsOf(host) } });
  if (DispatchId === dispatch.saveSettings) {
    host.workbook.settings.clear();
    for (const [key, value] of call.DdaSettingsMethod?.Properties ?? [])
      host.workbook.settings.set(key, JSON.parse(value));
    return answer(0);
  }
  if (DispatchId === dispatch.commandCompleted) {
    host.commands?.completed(String(call[0]), Number(call[1]));
    return answer(0);
  }
  if (DispatchId === dispatch.openCopy) {
    await host.calculation.settle();
    return copyAnswer(await host.copies.open(host.workbook, Number(call[0]), Number(call[1])));
  }
  if (DispatchId === dispatch.copySlice)
    return copyAnswer(host.copies.slice(Number(call[2]), Number(call[3])));
  if (DispatchId === dispatch.closeCopy) return answer(host.copies.close(Number(call[2])));
  if (DispatchId === dispatch.messageChild && host.dialog) {
    host.dialog.messageChild(call as unknown as ToDialog);
    return answer(0);
  }
  console.error(`The workbench does not implement the Office method ${DispatchId}.`);
  return answer(officeErrors.unsupported);
}

/** The document's settings as Office.js keeps them: each value is JSON text. */
export function settingsOf(host: Host): { Name: string; Value: string }[] {
  return [...host.workbook.settings].map(([Name, value]) => ({
    Name,
    Value: JSON.stringify(value),
  }));
}

async function runBatch(
  message: readonly unknown[],
  host: Host,
  faults: Faults
): Promise<MethodAnswer> {
  const body = String(message[4]);
  const flags = Number(message[6] ?? 0);
  const bytes = encoder.encode(body).length;
  faults.count.count++;
  faults.count.bytes += bytes;
  faults.count.largest = Math.max(faults.count.largest, bytes);
  if (bytes > payloadLimit) return answer(officeErrors.requestTooLarge);
  if (faults.isEditing && message[0] !== pagePartition) {
    if ((flags & delayForCellEdit) === 0) return answer(officeErrors.editMode);
    await faults.editingEnds();
  }
  await faults.delayEnds();
  const result = JSON.stringify(
    await new BatchRun(host, JSON.parse(body) as Batch, (member) => faults.check(member)).run()
  );
  if (encoder.encode(result).length > payloadLimit) return answer(officeErrors.responseTooLarge);
  return answer(0, { Data: [200, [], result] });
}
