import { languages } from "../../src/i18n/language";
import type { Language } from "../../src/i18n/language";

/**
 * The languages in which a long walk through the pane is tested: one of its own, as each screen is
 * looked at in all of them elsewhere; all where pictures for the guide are made.
 */
export function languagesWalked(usual: Language): readonly Language[] {
  return process.env["NEDB_WRITE_PICTURES"] === "1" ? languages : [usual];
}
