import { cliLoadTexts } from "../i18n/cli-load-texts";
import { formatYears } from "../i18n/format";
import type { Language } from "../i18n/language";
import { hiddenFigures } from "../warehouse/hidden-figures";
import type { HiddenFigures } from "../warehouse/hidden-figures";
import { knownLoads } from "../warehouse/known-loads";
import type { LoadRecord } from "../warehouse/warehouse";

/** The kind of a load in words. */
export function kindOf(load: Pick<LoadRecord, "kind" | "demonstration">, language: Language) {
  const texts = cliLoadTexts[language];
  return load.demonstration
    ? `${texts.kinds[load.kind]}, ${texts.demonstration}`
    : texts.kinds[load.kind];
}

/** Which loads do not answer, for what, and which do instead: a line for each. */
export function hiddenLines(
  hidden: readonly HiddenFigures[],
  loads: readonly LoadRecord[],
  language: Language
): string[] {
  const texts = cliLoadTexts[language];
  const nameOf = (number: number) => {
    const load = loads.find((entry) => entry.number === number);
    return texts.loadOfKind(number, load ? kindOf(load, language) : "");
  };
  return hidden.map(({ load, by, partly, indicators, years }) => {
    const line = partly ? texts.partlyHidden : texts.hidden;
    return line(nameOf(load), nameOf(by), formatYears(indicators), formatYears(years));
  });
}

/** What a load hides, and what hides it. */
export async function hiddenBeside(
  folder: string,
  number: number,
  language: Language
): Promise<string[]> {
  const hidden = await hiddenFigures(folder);
  const concerned = hidden.filter(({ load, by }) => load === number || by === number);
  return hiddenLines(concerned, await knownLoads(folder), language);
}
