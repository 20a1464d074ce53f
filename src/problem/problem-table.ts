import { excelProblems } from "./excel-problems";
import { extractProblems } from "./extract-problems";
import { fileProblems } from "./file-problems";
import { loadProblems } from "./load-problems";
import type { Course, ProblemKind, ProblemStatus } from "./problem-kind";
import { questionProblems } from "./question-problems";
import { recordProblems } from "./record-problems";
import { registryProblems } from "./registry-problems";
import { requestProblems } from "./request-problems";
import { startProblems } from "./start-problems";

/** Every code of a problem that a person can act on. */
export const problemTable = {
  ...questionProblems,
  ...requestProblems,
  ...excelProblems,
  ...fileProblems,
  ...loadProblems,
  ...registryProblems,
  ...extractProblems,
  ...recordProblems,
  ...startProblems,
} satisfies Readonly<Record<string, ProblemKind<object, ProblemStatus | null>>>;

type Table = typeof problemTable;

export type ProblemCode = keyof Table;

/** What is needed to explain a problem, by its code. */
export type ProblemParameters = {
  readonly [C in ProblemCode]: NonNullable<Table[C]["parameters"]>;
};

/** A code that the service answers with. */
export type ServiceProblemCode = {
  [C in ProblemCode]: Table[C]["status"] extends ProblemStatus ? C : never;
}[ProblemCode];

/** Whether a problem concerns the client and may be told to it. */
export function isServiceProblem(code: ProblemCode): code is ServiceProblemCode {
  return problemTable[code].status !== null;
}

/** The HTTP status of a problem. */
export function statusOf(code: ServiceProblemCode): number {
  return problemTable[code].status;
}

/** What comes of a problem; a newer server may answer with a code that is not known here. */
export function courseOf(code: ProblemCode): Course {
  return Object.hasOwn(problemTable, code) ? problemTable[code].course : "stays";
}
