import { usePaneTexts } from "../controls/use-pane-texts";
import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";

const useStyles = makeStyles({
  nothing: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  sign: { fontSize: "28px", color: tokens.colorNeutralForeground3 },
  next: { color: tokens.colorNeutralForeground2 },
});

/** What to try next after an empty search; that nothing was found stands below the search. */
export function NothingFound() {
  const styles = useStyles();
  const texts = usePaneTexts();
  return (
    <div className={styles.nothing}>
      <SearchRegular className={styles.sign} />
      <Body1 align="center" className={styles.next}>
        {texts.list.nothingNext}
      </Body1>
    </div>
  );
}
