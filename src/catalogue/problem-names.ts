import type { Catalogue } from "./catalogue";
import type { Labels, Language } from "../i18n/language";
import { countryLabel } from "../i18n/labels";
import { countryCode } from "./territory";

/** Finds the names of dimensions and territorial units for the texts of problems. */
export type NamesIn = (language: Language) => (id: string) => string;

/** Codes of other members mean something only beside their dimension, so they stay codes. */
export function problemNames({ dimensions }: Catalogue): NamesIn {
  const labels = new Map<string, Labels>([[countryCode, countryLabel]]);
  for (const { id, name, members } of dimensions) {
    labels.set(id, name);
    if (id !== "region" && id !== "district") continue;
    for (const { code, label } of members) labels.set(code, label);
  }
  return (language) => (id) => labels.get(id)?.[language] ?? id;
}
