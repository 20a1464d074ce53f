import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId } from "react";
import type { Query } from "../../query/query";
import { usePane } from "../pane-context";
import type { Verdict } from "../state/offer";
import { mayPass } from "../state/problem-of";
import { useProblemText } from "../use-problem-text";
import { ProblemBar } from "./ProblemBar";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  // Two lines always, so that the button does not move with the words above it.
  verdict: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    justifyContent: "flex-end",
    minHeight: `calc(2 * ${tokens.lineHeightBase200})`,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

export interface RequestFooterProps {
  readonly verdict: Verdict;
  readonly onLoad: (query: Query) => void;
}

/** The size of the answer or what stands against it, and the button that loads it. */
export function RequestFooter({ verdict, onLoad }: RequestFooterProps) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { state, texts } = usePane();
  const verdictId = useId();
  const words = useVerdictWords(verdict);
  const query = verdict.kind === "ready" ? verdict.query : null;
  const { loading } = state;
  // After a load that did not end well the next thing to press is this button.
  const loadId = useId();
  const returned = loading.kind === "cancelled" || loading.kind === "failed";
  useEffect(() => {
    if (returned && document.hasFocus()) document.getElementById(loadId)?.focus();
  }, [returned, loadId]);
  const failed = loading.kind === "failed" ? loading.problem : null;
  return (
    <div className={frame.footer}>
      {failed && (
        <ProblemBar
          problem={failed}
          {...(query && mayPass(failed) ? { onTryAgain: () => onLoad(query) } : {})}
        />
      )}
      <div id={verdictId} role="status" className={styles.verdict}>
        {loading.kind === "cancelled" && <span>{texts.request.cancelled}</span>}
        {words.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
      <Button
        id={loadId}
        appearance="primary"
        size="large"
        aria-describedby={verdictId}
        disabledFocusable={!query}
        onClick={() => query && onLoad(query)}
      >
        {texts.request.load}
      </Button>
    </div>
  );
}

function useVerdictWords(verdict: Verdict): string[] {
  const { texts } = usePane();
  const problemText = useProblemText();
  switch (verdict.kind) {
    case "ready": {
      const { rows, columns, cells, listed } = verdict.size;
      if (listed) return [texts.request.sizeListed(columns)];
      return [texts.request.size(rows, columns, cells)];
    }
    case "yearMissing":
      return [texts.request.yearMissing];
    case "refused": {
      const { title, next } = problemText(verdict.problem);
      return [title, next];
    }
  }
}
