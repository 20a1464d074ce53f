import {
  Field,
  Select,
  ToggleButton,
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useChoice } from "../frame/choice-context";
import {
  arrivalOf,
  arrivals,
  isPicked,
  picksOf,
  togglePick,
  toggleYear,
  withArrival,
} from "./year-choice";
import type { Arrival } from "./year-choice";
import { useArrowKeys } from "../controls/use-arrow-keys";
import { usePaneTexts } from "../controls/use-pane-texts";
import { Section } from "../controls/Section";
import type { RequestPartProps } from "./request-part";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  quick: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  // Four in a line in every language.
  pick: { minWidth: 0 },
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

/** The reporting years and what a newer one changes; years without data say so in their place. */
export function YearChoice({ draft, offer, onChange }: RequestPartProps) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const [focused, setFocused] = useState<number | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  useArrowKeys(grid);
  const texts = usePaneTexts();
  const { words } = useChoice();
  const { chosenYears } = offer;
  const available = offer.years.filter((entry) => entry.available).map((entry) => entry.year);
  const made = offer.years.filter((entry) => entry.demonstration).map((entry) => entry.year);
  const stop = focused ?? chosenYears[0] ?? offer.years[0]?.year;
  const arrivalName = (arrival: Arrival) =>
    arrival === "roll"
      ? words.request.arrivals.roll(Math.max(chosenYears.length, 1))
      : words.request.arrivals[arrival];

  return (
    <Section
      title={texts.request.years}
      aside={texts.request.chosenOf(chosenYears.length, available.length)}
    >
      <div role="group" aria-label={texts.request.quickPicks} className={styles.quick}>
        {picksOf(available).map((pick) => {
          const chosen = isPicked(draft.years, pick);
          return (
            <ToggleButton
              key={pick}
              size="small"
              checked={chosen}
              appearance={chosen ? "primary" : "outline"}
              shape="circular"
              className={styles.pick}
              onClick={() =>
                onChange({ ...draft, years: togglePick(draft.years, pick, available) })
              }
            >
              {words.request.picks[pick]}
            </ToggleButton>
          );
        })}
      </div>
      <div className={styles.years} ref={grid}>
        {offer.years.map(({ year, available: has }) => {
          const chosen = chosenYears.includes(year);
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
              onClick={() =>
                onChange({ ...draft, years: toggleYear(draft.years, year, available) })
              }
            >
              {year}
            </ToggleButton>
          );
        })}
      </div>
      {made.length > 0 && <p className={frame.quiet}>{texts.demonstration.years(made)}</p>}
      {available.length < offer.years.length && (
        <p id={noYearsId} className={frame.quiet}>
          {texts.request.yearUnavailable}
        </p>
      )}
      <Field label={words.request.arrival} size="small">
        <Select
          size="small"
          value={arrivalOf(draft.years)}
          onChange={(_, { value }) =>
            onChange({ ...draft, years: withArrival(draft.years, value as Arrival, available) })
          }
        >
          {arrivals.map((arrival) => (
            <option key={arrival} value={arrival}>
              {arrivalName(arrival)}
            </option>
          ))}
        </Select>
      </Field>
    </Section>
  );
}
