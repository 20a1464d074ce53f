import { useEffect } from "react";
import { fetchCatalogue } from "../../addin/fetch-catalogue";
import { usePane } from "./pane-context";

/** Fetches the catalogue whenever it is missing and the person may see it. */
export function useCatalogue(): void {
  const { state, addin } = usePane();
  const wanted = state.catalogue.kind === "missing" && state.session?.terms.accepted === true;
  useEffect(() => {
    if (!wanted) return;
    const abort = new AbortController();
    void fetchCatalogue(addin, abort.signal);
    return () => abort.abort();
  }, [wanted, addin]);
}
