import type { Injector } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { unitId } from "./ids";

/** Draws the visible sheet anew, for looks that are not stored in its cells. */
export function repaint(injector: Injector): void {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  render?.with(SheetSkeletonManagerService).getCurrentSkeleton()?.resetCache();
  render?.mainComponent?.makeForceDirty();
}

/** Lays a sheet out anew, after rows or columns were hidden or shown. */
export function layOut(injector: Injector, sheetId: string): void {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const skeletons = render?.with(SheetSkeletonManagerService);
  skeletons?.makeDirty({ sheetId }, true);
  skeletons?.reCalculate();
  render?.mainComponent?.makeForceDirty();
}
