import { ProgressBar, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { WorkbookResult } from "../../excel/workbook-results";
import type { PlacedTexts } from "../../i18n/placed-texts";
import type { Progress } from "../state/placed";
import { usePane } from "../pane-context";
import { mayPass } from "../state/problem-of";
import { usePlacedTexts } from "../use-placed-texts";
import type { Refreshing } from "../use-refresh";
import { DifferingPlace } from "./DifferingPlace";
import { HandEdits } from "./HandEdits";
import { ProblemBar } from "./ProblemBar";

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
  const { state, texts: pane } = usePane();
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
        isBusy={isBusy}
        onDecide={(edited) => void refresh([item], { edited, missing: progress.missing })}
      />
    );
  }
  if (progress.kind === "differs") {
    return (
      <DifferingPlace
        differing={progress}
        isBusy={isBusy}
        onDecide={(missing) => void refresh([item], { edited: null, missing })}
      />
    );
  }
  const words = progress.kind === "held" ? pane.loading.waiting : wordsOf(progress, texts);
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

type Told = Exclude<Progress, { kind: "held" | "failed" | "edited" | "differs" }>;

function wordsOf(progress: Told, { progress: words }: PlacedTexts): string {
  switch (progress.kind) {
    case "waiting":
      return words.waiting;
    case "fetching":
      return words.fetching;
    case "writing":
      return progress.total === 0
        ? words.comparing
        : words.writing(progress.written, progress.total);
    case "done":
      if (progress.changes === null) return words.doneUnknown(progress.cells);
      return progress.changes === 0 && progress.cells === 0
        ? words.doneSame
        : words.done(progress.changes, progress.cells);
    case "gone":
      return words.gone;
    case "stopped":
      return words.stopped;
  }
}
