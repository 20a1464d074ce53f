import { problem, ProblemError } from "../problem/problem";
import type { Problem } from "../problem/problem";

/** The problem of an answer that says nothing that a client can read. */
export function unreadable(response: Response): ProblemError {
  const requestId = response.headers.get("x-request-id") ?? "";
  return new ProblemError([problem("answerUnreadable", { requestId })]);
}

/** The problems that a refused request carries, as RFC 9457 documents do. */
export function problemIn(response: Response, text: string): ProblemError {
  const body = parseRecord(text);
  const problems: unknown[] = body && Array.isArray(body.problems) ? body.problems : [];
  const [first, ...rest] = [...problems, body].map(asProblem).filter((item) => item !== null);
  if (!first) return unreadable(response);
  // The document itself repeats the first of its problems.
  return new ProblemError([first, ...(problems.length ? rest.slice(0, -1) : rest)]);
}

function asProblem(value: unknown): Problem | null {
  if (!isRecord(value) || typeof value.code !== "string") return null;
  const parameters = isRecord(value.parameters) ? value.parameters : {};
  return { code: value.code, parameters } as unknown as Problem;
}

function parseRecord(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
