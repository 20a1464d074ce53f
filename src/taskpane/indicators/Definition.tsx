import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CatalogueIndicator } from "../../api/contract";
import type { Population } from "../../i18n/pane-texts";
import { usePaneTexts } from "../controls/use-pane-texts";

const useStyles = makeStyles({
  definition: {
    ...typographyStyles.caption1,
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    flexShrink: 0,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0 },
  },
});

/** What the figures count, in which unit and at which date. */
export function Definition({ indicator }: { readonly indicator: CatalogueIndicator }) {
  const styles = useStyles();
  const texts = usePaneTexts();
  const words = texts.request;
  const population = texts.populations[indicator.population as Population];
  return (
    <dl className={styles.definition}>
      {indicator.unit && (
        <>
          <dt>{words.unit}</dt>
          <dd>{texts.units[indicator.unit]}</dd>
        </>
      )}
      <dt>{words.population}</dt>
      <dd>{population}</dd>
      <dt>{words.referenceDate}</dt>
      <dd>{texts.referenceDates[indicator.referenceDate]}</dd>
    </dl>
  );
}
