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
import type { TerritoryOffer } from "./offer";
import { useProblemText } from "../controls/use-problem-text";
import { usePaneTexts } from "../controls/use-pane-texts";
import { Disclosure } from "../controls/Disclosure";
import type { RequestPartProps } from "./request-part";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  // The circle itself, not its padding, stands on the edge of the text.
  basis: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  // On the words, not on Fluent's label, whose own colours for each state weigh more.
  available: { color: tokens.colorNeutralForeground1 },
  unavailable: {
    color: tokens.colorNeutralForeground3,
    cursor: "not-allowed",
    "@media (forced-colors: active)": { color: "GrayText" },
  },
  unavailableCircle: {
    "& .fui-Radio__input": { cursor: "not-allowed" },
    // As heavy as Fluent's rule for the pointer over it, and one more.
    "& .fui-Radio__input:enabled:not(:checked) ~ .fui-Radio__indicator.fui-Radio__indicator.fui-Radio__indicator":
      {
        borderTopColor: tokens.colorNeutralStrokeDisabled,
        borderRightColor: tokens.colorNeutralStrokeDisabled,
        borderBottomColor: tokens.colorNeutralStrokeDisabled,
        borderLeftColor: tokens.colorNeutralStrokeDisabled,
        backgroundColor: tokens.colorNeutralBackground3,
        "@media (forced-colors: active)": {
          borderTopColor: "GrayText",
          borderRightColor: "GrayText",
          borderBottomColor: "GrayText",
          borderLeftColor: "GrayText",
        },
      },
  },
  meaning: {
    ...typographyStyles.caption1,
    // Below the focus ring, which stands out by two pixels.
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS} 36px`,
    color: tokens.colorNeutralForeground3,
  },
});

/** Over which territory the figures of several years are laid. */
export function TerritoryChoice({ draft, offer, onChange }: RequestPartProps) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const id = useId();
  const texts = usePaneTexts();
  const problemText = useProblemText();

  // A refused basis keeps the focus, so that its reason can be reached, but not the choice.
  function choose(value: string) {
    const chosen = offer.territory.find((entry) => entry.basis === value);
    if (chosen && !isRefused(chosen)) onChange({ ...draft, territory: value as TerritoryBasis });
  }

  function radio(entry: TerritoryOffer) {
    const { basis, problem } = entry;
    const refused = isRefused(entry);
    const { name, meaning } = texts.bases[basis];
    const described = [`${id}-${basis}`, ...(entry.idle ? [`${id}-idle`] : [])];
    return (
      <div key={basis} className={mergeClasses(styles.basis, refused && styles.unavailableCircle)}>
        <Radio
          value={basis}
          label={<span className={refused ? styles.unavailable : styles.available}>{name}</span>}
          aria-describedby={described.join(" ")}
          {...(refused ? { "aria-disabled": true } : {})}
        />
        <p id={`${id}-${basis}`} className={styles.meaning}>
          {problem ? problemText(problem).title : meaning}
        </p>
      </div>
    );
  }

  // Where no figure belongs to one region there is nothing to choose.
  if (offer.territory.some(({ idle }) => idle) && draft.territory === "asReported") return null;
  return (
    <Disclosure title={`${texts.request.territory}: ${texts.bases[draft.territory].name}`}>
      {offer.territory.some(({ idle }) => idle) && (
        <p id={`${id}-idle`} className={frame.quiet}>
          {texts.request.territoryNeedsRegion}
        </p>
      )}
      <RadioGroup
        aria-label={texts.request.territory}
        value={draft.territory}
        onChange={(_, { value }) => choose(value)}
      >
        {offer.territory.map(radio)}
      </RadioGroup>
    </Disclosure>
  );
}

function isRefused({ problem, idle }: TerritoryOffer): boolean {
  return problem !== null || idle;
}
