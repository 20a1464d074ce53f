import type { ProblemDocument } from "../api/contract";
import type { NamesIn } from "../catalogue/problem-names";
import type { Language } from "../i18n/language";
import { problemText } from "../i18n/problem-texts";
import type { Problem } from "../problem/problem";
import type { ServiceProblemCode } from "../problem/problem-table";

type ServiceProblem = Problem<ServiceProblemCode>;

/** What one answer tells. */
export type Problems = readonly [ServiceProblem, ...ServiceProblem[]];

/** The most problems that are told at once: each may name all members of a code list. */
const problemLimit = 20;

interface Surroundings {
  readonly language: Language;
  readonly status: number;
  /** The id of the request. */
  readonly request: string;
}

/** Problems as the body of an answer. */
export function problemDocument(
  problems: Problems,
  names: ReturnType<NamesIn>,
  { language, status, request }: Surroundings
): ProblemDocument {
  const [first] = problems;
  return {
    type: `urn:nedb:problem:${first.code}`,
    title: problemText(first, language, names).title,
    status,
    code: first.code,
    parameters: { ...first.parameters },
    requestId: request,
    ...(problems.length > 1 && {
      problems: problems
        .slice(0, problemLimit)
        .map(({ code, parameters }) => ({ code, parameters: { ...parameters } })),
    }),
  };
}
