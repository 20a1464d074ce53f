import {
  Radio,
  RadioGroup,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useId } from "react";
import type { TerritoryBasis } from "../../catalogue/territory";
import { usePane } from "../pane-context";
import { useProblemText } from "../use-problem-text";
import { Section } from "./Section";
import type { RequestPartProps } from "./request-part";

const useStyles = makeStyles({
  // The circle itself, not its padding, stands on the edge of the text.
  basis: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  available: { "& label": { color: tokens.colorNeutralForeground1 } },
  unavailable: { "& label": { color: tokens.colorNeutralForeground3, cursor: "not-allowed" } },
  meaning: {
    ...typographyStyles.caption1,
    margin: `-4px 0 ${tokens.spacingVerticalXS} 36px`,
    color: tokens.colorNeutralForeground3,
  },
});

/** Over which territory the figures of several years are laid. */
export function TerritoryChoice({ draft, offer, onChange }: RequestPartProps) {
  const styles = useStyles();
  const id = useId();
  const { texts } = usePane();
  const problemText = useProblemText();

  // A refused basis keeps the focus, so that its reason can be reached, but not the choice.
  function choose(value: string) {
    const chosen = offer.territory.find((entry) => entry.basis === value);
    if (chosen && !chosen.problem) onChange({ ...draft, territory: value as TerritoryBasis });
  }

  return (
    <Section title={texts.request.territory}>
      <RadioGroup
        aria-label={texts.request.territory}
        value={draft.territory}
        onChange={(_, { value }) => choose(value)}
      >
        {offer.territory.map(({ basis, problem }) => (
          <div
            key={basis}
            className={mergeClasses(styles.basis, problem ? styles.unavailable : styles.available)}
          >
            <Radio
              value={basis}
              label={texts.request.bases[basis].name}
              aria-describedby={`${id}-${basis}`}
              {...(problem ? { "aria-disabled": true } : {})}
            />
            <p id={`${id}-${basis}`} className={styles.meaning}>
              {problem ? problemText(problem).title : texts.request.bases[basis].meaning}
            </p>
          </div>
        ))}
      </RadioGroup>
    </Section>
  );
}
