import type { ProblemCode, ProblemParameters } from "./problem-table";

export type { ProblemCode, ProblemParameters } from "./problem-table";

/** One problem as plain data: a code and what is needed to explain it. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  [K in C]: { readonly code: K; readonly parameters: ProblemParameters[K] };
}[C];

/** Builds a problem so that code and parameters are checked together. */
export function problem<C extends ProblemCode>(
  code: C,
  parameters: ProblemParameters[C]
): Problem<C> {
  return { code, parameters };
}

/** Carries problems up to the one place that shows them. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";

  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems.map((item) => item.code).join(", "));
  }

  /** The first problem: what is shown where there is room for one. */
  get problem(): Problem {
    return this.problems[0];
  }
}

/** Throws one problem. */
export function fail<C extends ProblemCode>(code: C, parameters: ProblemParameters[C]): never {
  throw new ProblemError([problem(code, parameters) as Problem]);
}
