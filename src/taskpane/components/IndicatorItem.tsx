import {
  createFocusOutlineStyle,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { CatalogueIndicator } from "../../api/contract";
import { formatYears } from "../../i18n/format";
import { availableYears } from "../../query/availability";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  item: {
    // The focus ring is laid around the nearest positioned element.
    position: "relative",
    display: "grid",
    gridTemplateColumns: "28px 1fr",
    columnGap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ...createFocusOutlineStyle(),
  },
  number: {
    ...typographyStyles.body1Strong,
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  name: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  detail: {
    ...typographyStyles.caption1,
    gridColumn: "2",
    color: tokens.colorNeutralForeground3,
  },
  unavailable: { color: tokens.colorNeutralForeground3 },
  reason: {
    ...typographyStyles.caption1,
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 40px`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
});

export interface IndicatorItemProps {
  readonly indicator: CatalogueIndicator;
  readonly onOpen: (indicator: CatalogueIndicator) => void;
}

/** One indicator of the list; one without data says why when it is chosen. */
export function IndicatorItem({ indicator, onOpen }: IndicatorItemProps) {
  const styles = useStyles();
  const { texts, announce } = usePane();
  const [explained, setExplained] = useState(false);
  const reasonId = useId();
  const years = availableYears(indicator.availability);
  const available = years.length > 0;
  const quiet = available ? undefined : styles.unavailable;
  const reason = indicator.unit === null ? texts.list.comparisonReason : texts.list.noDataReason;
  const whole = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (explained) whole.current?.scrollIntoView({ block: "nearest" });
  }, [explained]);

  function explain() {
    setExplained(!explained);
    announce(explained ? "" : reason);
  }

  return (
    <li ref={whole}>
      <button
        type="button"
        className={styles.item}
        data-indicator={indicator.number}
        onClick={() => (available ? onOpen(indicator) : explain())}
        {...(available ? {} : { "aria-expanded": explained, "aria-controls": reasonId })}
      >
        <span className={mergeClasses(styles.number, quiet)}>{indicator.number}</span>
        <span className={mergeClasses(styles.name, quiet)}>{indicator.name[texts.language]}</span>
        <span className={styles.detail}>{available ? formatYears(years) : texts.list.noData}</span>
      </button>
      <div id={reasonId}>
        {explained && !available && <p className={styles.reason}>{reason}</p>}
      </div>
    </li>
  );
}
