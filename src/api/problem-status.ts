import type { ProblemCode } from "../problem/problem";

/**
 * The HTTP status of a problem; every code that can reach a client has one.
 * Codes of files, loads, settings and Excel never leave their own process.
 */
const statuses: Partial<Record<ProblemCode, number>> = {
  unknownIndicator: 404,
  indicatorNotQueryable: 422,
  unknownDimension: 422,
  breakdownNotInIndicator: 422,
  unknownMember: 422,
  memberNotInYears: 422,
  yearWithoutData: 422,
  combinationNotInSource: 422,
  territoryBasisUnavailable: 422,
  answerTooLarge: 422,
  requestMalformed: 400,
  bodyTooLarge: 413,
  notAcceptable: 406,
  notFound: 404,
  tooManyRequests: 429,
  notReady: 503,
  signInFailed: 401,
  signInDelayed: 429,
  sessionMissing: 401,
  sessionExpired: 401,
  termsNotAccepted: 403,
  termsVersionOutdated: 409,
  internal: 500,
};

export function statusOf(code: ProblemCode): number {
  return statuses[code] ?? 500;
}
