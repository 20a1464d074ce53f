import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { usePane } from "./pane-context";
import type { PaneTab } from "./pane-state";
import { usePlacedTexts } from "../controls/use-placed-texts";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...typographyStyles.body1,
    flexGrow: 1,
    minWidth: 0,
    minHeight: "40px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderBottom: `3px solid transparent`,
    borderTop: `3px solid transparent`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    // Transparent borders are drawn there like all others.
    "@media (forced-colors: active)": { borderTopColor: "Canvas", borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-3px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  current: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

const tabs: readonly PaneTab[] = ["indicators", "workbook", "cell"];

/** The parts of the pane: choosing, what stands in the workbook, and the selected cell. */
export function PaneTabs() {
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const texts = usePlacedTexts();
  return (
    <nav aria-label={texts.tabs.label} className={styles.tabs}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          className={mergeClasses(styles.tab, tab === state.tab && styles.current)}
          aria-current={tab === state.tab ? "page" : undefined}
          onClick={() => dispatch({ type: "tabOpened", tab })}
        >
          {texts.tabs[tab]}
        </button>
      ))}
    </nav>
  );
}
