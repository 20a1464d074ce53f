import { cliLoadTexts } from "../i18n/cli-load-texts";
import { cliTexts } from "../i18n/cli-texts";
import { formatDateTime, formatNumber, formatYears } from "../i18n/format";
import type { Language } from "../i18n/language";
import { knownLoads, reuseLoad } from "../warehouse/known-loads";
import { rebuildFigures } from "../intake/records/rebuild-figures";
import { hiddenFigures } from "../warehouse/hidden-figures";
import { hiddenBeside, hiddenLines, kindOf } from "./hidden-lines";
import type { CommandResult } from "./load-command";

/** `loads`: every load that the warehouse keeps, oldest first, and which of them others hide. */
export async function loadsCommand(folder: string, language: Language): Promise<CommandResult> {
  const texts = cliTexts[language];
  const loads = await knownLoads(folder);
  if (!loads.length) return { lines: [texts.noLoads], exitCode: 0 };
  const rows = loads.map((load) => [
    String(load.number),
    formatDateTime(load.loadedAt, language),
    load.file,
    kindOf(load, language),
    formatNumber(load.cells, language),
    formatYears(load.indicators),
    formatYears(load.years),
    formatNumber(load.warnings, language),
  ]);
  const table = [texts.loadColumns, ...rows];
  const widths = texts.loadColumns.map((_, at) =>
    Math.max(...table.map((row) => row[at]?.length ?? 0))
  );
  const lines = table.map((row) =>
    row
      .map((entry, at) => entry.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd()
  );
  const hidden = hiddenLines(await hiddenFigures(folder), loads, language);
  return { lines: [...lines, ...(hidden.length ? ["", ...hidden] : [])], exitCode: 0 };
}

/** `loads rebuild`: derives the figures of all loads of records anew from the kept records. */
export async function rebuildCommand(folder: string, language: Language): Promise<CommandResult> {
  const texts = cliLoadTexts[language];
  const { loads, withoutRecords } = await rebuildFigures(folder);
  const lines = [
    loads.length ? texts.rebuilt(formatYears(loads)) : texts.nothingToRebuild,
    ...(withoutRecords.length ? [texts.withoutRecords(formatYears(withoutRecords))] : []),
  ];
  return { lines, exitCode: 0 };
}

/** `loads use N`: lets an earlier load answer again. */
export async function useLoadCommand(
  folder: string,
  number: string | undefined,
  language: Language
): Promise<CommandResult> {
  const texts = cliTexts[language];
  if (number === undefined) return { lines: [texts.loadMissing], exitCode: 1 };
  const load = await reuseLoad(folder, number);
  const hidden = await hiddenBeside(folder, load.number, language);
  return { lines: [texts.reused(load.number, load.file), ...hidden], exitCode: 0 };
}
