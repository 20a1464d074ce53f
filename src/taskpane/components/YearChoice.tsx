import {
  Button,
  ToggleButton,
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { usePane } from "../pane-context";
import { quickYears, toggleYear, withYears } from "../state/draft";
import { useArrowKeys } from "../use-arrow-keys";
import { Section } from "./Section";
import type { RequestPartProps } from "./request-part";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  quick: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  years: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(54px, 1fr))",
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  year: { minWidth: 0, fontVariantNumeric: "tabular-nums" },
  unavailable: shorthands.borderStyle("dashed"),
});

const noYearsId = "years-without-data";

/** The reporting years; those without data stay in their place and say so. */
export function YearChoice({ draft, offer, onChange }: RequestPartProps) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const [focused, setFocused] = useState<number | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  useArrowKeys(grid);
  const { texts } = usePane();
  const words = texts.request;
  const available = offer.years.filter((entry) => entry.available).map((entry) => entry.year);
  const made = offer.years.filter((entry) => entry.demonstration).map((entry) => entry.year);
  const quick = quickYears(available);
  const stop = focused ?? draft.years[0] ?? offer.years[0]?.year;
  return (
    <Section title={words.years} aside={words.chosenOf(draft.years.length, available.length)}>
      <div role="group" aria-label={words.quickPicks} className={styles.quick}>
        {(["latest", "lastFive", "allYears"] as const).map((pick) => (
          <Button
            key={pick}
            size="small"
            appearance="outline"
            shape="circular"
            onClick={() => onChange(withYears(draft, quick[pick]))}
          >
            {words[pick]}
          </Button>
        ))}
      </div>
      <div className={styles.years} ref={grid}>
        {offer.years.map(({ year, available: has }) => {
          const chosen = draft.years.includes(year);
          return (
            <ToggleButton
              key={year}
              size="small"
              checked={chosen}
              appearance={chosen ? "primary" : "outline"}
              // One stop of the Tab key for all years; arrows go on from there.
              tabIndex={year === stop ? 0 : -1}
              onFocus={() => setFocused(year)}
              disabledFocusable={!has && !chosen}
              className={mergeClasses(styles.year, !has && styles.unavailable)}
              {...(has ? {} : { "aria-describedby": noYearsId })}
              onClick={() => onChange(toggleYear(draft, year))}
            >
              {year}
            </ToggleButton>
          );
        })}
      </div>
      {made.length > 0 && <p className={frame.quiet}>{texts.demonstration.years(made)}</p>}
      {available.length < offer.years.length && (
        <p id={noYearsId} className={frame.quiet}>
          {words.yearUnavailable}
        </p>
      )}
    </Section>
  );
}
