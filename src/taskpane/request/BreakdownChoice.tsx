import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { useChoice } from "../frame/choice-context";
import { isTerritory } from "../../catalogue/dimension";
import { usePane } from "../frame/pane-context";
import { toggleBreakdown } from "./draft";
import { countOf, ticksOf } from "./member-choice";
import { memberTree } from "./member-tree";
import type { BreakdownOffer } from "./offer";
import { obstacleText } from "./obstacle-text";
import { nameOf } from "../controls/names";
import { usePaneTexts } from "../controls/use-pane-texts";
import { MissingBreakdowns } from "./MissingBreakdowns";
import { OfferedCheckbox } from "../controls/OfferedCheckbox";
import { Section } from "../controls/Section";
import type { RequestPartProps, RequestProps } from "./request-part";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "start" },
  members: {
    minWidth: "32px",
    // In line with the checkbox beside it.
    marginTop: tokens.spacingVerticalXS,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
});

/** From so many on, the breakdowns that no data carry stand together in one line. */
const many = 4;

/** The id of the button that opens the members of a dimension. */
function membersButtonId(id: string): string {
  return `members-${id}`;
}

/** The breakdowns of the Order with the members chosen; what the data cannot answer says why. */
export function BreakdownChoice({
  draft,
  offer,
  indicator,
  catalogue,
  onChange,
}: RequestPartProps & RequestProps) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const { dispatch } = usePane();
  const texts = usePaneTexts();
  const { words, leaveFrom } = useChoice();
  const name = (id: string) => nameOf(id, catalogue, texts);
  const askable = offer.breakdowns.filter((entry) => !entry.fixed);
  if (!offer.breakdowns.length) return null;
  const absent = offer.breakdowns.filter((entry) => entry.obstacle?.kind === "notInData");
  const together = absent.length >= many ? absent : [];
  const summed = offer.breakdowns.filter(
    ({ dimension, chosen, fixed }) => !chosen && !fixed && draft.filter[dimension]
  );

  function reasonOf(entry: BreakdownOffer): string | null {
    if (entry.fixed) return texts.request.alwaysShown;
    return entry.obstacle && obstacleText(entry.obstacle, texts, name);
  }

  function membersButton({ dimension, chosen, fixed, obstacle }: BreakdownOffer) {
    if (obstacle) return null;
    const id = membersButtonId(dimension);
    const counted = chosenCount(dimension);
    const shown = counted ?? (chosen || fixed ? words.request.allMembers : null);
    const label = words.request.chooseMembers(name(dimension));
    return (
      <Button
        id={id}
        className={styles.members}
        appearance="subtle"
        size="small"
        icon={shown === null ? <FilterRegular /> : <ChevronRightRegular />}
        iconPosition="after"
        aria-label={shown === null ? label : `${label}, ${shown}`}
        title={label}
        onClick={() => {
          leaveFrom(id);
          dispatch({ type: "membersOpened", dimension });
        }}
      >
        {shown}
      </Button>
    );
  }

  function chosenCount(dimension: BreakdownOffer["dimension"]): string | null {
    const { filter } = draft;
    if (!filter[dimension] && !(isTerritory(dimension) && (filter.region ?? filter.district)))
      return null;
    const tree = memberTree(dimension, draft, indicator, catalogue);
    const { chosen, all } = countOf(tree, ticksOf(draft, dimension, tree));
    return texts.request.chosenOf(chosen, all);
  }

  return (
    <Section
      title={texts.request.breakdowns}
      aside={texts.request.chosenOf(draft.breakdowns.length, askable.length)}
    >
      <div>
        {offer.breakdowns
          .filter((entry) => !together.includes(entry))
          .map((entry) => (
            <div key={entry.dimension} className={styles.row}>
              <OfferedCheckbox
                label={name(entry.dimension)}
                checked={entry.chosen || entry.fixed}
                reason={reasonOf(entry)}
                hint={entry.madeUp.length ? words.request.onlyMadeUp(entry.madeUp) : null}
                onToggle={() => onChange(toggleBreakdown(draft, entry.dimension))}
              />
              {membersButton(entry)}
            </div>
          ))}
      </div>
      {together.length > 0 && (
        <MissingBreakdowns names={together.map((entry) => name(entry.dimension))} />
      )}
      {summed.length > 0 && (
        <p className={frame.quiet}>
          {words.request.summed(summed.map(({ dimension }) => name(dimension)).join(", "))}
        </p>
      )}
    </Section>
  );
}
