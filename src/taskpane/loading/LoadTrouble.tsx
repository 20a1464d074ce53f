import { makeStyles, tokens } from "@fluentui/react-components";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import { ProblemBar } from "../controls/ProblemBar";

const useStyles = makeStyles({
  trouble: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

/** What kept a chart or a closer look from its sheet; a request tells it beside its button. */
export function LoadTrouble() {
  const styles = useStyles();
  const { state } = usePane();
  const { load } = useChoice();
  const { loading, ordered } = state;
  if (loading.kind !== "failed" || !ordered || ordered.purpose === "request") return null;
  const { order, ...start } = ordered;
  return (
    <div className={styles.trouble}>
      <ProblemBar
        problem={loading.problem}
        onTryAgain={() => load(order, { ...start, cells: null, answer: null, overwrite: false })}
      />
    </div>
  );
}
