import type { ProblemCode } from "../problem/problem";

/**
 * The HTTP status of a problem; every code that can reach a client has one.
 * Codes of files, loads, settings and Excel never leave their own process.
 */
export const problemStatuses = {
  unknownIndicator: 404,
  indicatorNotQueryable: 422,
  unknownDimension: 422,
  breakdownNotInIndicator: 422,
  totalWithoutBreakdown: 422,
  unknownMember: 422,
  memberNotInYears: 422,
  districtOutsideRegions: 422,
  yearWithoutData: 422,
  combinationNotInSource: 422,
  territoryBasisUnavailable: 422,
  overlappingNotSummed: 422,
  answerTooLarge: 422,
  answerNotListable: 406,
  requestMalformed: 400,
  bodyTooLarge: 413,
  notAcceptable: 406,
  notFound: 404,
  requestTimedOut: 408,
  tooManyRequests: 429,
  notReady: 503,
  signInFailed: 401,
  signInDelayed: 429,
  sessionMissing: 401,
  sessionExpired: 401,
  termsNotAccepted: 403,
  termsVersionOutdated: 409,
  internal: 500,
} as const satisfies Partial<Record<ProblemCode, number>>;

/** A code that the service answers with. */
export type ServiceProblemCode = keyof typeof problemStatuses;

/** Whether a problem concerns the client and may be told to it. */
export function isServiceProblem(code: ProblemCode): code is ServiceProblemCode {
  return Object.hasOwn(problemStatuses, code);
}

export function statusOf(code: ProblemCode): number {
  return isServiceProblem(code) ? problemStatuses[code] : 500;
}
