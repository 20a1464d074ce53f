import { Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { toggleTotal, totalsOf } from "./draft";
import type { Draft } from "./draft";
import { usePaneTexts } from "../controls/use-pane-texts";

const useStyles = makeStyles({
  // The boxes themselves, not their padding, stand on the edge of the text.
  boxes: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  title: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
});

export interface TotalsChoiceProps {
  readonly draft: Draft;
  readonly nameOf: (axis: string) => string;
  readonly onChange: (draft: Draft) => void;
}

/** Which breakdowns also carry their total; nothing where there is none. */
export function TotalsChoice({ draft, nameOf, onChange }: TotalsChoiceProps) {
  const styles = useStyles();
  const texts = usePaneTexts();
  if (!draft.breakdowns.length) return null;
  const totals = totalsOf(draft);
  return (
    <div>
      <h3 className={styles.title}>{texts.request.totals}</h3>
      <div className={styles.boxes}>
        {draft.breakdowns.map((breakdown) => (
          <Checkbox
            key={breakdown}
            label={nameOf(breakdown)}
            // Told apart from the boxes of the breakdowns themselves.
            aria-label={`${texts.request.totals}: ${nameOf(breakdown)}`}
            checked={totals.includes(breakdown)}
            onChange={() => onChange(toggleTotal(draft, breakdown))}
          />
        ))}
      </div>
    </div>
  );
}
