import type { Problem, ProblemCode } from "../problem/problem";
import type { Language } from "./language";
import { checkTexts } from "./problem-texts/check-texts";
import { connectionTexts } from "./problem-texts/connection-texts";
import { excelTexts } from "./problem-texts/excel-texts";
import { extractTexts } from "./problem-texts/extract-texts";
import { fileTexts } from "./problem-texts/file-texts";
import { loadTexts } from "./problem-texts/load-texts";
import { manifestTexts } from "./problem-texts/manifest-texts";
import { organisationTexts } from "./problem-texts/organisation-texts";
import { mappingTexts } from "./problem-texts/mapping-texts";
import { questionTexts } from "./problem-texts/question-texts";
import { recordCodeTexts } from "./problem-texts/record-code-texts";
import { recordRowTexts } from "./problem-texts/record-row-texts";
import { registryTexts } from "./problem-texts/registry-texts";
import { requestTexts } from "./problem-texts/request-texts";
import { rowTexts } from "./problem-texts/row-texts";
import { startTexts } from "./problem-texts/start-texts";
import { tableTexts } from "./problem-texts/table-texts";
import { wordsIn } from "./problem-texts/text-words";
import type { ProblemText, TextsOf } from "./problem-texts/text-words";
import { warehouseTexts } from "./problem-texts/warehouse-texts";

export type { ProblemText } from "./problem-texts/text-words";

const texts: TextsOf<ProblemCode> = {
  ...questionTexts,
  ...requestTexts,
  ...connectionTexts,
  ...excelTexts,
  ...fileTexts,
  ...tableTexts,
  ...rowTexts,
  ...loadTexts,
  ...warehouseTexts,
  ...checkTexts,
  ...extractTexts,
  ...manifestTexts,
  ...organisationTexts,
  ...mappingTexts,
  ...recordCodeTexts,
  ...recordRowTexts,
  ...startTexts,
  ...registryTexts,
};

/**
 * A problem in words: `title` says what happened, `next` what to do now. `nameOf` turns the ids
 * of dimensions and the codes of territorial units into names and leaves others as they are.
 */
export function problemText(
  problem: Problem,
  language: Language,
  nameOf: (id: string) => string = (id) => id
): ProblemText {
  const words = wordsIn(language, nameOf);
  // A newer server may answer with a code that this version has no words for.
  if (!Object.hasOwn(texts, problem.code)) {
    return texts.internal[language]({ incident: problem.code }, words);
  }
  return wordsOf(problem.code)(problem.parameters, words);

  function wordsOf(code: ProblemCode) {
    // The union of codes keeps each code with its parameters; a lookup loses that.
    return texts[code][language] as (parameters: object, words: unknown) => ProblemText;
  }
}
