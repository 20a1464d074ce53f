import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { useEffect, useId, useRef, useState } from "react";
import type { CatalogueIndicator } from "../../api/contract";
import { formatYears } from "../../i18n/format";
import { isComparison } from "../../catalogue/indicator";
import { availableYears } from "../../query/availability";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import { usePaneTexts } from "../controls/use-pane-texts";
import { FavouriteButton, IndicatorDetails } from "./IndicatorDetails";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "start" },
  item: {
    display: "grid",
    gridTemplateColumns: "28px 1fr",
    columnGap: tokens.spacingHorizontalXS,
    width: "100%",
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
  about: { marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 },
  unavailable: { color: tokens.colorNeutralForeground3 },
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 40px`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  reason: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface IndicatorItemProps {
  readonly indicator: CatalogueIndicator;
  /** In place of the years, such as what a request asks for. */
  readonly detail?: string;
  /** Whether the Tab key stops here; arrows lead to the others. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: (indicator: CatalogueIndicator) => void;
}

/** One indicator of the list, what it counts, and why it cannot be opened where it has no data. */
export function IndicatorItem(props: IndicatorItemProps) {
  const { indicator, detail, isStop, onFocus, onOpen } = props;
  const frame = useScreenStyles();
  const styles = useStyles();
  const { announce } = usePane();
  const texts = usePaneTexts();
  const { words } = useChoice();
  const [explained, setExplained] = useState(false);
  const detailsId = useId();
  const years = availableYears(indicator.availability);
  const available = years.length > 0;
  const quiet = available ? undefined : styles.unavailable;
  const reason = isComparison(indicator) ? texts.list.comparisonReason : texts.list.noDataReason;
  const whole = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (explained) whole.current?.scrollIntoView({ block: "nearest" });
  }, [explained]);

  function explain() {
    setExplained(!explained);
    if (!available) announce(explained ? "" : reason);
  }

  return (
    <li ref={whole}>
      <div className={styles.row}>
        <button
          type="button"
          className={mergeClasses(frame.rowButton, styles.item)}
          data-indicator={indicator.number}
          tabIndex={isStop ? 0 : -1}
          onFocus={onFocus}
          onClick={() => (available ? onOpen(indicator) : explain())}
          {...(available ? {} : { "aria-expanded": explained, "aria-controls": detailsId })}
        >
          <span className={mergeClasses(styles.number, quiet)}>{indicator.number}</span>
          <span className={mergeClasses(styles.name, quiet)}>{indicator.name[texts.language]}</span>
          <span className={styles.detail}>
            {detail ?? (available ? formatYears(years) : texts.list.noData)}
          </span>
        </button>
        <Button
          appearance="subtle"
          size="small"
          className={styles.about}
          icon={explained ? <ChevronUpRegular /> : <InfoRegular />}
          tabIndex={isStop ? 0 : -1}
          onFocus={onFocus}
          aria-label={words.list.about(indicator.number)}
          title={words.list.about(indicator.number)}
          aria-expanded={explained}
          aria-controls={detailsId}
          onClick={explain}
        />
      </div>
      <div id={detailsId} className={explained ? styles.details : undefined}>
        {explained && (
          <>
            {!available && <p className={styles.reason}>{reason}</p>}
            <IndicatorDetails indicator={indicator} />
            <FavouriteButton indicator={indicator.number} inWords />
          </>
        )}
      </div>
    </li>
  );
}
