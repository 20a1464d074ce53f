import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { useEffect } from "react";
import type { Problem } from "../../problem/problem";
import { usePane } from "../frame/pane-context";
import { useProblemText } from "./use-problem-text";

const useStyles = makeStyles({
  // Fluent puts its bars' words on one line, which 350 px do not have.
  bar: { whiteSpace: "normal" },
});

export interface ProblemBarProps {
  readonly problem: Problem;
  readonly intent?: "error" | "warning";
  /** Words after the next step. */
  readonly more?: string;
  readonly onTryAgain?: () => void;
}

/** What went wrong, what to do next, and the button that does it. */
export function ProblemBar({ problem, intent = "error", more, onTryAgain }: ProblemBarProps) {
  const styles = useStyles();
  const { texts, problemTexts } = usePane();
  const { part, tryAgain } = problemTexts;
  useEffect(() => {
    if (!part) tryAgain();
  }, [part, tryAgain]);
  const { title, next } = useProblemText()(problem);
  return (
    <div role="alert">
      <MessageBar intent={intent} layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {next} {more}
        </MessageBarBody>
        {onTryAgain && (
          <MessageBarActions>
            <Button size="small" onClick={onTryAgain}>
              {texts.problem.tryAgain}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
