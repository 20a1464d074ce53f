import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { usePane } from "./pane-context";
import { usePaneTexts } from "../controls/use-pane-texts";

const useStyles = makeStyles({
  mark: {
    ...typographyStyles.caption1Strong,
    flexShrink: 0,
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
});

/** Says on every screen that figures are made up, wherever any of them are. */
export function DemonstrationMark() {
  const styles = useStyles();
  const { state } = usePane();
  const texts = usePaneTexts();
  const made =
    state.catalogue.kind === "ready" &&
    state.catalogue.catalogue.indicators.some(({ availability }) =>
      availability.some((entry) => entry.demonstration)
    );
  return made ? <aside className={styles.mark}>{texts.demonstration.mark}</aside> : null;
}
