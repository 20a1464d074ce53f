import { fetchPersonMenu } from "./parts";
import { usePart } from "./use-part";

/** The person's menu, once it is fetched; it comes with the screens after signing in. */
export function PersonPart() {
  const { part } = usePart(fetchPersonMenu);
  return part && <part.PersonMenu />;
}
