import { usePaneTexts } from "../controls/use-pane-texts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  missing: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  line: { margin: 0 },
});

/** The breakdowns that no loaded data carry, named together: no stops of the Tab key. */
export function MissingBreakdowns({ names }: { readonly names: readonly string[] }) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const texts = usePaneTexts();
  return (
    <div className={styles.missing}>
      <p className={`${frame.quiet} ${styles.line}`}>{texts.request.manyNotInData(names.length)}</p>
      <p className={`${frame.quiet} ${styles.line}`}>{names.join(" · ")}</p>
    </div>
  );
}
