import { useCallback, useEffect, useRef, useState } from "react";
import type { DataTable } from "../../query/data-table";
import type { Query } from "../../query/query";
import type { Problem } from "../../problem/problem";
import { usePane } from "../frame/pane-context";
import { failureOf } from "../../addin/problem-of";

/** The answer to a question before it is loaded, as far as it is here. */
export type Preview =
  | { readonly kind: "none" }
  | { readonly kind: "fetching" }
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "ready"; readonly table: DataTable };

/** A preview together with the question that it answers. */
type Asked = Preview & { readonly question: string };

/** Fetches the answer to a question once it is wanted; another question begins without one. */
export function usePreview(query: Query | null) {
  const { state, addin } = usePane();
  const [asked, setAsked] = useState<Asked | null>(null);
  const running = useRef<AbortController | null>(null);
  const question = query ? JSON.stringify(query) : null;
  const catalogue = state.catalogue.kind === "ready" ? state.catalogue.catalogue : null;

  useEffect(() => () => running.current?.abort(), [question]);

  const show = useCallback(() => {
    if (!query || !catalogue || question === null) return;
    const abort = new AbortController();
    running.current?.abort();
    running.current = abort;
    setAsked({ question, kind: "fetching" });
    addin.client.ask(query, catalogue, abort.signal).then(
      (table) => setAsked({ question, kind: "ready", table }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const failure = failureOf(error, "loadFailed");
        if (failure.type === "loadFailed") {
          setAsked({ question, kind: "failed", problem: failure.problem });
        } else addin.report(failure);
      }
    );
  }, [query, catalogue, question, addin]);

  const close = useCallback(() => setAsked(null), []);
  const preview: Preview = asked?.question === question ? asked : { kind: "none" };
  return { preview, show, close };
}
