import type { Language } from "./language";

/** The forms of a noun beside a number; Kazakh has one, English two, Russian three. */
export interface PluralForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules = new Map<Language, Intl.PluralRules>();

/** The form of a noun that goes with a whole number. */
export function plural(count: number, language: Language, forms: PluralForms): string {
  let found = rules.get(language);
  if (!found) {
    found = new Intl.PluralRules(language);
    rules.set(language, found);
  }
  const category = found.select(count);
  return (category !== "zero" && category !== "two" ? forms[category] : undefined) ?? forms.other;
}
