import { STATUS_CODES } from "node:http";
import { ProblemSchema } from "../api/contract";
import { statusOf } from "../problem/problem-table";
import type { ServiceProblemCode } from "../problem/problem-table";

/** The shared schema of all problems, under the name by which routes refer to it. */
export const sharedProblemSchema = { ...ProblemSchema, $id: "Problem" };

/** The problems that any route with a body, or any route at all, can answer with. */
const everywhere = ["requestTimedOut", "tooManyRequests", "internal"] as const;

/** Documents the problems of a route, by status, for the description of the API. */
export function problemResponses(...codes: readonly ServiceProblemCode[]) {
  const byStatus: Record<number, ServiceProblemCode[]> = {};
  for (const code of new Set([...codes, ...everywhere]))
    (byStatus[statusOf(code)] ??= []).push(code);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, found]) => [
      status,
      {
        description: `${STATUS_CODES[status] ?? status}: ${found.join(", ")}`,
        content: { "application/problem+json": { schema: { $ref: "Problem#" } } },
      },
    ])
  );
}
