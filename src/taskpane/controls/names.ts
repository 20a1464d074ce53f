import type { CatalogueAnswer } from "../../api/contract";
import { isTerritory } from "../../catalogue/dimension";
import type { EntryTexts } from "../../i18n/entry-texts";

/** The name of a dimension, a territory or a territory basis; the code itself where it has none. */
export function nameOf(id: string, catalogue: CatalogueAnswer | null, texts: EntryTexts): string {
  if (isBasis(id)) return texts.bases[id].name;
  const dimensions = catalogue?.dimensions ?? [];
  const dimension = dimensions.find((entry) => entry.id === id);
  if (dimension) return dimension.name[texts.language];
  const territories = dimensions.filter(({ id: own }) => isTerritory(own));
  const unit = territories.flatMap(({ members }) => members).find(({ code }) => code === id);
  return unit?.label[texts.language] ?? id;
}

function isBasis(id: string): id is keyof EntryTexts["bases"] {
  return ["asReported", "comparable", "presentUnits"].includes(id);
}
