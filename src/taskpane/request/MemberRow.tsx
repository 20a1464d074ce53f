import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { memo } from "react";
import type { Tick } from "./member-choice";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "20px 18px 1fr",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "28px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    outlineStyle: "none",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      boxShadow: `inset 0 0 0 ${tokens.strokeWidthThick} ${tokens.colorStrokeFocus2}`,
      "@media (forced-colors: active)": {
        outlineStyle: "solid",
        outlineWidth: "2px",
        outlineOffset: "-2px",
      },
    },
  },
  inner: { paddingLeft: "20px" },
  flat: { gridTemplateColumns: "18px 1fr", paddingLeft: tokens.spacingHorizontalXS },
  open: { display: "flex", justifyContent: "center", color: tokens.colorNeutralForeground3 },
  box: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    width: "16px",
    height: "16px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: "12px",
    lineHeight: 1,
  },
  on: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandBackground}`,
    // The browser would lay a field of the page's colour under the mark.
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      borderTopColor: "Highlight",
      borderRightColor: "Highlight",
      borderBottomColor: "Highlight",
      borderLeftColor: "Highlight",
      color: "HighlightText",
    },
  },
  name: { ...typographyStyles.body1, overflowWrap: "anywhere" },
});

export interface MemberRowProps {
  readonly code: string;
  readonly name: string;
  readonly level: 1 | 2;
  readonly place: number;
  readonly siblings: number;
  /** Null where nothing lies inside. */
  readonly open: boolean | null;
  /** Whether any member of the tree has others inside. */
  readonly inTree: boolean;
  readonly tick: Tick;
  readonly isStop: boolean;
}

const marks: Readonly<Record<Tick, string>> = { true: "✓", mixed: "–", false: "" };

/** One line of the member tree; the tree itself hears keys and clicks. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { code, name, level, place, siblings, open, inTree, tick, isStop } = props;
  const styles = useStyles();
  return (
    <div
      role="treeitem"
      data-code={code}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-checked={tick}
      aria-selected={tick === "true"}
      {...(open === null ? {} : { "aria-expanded": open })}
      tabIndex={isStop ? 0 : -1}
      className={mergeClasses(styles.row, !inTree && styles.flat, level === 2 && styles.inner)}
    >
      {inTree && (
        <span data-fold={open === null ? undefined : true} className={styles.open}>
          {open !== null && (open ? <ChevronDownRegular /> : <ChevronRightRegular />)}
        </span>
      )}
      <span aria-hidden className={mergeClasses(styles.box, tick !== "false" && styles.on)}>
        {marks[tick]}
      </span>
      <span className={styles.name}>{name}</span>
    </div>
  );
});
