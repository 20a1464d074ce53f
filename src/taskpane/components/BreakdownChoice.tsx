import { usePane } from "../pane-context";
import { toggleBreakdown } from "../state/draft";
import type { BreakdownOffer } from "../state/offer";
import { obstacleText } from "../state/obstacle-text";
import { nameOf } from "../state/names";
import { MissingBreakdowns } from "./MissingBreakdowns";
import { OfferedCheckbox } from "./OfferedCheckbox";
import { Section } from "./Section";
import type { RequestPartProps } from "./request-part";

/** From so many on, the breakdowns that no data carry stand together in one line. */
const many = 4;

/** The breakdowns of the Order; what the loaded data cannot answer says why. */
export function BreakdownChoice({ draft, offer, onChange }: RequestPartProps) {
  const { state, texts } = usePane();
  const catalogue = state.catalogue.kind === "ready" ? state.catalogue.catalogue : null;
  const name = (id: string) => nameOf(id, catalogue, texts);
  const askable = offer.breakdowns.filter((entry) => !entry.fixed);
  if (!offer.breakdowns.length) return null;
  const absent = offer.breakdowns.filter((entry) => entry.obstacle?.kind === "notInData");
  const together = absent.length >= many ? absent : [];

  function reasonOf(entry: BreakdownOffer): string | null {
    if (entry.fixed) return texts.request.alwaysShown;
    return entry.obstacle && obstacleText(entry.obstacle, texts, name);
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
            <OfferedCheckbox
              key={entry.dimension}
              label={name(entry.dimension)}
              checked={entry.chosen || entry.fixed}
              reason={reasonOf(entry)}
              onToggle={() => onChange(toggleBreakdown(draft, entry.dimension))}
            />
          ))}
      </div>
      {together.length > 0 && (
        <MissingBreakdowns names={together.map((entry) => name(entry.dimension))} />
      )}
    </Section>
  );
}
