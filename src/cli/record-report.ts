import { withRecordNames } from "../catalogue/record-names";
import { cliLoadTexts } from "../i18n/cli-load-texts";
import { cliTexts } from "../i18n/cli-texts";
import type { Language } from "../i18n/language";
import { severities } from "../warehouse/finding";
import type { RecordFinding } from "../intake/records/record-finding";
import { cut } from "./printable";
import { problemLines } from "./report";

const namesOf = withRecordNames(() => (id) => id);

/** As much of a value as it takes to find it in the file. */
const longestValue = 80;

/** What was found in an extract of records, by kind: file, column, how often, first examples. */
export function recordReport(findings: readonly RecordFinding[], language: Language): string[] {
  const texts = cliTexts[language];
  return severities.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    if (!found.length) return [];
    return [
      "",
      texts.findings[severity](found.length),
      ...found.flatMap((finding) => lines(finding, language)),
    ];
  });
}

function lines(finding: RecordFinding, language: Language): string[] {
  const texts = cliTexts[language];
  const { file, population, column, count, examples, problem } = finding;
  const of = file ?? (population && namesOf(language)(population));
  const place = [
    ...(of === null ? [] : [of]),
    ...(column === null ? [] : [texts.column(column)]),
    ...(examples.length ? [cliLoadTexts[language].rows(count)] : []),
  ];
  const [title, next] = problemLines(problem, language);
  const shown = examples.map(({ line, value }) => {
    const where = line === null ? texts.wholeFile : texts.line(line);
    // What the warehouse keeps of a load has lines without values.
    return `      ${where}${value === null ? "" : `: ${texts.value(cut(value, longestValue))}`}`;
  });
  return [`  ${place.length ? `${place.join(", ")}: ` : ""}${title}`, ...shown, `  ${next}`];
}
