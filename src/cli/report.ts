import { cliTexts } from "../i18n/cli-texts";
import type { Language } from "../i18n/language";
import { problemText } from "../i18n/problem-texts";
import type { Finding } from "../warehouse/extract/finding";

/** How many findings of one kind are written out before the rest is only counted. */
const shownOfKind: Record<Finding["severity"], number> = { error: 50, warning: 3 };

/** Findings in words: line, column, value, what was found and what was expected. */
export function reportOf(findings: readonly Finding[], language: Language): string[] {
  const texts = cliTexts[language];
  return (["error", "warning"] as const).flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    if (!found.length) return [];
    const heading = severity === "error" ? texts.errors : texts.warnings;
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
    return ["", heading(found.length), ...lines];
  });
}

function findingLines({ line, column, value, problem }: Finding, language: Language): string[] {
  const texts = cliTexts[language];
  const place = [
    line === null ? texts.wholeFile : texts.line(line),
    ...(column === null ? [] : [texts.column(column)]),
    ...(value === null ? [] : [`«${printable(value)}»`]),
  ];
  const { title, next } = problemText(problem, language);
  return [`  ${place.join(", ")}: ${title}`, `    → ${next}`];
}

/** A file must not steer the terminal that shows its faults. */
function printable(value: string): string {
  const clean = value.replace(/\p{Cc}/gu, "�");
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}
