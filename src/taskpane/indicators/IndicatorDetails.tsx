import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { StarFilled, StarRegular } from "@fluentui/react-icons/svg/star";
import type { CatalogueIndicator } from "../../api/contract";
import { inOrder } from "../../catalogue/dimension";
import { doubtfulReading } from "../../i18n/labels";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import { nameOf } from "../controls/names";
import { Definition } from "./Definition";

const useStyles = makeStyles({
  text: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  star: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** What an indicator counts, by what it can be broken down and what to bear in mind. */
export function IndicatorDetails({ indicator }: { readonly indicator: CatalogueIndicator }) {
  const styles = useStyles();
  const { state, texts } = usePane();
  const { words } = useChoice();
  const catalogue = state.catalogue.kind === "ready" ? state.catalogue.catalogue : null;
  const names = (ids: CatalogueIndicator["breakdowns"]) =>
    inOrder(ids)
      .map((id) => nameOf(id, catalogue, texts))
      .join(", ");
  return (
    <>
      {indicator.reading && <p className={styles.text}>{indicator.reading[texts.language]}</p>}
      {indicator.doubtful && <p className={styles.text}>{doubtfulReading[texts.language]}</p>}
      <Definition indicator={indicator} />
      {indicator.breakdowns.length > 0 && (
        <p className={styles.text}>
          {words.list.breakdowns}: {names(indicator.breakdowns)}
        </p>
      )}
      {indicator.overlapping.length > 0 && (
        <p className={styles.text}>{words.list.overlapping(names(indicator.overlapping))}</p>
      )}
    </>
  );
}

/** Puts an indicator among the favourites or takes it away. */
export function FavouriteButton({
  indicator,
  inWords,
}: {
  readonly indicator: number;
  /** Whether the words stand on the button itself. */
  readonly inWords: boolean;
}) {
  const styles = useStyles();
  const { words, kept, keep } = useChoice();
  const on = kept.favourites.includes(indicator);
  const name = on ? words.list.removeFavourite : words.list.addFavourite;
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={on ? <StarFilled /> : <StarRegular />}
      onClick={() => keep({ type: "favouriteToggled", indicator })}
      {...(inWords ? { className: styles.star } : { "aria-label": name, title: name })}
    >
      {inWords && name}
    </Button>
  );
}
