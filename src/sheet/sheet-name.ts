import { excelTextLimits } from "../catalogue/text-limits";
import { shortened } from "./shorten-text";

const longest = excelTextLimits.sheetName;

/** A name that Excel takes for a sheet: at most 31 characters, none of : \ / ? * [ ], no outer apostrophe. */
export function sheetName(wanted: string): string {
  const allowed = wanted
    .replace(/[:\\/?*[\]]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return shortened(allowed || "NEDB", longest);
}

/** The name itself where no sheet has it, else with a number: "1 · 2019 (2)". */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = sheetName(wanted);
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? "" : ` (${copy})`;
    const name = shortened(base, longest - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
