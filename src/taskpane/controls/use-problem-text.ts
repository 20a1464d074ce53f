import { useCallback } from "react";
import type { Problem } from "../../problem/problem";
import { usePane } from "../frame/pane-context";
import { nameOf } from "./names";

/** Puts problems into the pane's words, with the catalogue's names in place of its codes. */
export function useProblemText(): (problem: Problem) => { title: string; next: string } {
  const { state, texts, problemTexts } = usePane();
  const words = problemTexts.part;
  const catalogue = state.catalogue.kind === "ready" ? state.catalogue.catalogue : null;
  return useCallback(
    (problem) =>
      words
        ? words.problemText(problem, texts.language, (id) => nameOf(id, catalogue, texts))
        : texts.problem.wordless,
    [words, catalogue, texts]
  );
}
