import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { demonstrationYears, readYears } from "../demonstration/read-years";
import type { CliTexts } from "../i18n/cli-texts";

/** What `demo` was asked to write. */
export interface DemoArguments {
  readonly years: readonly number[];
  readonly scale: number;
  readonly seed: number;
  readonly revision: number;
  readonly folder: string;
}

const { first, last } = demonstrationYears;

const options = {
  years: { type: "string", default: `${first}-${last - 1}` },
  scale: { type: "string", default: "1" },
  seed: { type: "string", default: "1" },
  revision: { type: "string", default: "0" },
  out: { type: "string" },
} as const;

function readNumber(text: string, form: RegExp, most: number): number | null {
  const value = Number(text);
  return form.test(text) && value <= most ? value : null;
}

/** Reads the words after `demo`; a text where they cannot be understood. */
export function readDemoArguments(
  words: readonly string[],
  defaultFolder: string,
  texts: CliTexts
): DemoArguments | string {
  let values;
  try {
    values = parseArgs({ args: [...words], options, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError) || !("code" in error)) throw error;
    return texts.demoOptions;
  }
  const years = readYears(values.years);
  if (!years) return texts.demoValue("--years", values.years, `${first}-${last}`);
  const scale = readNumber(values.scale, /^(\d+|\d*\.\d{1,6})$/, 1);
  if (scale === null || scale === 0) return texts.demoValue("--scale", values.scale, "0.002 … 1");
  const seed = readNumber(values.seed, /^\d{1,10}$/, 2 ** 32 - 1);
  if (seed === null) return texts.demoValue("--seed", values.seed, "0 … 4294967295");
  const revision = readNumber(values.revision, /^\d{1,3}$/, 999);
  if (revision === null) return texts.demoValue("--revision", values.revision, "0 … 999");
  if (values.out === "") return texts.demoValue("--out", "", "FOLDER");
  return { years, scale, seed, revision, folder: resolve(values.out ?? defaultFolder) };
}
