import { Body1, Body1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  nothing: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    textAlign: "center",
  },
  sign: { fontSize: "28px", color: tokens.colorNeutralForeground3 },
  next: { color: tokens.colorNeutralForeground2 },
});

/** An empty search, with what to try next. */
export function NothingFound() {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <div className={styles.nothing}>
      <SearchRegular className={styles.sign} />
      <Body1Strong>{texts.list.nothingTitle}</Body1Strong>
      <Body1 className={styles.next}>{texts.list.nothingNext}</Body1>
    </div>
  );
}
