import { Button, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import { languages } from "../../i18n/language";
import { usePane } from "../pane-context";
import { toggleRegion } from "../state/draft";
import { fold } from "../state/indicator-search";
import { nameOf } from "../state/names";
import { obstacleText } from "../state/obstacle-text";
import { OfferedCheckbox } from "./OfferedCheckbox";
import { Section } from "./Section";
import type { RequestPartProps } from "./request-part";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  open: {
    justifyContent: "space-between",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
  },
  chooser: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  search: { maxWidth: "none" },
  list: {
    maxHeight: "224px",
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  clear: { alignSelf: "flex-start" },
});

/** Keeps some regions; without a choice all are asked. */
export function RegionFilter({ draft, offer, onChange }: RequestPartProps) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const { state, texts } = usePane();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const reasonId = useId();
  const words = texts.request;
  const { regions, regionObstacle } = offer;
  const catalogue = state.catalogue.kind === "ready" ? state.catalogue.catalogue : null;
  const wanted = fold(search.trim());
  const listed = regions.filter(({ label }) =>
    languages.some((language) => fold(label[language]).includes(wanted))
  );
  const chosen = draft.regions.length;
  const names = regions
    .filter(({ code }) => draft.regions.includes(code))
    .map(({ label }) => label[texts.language]);
  const reason =
    regionObstacle && obstacleText(regionObstacle, texts, (id) => nameOf(id, catalogue, texts));
  const shown = open && !reason;

  return (
    <Section
      title={words.regions}
      {...(chosen ? { aside: words.chosenOf(chosen, regions.length) } : {})}
    >
      <Button
        className={styles.open}
        icon={shown ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={shown}
        disabledFocusable={reason !== null}
        {...(reason ? { "aria-describedby": reasonId } : {})}
        onClick={() => setOpen(!open)}
      >
        {chosen ? names.join(", ") : words.allRegions}
      </Button>
      {reason && (
        <p id={reasonId} className={frame.quiet}>
          {reason}
        </p>
      )}
      {shown && (
        <div className={styles.chooser}>
          <SearchBox
            className={styles.search}
            size="small"
            aria-label={words.searchRegion}
            placeholder={words.searchRegion}
            dismiss={{ "aria-label": texts.list.clearSearch }}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
          <div className={styles.list}>
            {listed.map(({ code, label }) => (
              <OfferedCheckbox
                key={code}
                label={label[texts.language]}
                checked={draft.regions.includes(code)}
                reason={null}
                onToggle={() => onChange(toggleRegion(draft, code))}
              />
            ))}
            {!listed.length && <p className={frame.quiet}>{words.noRegionFound}</p>}
          </div>
          <Button
            className={styles.clear}
            size="small"
            appearance="subtle"
            disabledFocusable={!chosen}
            onClick={() => onChange({ ...draft, regions: [] })}
          >
            {words.clearRegions}
          </Button>
        </div>
      )}
      {chosen > 0 && !draft.breakdowns.includes("region") && (
        <p className={frame.quiet}>{words.regionsSummed}</p>
      )}
    </Section>
  );
}
