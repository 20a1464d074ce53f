import { useEffect } from "react";
import { usePane } from "./pane-context";
import { failureOf } from "./state/load-to-sheet";

/** Fetches the catalogue whenever it is missing and the person may see it. */
export function useCatalogue(): void {
  const { state, dispatch, client } = usePane();
  const wanted = state.catalogue.kind === "missing" && state.session?.terms.accepted === true;
  useEffect(() => {
    if (!wanted) return;
    const abort = new AbortController();
    client.catalogue(abort.signal).then(
      (catalogue) => dispatch({ type: "catalogueLoaded", catalogue }),
      (error: unknown) => {
        if (!abort.signal.aborted) dispatch(failureOf(error, "catalogueFailed"));
      }
    );
    return () => abort.abort();
  }, [wanted, client, dispatch]);
}
