import { Field, Select, Switch, makeStyles, tokens } from "@fluentui/react-components";
import { languages } from "../../i18n/language";
import type { Language } from "../../i18n/language";
import { languageNames } from "../../i18n/pane-texts";
import { usePane } from "../pane-context";
import { Section } from "./Section";
import type { RequestPartProps } from "./request-part";

const useStyles = makeStyles({
  // The switch itself, not its padding, stands on the edge of the text.
  totals: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** How the answer is laid out on the sheet. */
export function SheetChoice({ draft, onChange }: RequestPartProps) {
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.request;
  return (
    <Section title={words.sheet}>
      <Switch
        className={styles.totals}
        label={words.totals}
        checked={draft.totals}
        onChange={(_, { checked }) => onChange({ ...draft, totals: checked })}
      />
      <Field label={words.labelLanguage}>
        <Select
          value={draft.labels ?? texts.language}
          onChange={(_, { value }) => onChange({ ...draft, labels: value as Language })}
        >
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageNames[language]}
            </option>
          ))}
        </Select>
      </Field>
    </Section>
  );
}
