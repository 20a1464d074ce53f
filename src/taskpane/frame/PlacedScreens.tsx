import { usePane } from "./pane-context";
import { screenOf } from "./pane-state";
import type { Refreshing } from "../workbook/use-refresh";
import { CatalogueMissing } from "../controls/CatalogueMissing";
import { CellScreen } from "../cell/CellScreen";
import { ChangesScreen } from "../workbook/ChangesScreen";
import { WorkbookScreen } from "../workbook/WorkbookScreen";

/** What stands in the workbook: its results, what a refresh changed, where a number comes from. */
export function PlacedScreens({ refreshing }: { readonly refreshing: Refreshing }) {
  const { state } = usePane();
  if (state.catalogue.kind !== "ready") return <CatalogueMissing />;
  const { catalogue } = state.catalogue;
  const { results, changesOf } = state.placed;
  const shown = results?.find(({ result }) => result.id === changesOf);
  if (screenOf(state) === "cell") return <CellScreen catalogue={catalogue} />;
  if (shown) return <ChangesScreen item={shown} catalogue={catalogue} refreshing={refreshing} />;
  return <WorkbookScreen catalogue={catalogue} refreshing={refreshing} />;
}
