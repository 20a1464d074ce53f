import { problemNames } from "../catalogue/problem-names";
import { withRecordNames } from "../catalogue/record-names";
import { catalogue } from "../catalogue/shipped-catalogue";
import { cliTexts } from "../i18n/cli-texts";
import type { Language } from "../i18n/language";
import { problemText } from "../i18n/problem-texts";
import type { Problem } from "../problem/problem";
import { severities } from "../warehouse/finding";
import type { Finding } from "../warehouse/finding";
import { cut } from "./printable";

/** As much of a value as it takes to find it in the file. */
const longestValue = 80;

const names = withRecordNames(problemNames(catalogue));

/** How many findings of one kind are written out before the rest is only counted. */
const shownOfKind: Record<Finding["severity"], number> = {
  error: 50,
  warning: 3,
  note: 3,
};

/** Findings in words: line, column, value, what was found and what was expected. */
export function reportOf(findings: readonly Finding[], language: Language): string[] {
  const texts = cliTexts[language];
  return severities.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    if (!found.length) return [];
    const kinds = new Set(found.map((finding) => finding.problem.code));
    const lines = [...kinds].flatMap((code) => {
      const ofKind = found.filter((finding) => finding.problem.code === code);
      const shown = ofKind.slice(0, shownOfKind[severity]);
      const rest = ofKind.length - shown.length;
      return [
        ...shown.flatMap((finding) => findingLines(finding, language)),
        ...(rest ? [`  … ${texts.more(rest)}`] : []),
      ];
    });
    return ["", texts.findings[severity](found.length), ...lines];
  });
}

/** A problem in words, with names instead of codes: what happened, and what to do now. */
export function problemLines(problem: Problem, language: Language): [string, string] {
  const { title, next } = problemText(problem, language, names(language));
  return [title, `  → ${next}`];
}

function findingLines({ line, column, value, problem }: Finding, language: Language): string[] {
  const texts = cliTexts[language];
  const place = [
    line === null ? texts.wholeFile : texts.line(line),
    ...(column === null ? [] : [texts.column(column)]),
    ...(value === null ? [] : [texts.value(cut(value, longestValue))]),
  ];
  const [title, next] = problemLines(problem, language);
  return [`  ${place.join(", ")}: ${title}`, `  ${next}`];
}
