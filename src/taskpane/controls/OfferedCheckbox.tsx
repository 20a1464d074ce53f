import {
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  available: { "& label": { color: tokens.colorNeutralForeground1 } },
  row: {
    display: "flex",
    flexDirection: "column",
    // The box itself, not its padding, stands on the edge of the text.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  // Fluent's disabled look without losing the focus, so that the reason can be reached.
  unavailable: {
    "& label": {
      color: tokens.colorNeutralForeground3,
      cursor: "not-allowed",
      "@media (forced-colors: active)": { color: "GrayText" },
    },
    "& input": { cursor: "not-allowed" },
    "& .fui-Checkbox__indicator": {
      "--fui-Checkbox__indicator--borderColor": tokens.colorNeutralStrokeDisabled,
      "--fui-Checkbox__indicator--backgroundColor": tokens.colorNeutralBackground3,
      "--fui-Checkbox__indicator--color": tokens.colorNeutralForeground3,
      "@media (forced-colors: active)": {
        "--fui-Checkbox__indicator--borderColor": "GrayText",
        "--fui-Checkbox__indicator--color": "GrayText",
      },
    },
  },
  reason: {
    ...typographyStyles.caption1,
    // Below the focus ring, which stands out by two pixels.
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS} 36px`,
    color: tokens.colorNeutralForeground3,
  },
});

export interface OfferedCheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  /** Why it cannot be changed; null where it can. */
  readonly reason: string | null;
  /** What to know before it is changed. */
  readonly hint?: string | null;
  readonly onToggle: () => void;
}

/** A checkbox that keeps its place, its focus and a reason when it cannot be chosen. */
export function OfferedCheckbox(props: OfferedCheckboxProps) {
  const { label, checked, reason, hint = null, onToggle } = props;
  const styles = useStyles();
  const noteId = useId();
  const note = reason ?? hint;
  return (
    <div
      className={mergeClasses(styles.row, reason === null ? styles.available : styles.unavailable)}
    >
      <Checkbox
        label={label}
        checked={checked}
        onChange={() => reason === null && onToggle()}
        {...(reason === null ? {} : { "aria-disabled": true })}
        {...(note === null ? {} : { "aria-describedby": noteId })}
      />
      {note !== null && (
        <p id={noteId} className={styles.reason}>
          {note}
        </p>
      )}
    </div>
  );
}
