import { randomBytes } from "node:crypto";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { paths } from "../api/contract";
import { ProblemError, problem } from "../problem/problem";
import type { Problem } from "../problem/problem";
import { isServiceProblem, statusOf } from "../problem/problem-table";
import type { App } from "./app-instance";
import { preferredLanguage } from "./preferences";
import type { NamesIn } from "../catalogue/problem-names";
import { malformedRequest } from "./malformed-request";
import { problemDocument } from "./problem-document";
import type { Problems } from "./problem-document";
import { unreadyLog, unreadyReason } from "./unready";

/** Answers every error of the application as `application/problem+json`: the one mapping to HTTP. */
export function answerProblems(app: App, names: NamesIn, now: () => Date): void {
  const report = unreadyLog(app.log, now);
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const reason = unreadyReason(error);
    if (reason === null) return sendProblems(problemsOf(error, request), names, request, reply);
    report(reason, error);
    return sendProblems([problem("notReady", { reason })], names, request, reply);
  });
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsOf(app, pathOf(request));
    if (methods.length === 0) return sendProblems([notFound(request)], names, request, reply);
    const message = `the method must be ${methods.join(" or ")}`;
    const wrong = problem("requestMalformed", { details: [{ path: "", message }] });
    void reply.header("allow", methods.join(", "));
    return sendProblems([wrong], names, request, reply, 405);
  });
}

/** For errors before routing, such as a path that cannot be decoded. */
export function sendProblem(
  error: FastifyError,
  names: NamesIn,
  request: FastifyRequest,
  reply: FastifyReply
): void {
  void sendProblems(problemsOf(error, request), names, request, reply);
}

function notFound(request: FastifyRequest): Problem<"notFound"> {
  return problem("notFound", { path: pathOf(request).slice(0, 200) });
}

function pathOf({ url }: FastifyRequest): string {
  return url.split("?")[0] ?? "/";
}

/** What may be done with a path of the API; nothing where it is none. */
function methodsOf(app: App, path: string): string[] {
  if (!Object.values<string>(paths).includes(path)) return [];
  return ["GET", "HEAD", "POST", "DELETE"].filter((method) => app.hasRoute({ method, url: path }));
}

function problemsOf(error: FastifyError | ProblemError, request: FastifyRequest): Problems {
  if (error instanceof ProblemError && areTold(error.problems)) return error.problems;
  if (!(error instanceof ProblemError)) {
    if (isOfRequest(error)) return [malformedRequest(error)];
    if (error.statusCode === 404 || error.statusCode === 403) return [notFound(request)];
  }
  const incident = randomBytes(4).toString("hex");
  // The client has gone: nobody reads the answer, and a cancelled query is no bug.
  const level = error.name === "AbortError" ? "info" : "error";
  request.log[level]({ err: error, incident, req: request }, "incident");
  return [problem("internal", { incident })];
}

/** Whether all are for the client; another that comes this far is a bug. */
function areTold(problems: ProblemError["problems"]): problems is Problems {
  return problems.every(({ code }) => isServiceProblem(code));
}

/** Fastify blames the request with a 4xx of its own; 403 and 404 come from files. */
function isOfRequest(error: FastifyError): boolean {
  const status = error.statusCode ?? 500;
  return (
    error.validation !== undefined ||
    (status >= 400 && status < 500 && status !== 404 && status !== 403)
  );
}

function sendProblems(
  problems: Problems,
  names: NamesIn,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number = statusOf(problems[0].code)
): FastifyReply {
  const [first] = problems;
  const language = preferredLanguage(request.headers["accept-language"]);
  const document = problemDocument(problems, names(language), {
    language,
    status,
    request: request.id,
  });
  if ("retryAfterSeconds" in first.parameters) {
    void reply.header("retry-after", first.parameters.retryAfterSeconds);
  }
  if (status === 401) void reply.header("www-authenticate", 'Bearer realm="nedb"');
  return reply
    .code(status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .header("content-language", language)
    .header("cache-control", "no-store")
    .send(JSON.stringify(document));
}
