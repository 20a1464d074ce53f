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
  const { loading, order } = state;
  if (loading.kind !== "failed" || !order || order.purpose === "request") return null;
  return (
    <div className={styles.trouble}>
      <ProblemBar
        problem={loading.problem}
        onTryAgain={() => load(order, { cells: null, answer: null, overwrite: false })}
      />
    </div>
  );
}
