import type { Catalogue } from "../../src/catalogue/catalogue";
import { problemNames } from "../../src/catalogue/problem-names";
import type { NamesIn } from "../../src/catalogue/problem-names";
import type { Language } from "../../src/i18n/language";
import { problemText } from "../../src/i18n/problem-texts";
import type { Problem } from "../../src/problem/problem";
import { isServiceProblem, statusOf } from "../../src/problem/problem-table";
import { code, markdownTable, page } from "./markdown";
import { readDeclaredProblems } from "./problem-parameters";
import type { DeclaredProblem } from "./problem-parameters";

const readingOrder: readonly Language[] = ["en", "ru", "kk"];

function row({ code: name, parameters, example }: DeclaredProblem, nameOf: NamesIn): string[] {
  const problem = { code: name, parameters: example } as unknown as Problem;
  const texts = readingOrder.map((language) => {
    const { title, next } = problemText(problem, language, nameOf(language));
    return `${title} ${next}`;
  });
  return [
    code(name),
    parameters.map((one) => code(`${one.name}: ${one.type}`)).join("\n"),
    isServiceProblem(problem.code) ? String(statusOf(problem.code)) : "",
    texts.join("\n"),
  ];
}

/** Every code of a problem with its parameters, HTTP status and words. */
export function problemsPage(catalogue: Catalogue): string {
  const nameOf = problemNames(catalogue);
  const problems = readDeclaredProblems();
  const groups = [...new Set(problems.map(({ group }) => group))];
  const heading = ["Code", "Parameters", "HTTP", "What a person reads, with example values"];
  return page([
    "# Problems",
    "Made from `src/problem` and `src/i18n` by `npm run generate`; not edited by hand.",
    `What a person can act on: ${problems.length} codes, each with typed parameters and words in three languages. The service answers with those that have an HTTP status, as \`application/problem+json\`; the others stay in the process that meets them.`,
    ...groups.flatMap((group) => [
      `## ${group}`,
      markdownTable(
        heading,
        problems.filter((one) => one.group === group).map((one) => row(one, nameOf))
      ),
    ]),
  ]);
}
