import { ICommandService, type Injector } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";

const shifts = new Set([
  InsertRowMutation.id,
  RemoveRowMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
]);

/** Shows the selected cell's content in the formula bar again when rows or columns moved below the selection. */
export function refreshFormulaBar(injector: Injector): void {
  const bridge = injector.get(IEditorBridgeService);
  let timer: ReturnType<typeof setTimeout> | undefined;
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (!shifts.has(id)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!bridge.isVisible().visible) bridge.refreshEditCellState();
    });
  });
}
