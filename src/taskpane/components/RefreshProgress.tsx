import { ProgressBar, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { WorkbookResult } from "../../excel/workbook-results";
import type { Progress } from "../state/placed";
import { usePane } from "../pane-context";
import { mayPass } from "../state/problem-of";
import { progressWords } from "../state/refresh-words";
import { usePaneTexts } from "../use-pane-texts";
import { usePlacedTexts } from "../use-placed-texts";
import type { Refreshing } from "../use-refresh";
import { DifferingPlace } from "./DifferingPlace";
import { HandEdits } from "./HandEdits";
import { ProblemBar } from "./ProblemBar";
import { UnkeptFigures } from "./UnkeptFigures";

const useStyles = makeStyles({
  progress: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  words: { ...typographyStyles.caption1, margin: 0 },
});

export interface RefreshProgressProps {
  readonly item: WorkbookResult;
  readonly progress: Progress;
  readonly refreshing: Refreshing;
}

/** How the refresh of one result goes, how it ended, or what it asks. */
export function RefreshProgress({ item, progress, refreshing }: RefreshProgressProps) {
  const styles = useStyles();
  const texts = usePlacedTexts();
  const { state } = usePane();
  const pane = usePaneTexts();
  const { refresh } = refreshing;
  // A decision would cut off the refresh of another result.
  const isBusy = state.placed.running !== "no";
  if (progress.kind === "failed") {
    return (
      <ProblemBar
        problem={progress.problem}
        {...(mayPass(progress.problem) ? { onTryAgain: () => void refresh([item]) } : {})}
      />
    );
  }
  if (progress.kind === "edited") {
    return (
      <HandEdits
        edits={progress.edits}
        language={item.result.layout.language}
        isBusy={isBusy}
        onDecide={(edited) =>
          void refresh([item], { edited, missing: progress.missing, unkept: null })
        }
      />
    );
  }
  if (progress.kind === "differs") {
    return (
      <DifferingPlace
        differing={progress}
        language={item.result.layout.language}
        isBusy={isBusy}
        onDecide={(missing) => void refresh([item], { edited: null, missing, unkept: null })}
      />
    );
  }
  if (progress.kind === "unkept") {
    return (
      <UnkeptFigures
        unkept={progress}
        isBusy={isBusy}
        onReplace={() => void refresh([item], { edited: null, missing: null, unkept: "replace" })}
      />
    );
  }
  const words = progressWords(progress, texts, pane);
  return (
    <div className={styles.progress}>
      {["fetching", "held", "writing"].includes(progress.kind) && (
        <ProgressBar
          aria-label={words}
          {...(progress.kind === "writing"
            ? { value: progress.written, max: Math.max(progress.total, 1) }
            : {})}
        />
      )}
      <p className={styles.words}>{words}</p>
    </div>
  );
}
