import { problem, ProblemError } from "../problem/problem";
import type { Problem } from "../problem/problem";
import { courseOf } from "../problem/problem-table";

/** Whether only a new sign-in helps. */
export function endsSession({ code }: Problem): boolean {
  return courseOf(code) === "endsSession";
}

/** Whether it may be gone at the next attempt, with nothing changed in the request. */
export function mayPass({ code }: Problem): boolean {
  const course = courseOf(code);
  return course === "mayPass" || course === "stopsAll";
}

/** Whether no other request would be answered either. */
export function concernsAll({ code }: Problem): boolean {
  return courseOf(code) === "stopsAll";
}

/** How a failure is reported: some end the session, the others are told where they happened. */
export function failureOf<T extends "loadFailed" | "catalogueFailed" | "resultsFailed">(
  error: unknown,
  type: T
): { readonly type: T | "sessionEnded"; readonly problem: Problem } {
  const found = problemOf(error);
  return { type: endsSession(found) ? "sessionEnded" : type, problem: found };
}

/** What is shown for anything thrown; a bug gets an incident number and reaches the console. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  // A part of the pane that could not be fetched: the server is gone or was renewed.
  if (error instanceof Error && error.name === "ChunkLoadError") {
    return problem("serverUnreachable", { address: globalThis.location.origin });
  }
  globalThis.reportError(error);
  return problem("internal", { incident: incidentNumber() });
}

function incidentNumber(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number.toString(36).toUpperCase().padStart(7, "0");
}
