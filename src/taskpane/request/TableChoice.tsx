import {
  Field,
  Select,
  Switch,
  ToggleButton,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { TextBulletListLtrRegular } from "@fluentui/react-icons/svg/text-bullet-list-ltr";
import { languages } from "../../i18n/language";
import type { Language } from "../../i18n/language";
import { languageNames } from "../../i18n/entry-texts";
import type { LabelForm } from "../../sheet/layout";
import { useChoice } from "../frame/choice-context";
import { withKind } from "./arrange";
import type { Place } from "../../addin/load-order";
import type { DraftLayout } from "./draft";
import { nameOf } from "../controls/names";
import type { Preview } from "./use-preview";
import { usePaneTexts } from "../controls/use-pane-texts";
import { AxisArrangement } from "./AxisArrangement";
import { Disclosure } from "../controls/Disclosure";
import { Section } from "../controls/Section";
import { TotalsChoice } from "./TotalsChoice";
import { TablePreview } from "./TablePreview";
import type { RequestPartProps, RequestProps } from "./request-part";

const useStyles = makeStyles({
  kinds: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalXS },
  kind: { minWidth: 0, justifyContent: "flex-start", paddingInline: tokens.spacingHorizontalS },
  meaning: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  // The switch itself, not its padding, stands on the edge of the text.
  toggle: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

const kinds = ["list", "cross"] as const;
const labelForms: readonly LabelForm[] = ["name", "code", "both"];
const places: readonly Place[] = ["newSheet", "selection"];

export interface TableChoiceProps extends RequestPartProps, RequestProps {
  readonly preview: Preview;
  readonly onPreviewWanted: () => void;
  readonly onPreviewClosed: () => void;
}

/** How the answer is laid out on the sheet, with its beginning in small. */
export function TableChoice(props: TableChoiceProps) {
  const { draft, offer, indicator, catalogue, onChange } = props;
  const { preview, onPreviewWanted, onPreviewClosed } = props;
  const styles = useStyles();
  const texts = usePaneTexts();
  const { words } = useChoice();
  const { layout } = draft;
  const { verdict } = offer;
  const axisName = (axis: string) =>
    axis === "year" ? words.table.year : nameOf(axis, catalogue, texts);
  const set = (changed: Partial<DraftLayout>) =>
    onChange({ ...draft, layout: { ...layout, ...changed } });
  const arrangement = (
    <AxisArrangement draft={draft} indicator={indicator} nameOf={axisName} onChange={onChange} />
  );

  return (
    <Section title={words.table.title}>
      <div className={styles.kinds}>
        {kinds.map((kind) => (
          <ToggleButton
            key={kind}
            size="small"
            className={styles.kind}
            icon={kind === "list" ? <TextBulletListLtrRegular /> : <TableRegular />}
            checked={layout.kind === kind}
            appearance={layout.kind === kind ? "primary" : "outline"}
            onClick={() => onChange(withKind(draft, indicator, kind))}
          >
            {words.table.kinds[kind].name}
          </ToggleButton>
        ))}
      </div>
      <p className={styles.meaning}>{words.table.kinds[layout.kind].meaning}</p>
      <TablePreview
        {...{ draft, indicator, catalogue, verdict, preview }}
        onWanted={onPreviewWanted}
        onClosed={onPreviewClosed}
      />
      {layout.kind === "cross" && arrangement}
      <TotalsChoice draft={draft} nameOf={axisName} onChange={onChange} />
      <Disclosure title={words.table.more}>
        {layout.kind === "cross" && (
          <Switch
            className={styles.toggle}
            label={words.table.repeatLabels}
            checked={layout.repeatLabels}
            onChange={(_, { checked }) => set({ repeatLabels: checked })}
          />
        )}
        <Field label={words.table.labels} size="small">
          <Select
            size="small"
            value={layout.labels}
            onChange={(_, { value }) => set({ labels: value as LabelForm })}
          >
            {labelForms.map((form) => (
              <option key={form} value={form}>
                {words.table.labelForms[form]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.request.labelLanguage} size="small">
          <Select
            size="small"
            value={layout.language ?? ""}
            onChange={(_, { value }) => set({ language: value ? (value as Language) : null })}
          >
            <option value="">{words.table.likePane(languageNames[texts.language])}</option>
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.table.place} size="small">
          <Select
            size="small"
            value={draft.place}
            onChange={(_, { value }) => onChange({ ...draft, place: value as Place })}
          >
            {places.map((place) => (
              <option key={place} value={place}>
                {words.table.places[place]}
              </option>
            ))}
          </Select>
        </Field>
        {layout.kind === "list" && arrangement}
      </Disclosure>
    </Section>
  );
}
