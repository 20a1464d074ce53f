import { ProgressBar, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { WorkbookResult } from "../../addin/workbook-result";
import type { RefreshDecisions } from "../../excel/refreshed";
import { isAsked } from "../../addin/refresh-event";
import type { Progress } from "../../addin/refresh-event";
import { usePane } from "../frame/pane-context";
import { mayPass } from "../../addin/problem-of";
import { progressWords } from "./refresh-words";
import { usePaneTexts } from "../controls/use-pane-texts";
import { usePlacedTexts } from "../controls/use-placed-texts";
import type { Refreshing } from "./use-refresh";
import { DifferingPlace } from "./DifferingPlace";
import { HandEdits } from "./HandEdits";
import { PlaceQuestion } from "./PlaceQuestion";
import { ProblemBar } from "../controls/ProblemBar";
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
  if (isAsked(progress)) {
    const asked = {
      ...{ language: item.result.layout.language, isBusy },
      onDecide: (decision: RefreshDecisions) =>
        void refresh([item], { ...progress.decided, ...decision }),
    };
    switch (progress.kind) {
      case "edited":
        return (
          <HandEdits
            {...asked}
            edits={progress.edits}
            onDecide={(edited) => asked.onDecide({ edited })}
          />
        );
      case "differs":
        return (
          <DifferingPlace
            {...asked}
            differing={progress}
            onDecide={(missing) => asked.onDecide({ missing })}
          />
        );
      case "unkept":
        return (
          <UnkeptFigures
            unkept={progress}
            isBusy={isBusy}
            onReplace={() => asked.onDecide({ unkept: "replace" })}
          />
        );
      default:
        return <PlaceQuestion {...asked} asked={progress} />;
    }
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
