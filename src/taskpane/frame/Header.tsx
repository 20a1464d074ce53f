import { Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { languages } from "../../i18n/language";
import type { Language } from "../../i18n/language";
import { languageNames } from "../../i18n/entry-texts";
import { usePane } from "./pane-context";
import { Mark } from "./Mark";
import { PersonPart } from "./PersonPart";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexShrink: 0,
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "48px",
    paddingLeft: tokens.spacingHorizontalL,
    // Excel's own menu lies over the top right corner.
    paddingRight: "44px",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  product: { flexGrow: 1, color: tokens.colorNeutralForeground1 },
  language: { flexShrink: 0, minWidth: 0 },
});

/** Product, language and person: the same at every screen. */
export function Header() {
  const styles = useStyles();
  const { state, dispatch, texts } = usePane();
  return (
    <header className={styles.header}>
      <Mark />
      <Text weight="semibold" className={styles.product} title={texts.productFull}>
        {texts.product}
      </Text>
      <Select
        className={styles.language}
        size="small"
        appearance="filled-lighter"
        aria-label={texts.header.language}
        value={state.language}
        onChange={(_, { value }) =>
          dispatch({ type: "languageChosen", language: value as Language })
        }
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </Select>
      {state.session && <PersonPart />}
    </header>
  );
}
