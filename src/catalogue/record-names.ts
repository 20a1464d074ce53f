import texts from "../../data/record_texts.json";
import type { Labels } from "../i18n/language";
import type { NamesIn } from "./problem-names";

const labels = new Map<string, Labels>(
  [texts.populations, texts.columns, texts.optionalColumns, texts.rules].flatMap((part) =>
    Object.entries(part)
  )
);

/** The names of record files, their columns and rules ("pupils.age"), besides the names known. */
export function withRecordNames(names: NamesIn): NamesIn {
  return (language) => {
    const known = names(language);
    return (id) => labels.get(id)?.[language] ?? known(id);
  };
}
