import { withRecordNames } from "../catalogue/record-names";
import { cliLoadTexts } from "../i18n/cli-load-texts";
import { cliTexts } from "../i18n/cli-texts";
import { formatDateTime, formatNumber, formatYears } from "../i18n/format";
import type { Language } from "../i18n/language";
import { fail } from "../problem/problem";
import { knownLoads } from "../warehouse/known-loads";
import { readLoadDetails } from "../intake/records/read-load-details";
import type { LoadDetails } from "../intake/records/read-load-details";
import type { RecordFinding } from "../intake/records/record-finding";
import { hiddenFigures } from "../warehouse/hidden-figures";
import { hiddenLines, kindOf } from "./hidden-lines";
import type { CommandResult } from "./load-command";
import { recordReport } from "./record-report";
import { reportOf } from "./report";

const namesOf = withRecordNames(() => (id) => id);

/** `loads show N`: everything about one load. */
export async function showLoadCommand(
  folder: string,
  number: string | undefined,
  language: Language
): Promise<CommandResult> {
  if (number === undefined) return { lines: [cliTexts[language].loadMissing], exitCode: 1 };
  const loads = await knownLoads(folder);
  const possible = loads.map((load) => load.number);
  const details = possible.map(String).includes(number)
    ? await readLoadDetails(folder, Number(number))
    : null;
  if (!details) return fail("loadUnknown", { load: number, possible });
  const own = (await hiddenFigures(folder)).filter(({ load }) => load === details.load.number);
  const hidden = hiddenLines(own, loads, language);
  return { lines: describe(details, hidden, language), exitCode: 0 };
}

function describe(
  { load, extract, findings, uses }: LoadDetails,
  hidden: readonly string[],
  language: Language
): string[] {
  const texts = cliLoadTexts[language];
  const name = namesOf(language);
  const entries: [string, string][] = [
    [texts.show.load, String(load.number)],
    [texts.show.kind, kindOf(load, language)],
    [texts.show.file, load.file],
    [texts.show.sha256, load.sha256],
    [texts.show.loadedAt, formatDateTime(load.loadedAt, language)],
    [texts.show.years, formatYears(load.years)],
    [texts.show.figures, formatNumber(load.cells, language)],
    ...uses.map((use): [string, string] => [texts.show.uses, formatDateTime(use, language)]),
    ...hidden.map((line): [string, string] => [texts.show.hidden, line]),
  ];
  if (extract) {
    entries.push(
      [texts.show.referenceDate, extract.referenceDate],
      [texts.show.source, extract.source],
      [texts.show.state, extract.state],
      ...extract.files.map(({ file, rows, refused }): [string, string] => [
        texts.show.files,
        texts.fileRows(file, rows, refused),
      ]),
      ...extract.coverage.map((part): [string, string] => [
        texts.show.coverage,
        texts.covered(name(part.population), part.records, part.regions, part.districts),
      ])
    );
  }
  const width = Math.max(...entries.map(([label]) => label.length));
  const report = extract
    ? recordReport(findings as readonly RecordFinding[], language)
    : reportOf(findings, language);
  return [
    ...entries.map(([label, value], at) => {
      const repeated = at > 0 && entries[at - 1]![0] === label;
      return `${(repeated ? "" : label).padEnd(width)}  ${value}`;
    }),
    ...report,
  ];
}
