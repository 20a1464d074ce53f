import { answered, local } from "./problem-kind";
import type { NoParameters } from "./problem-kind";

/** What stands against a request, a sign-in or a session, and against reaching the server. */
export const requestProblems = {
  // Requests
  requestMalformed: answered<{ details: readonly { path: string; message: string }[] }>(
    400,
    "stays"
  ),
  bodyTooLarge: answered<{ limitBytes: number }>(413, "stays"),
  notAcceptable: answered<{ possible: readonly string[] }>(406, "stays"),
  notFound: answered<{ path: string }>(404, "stays"),
  requestTimedOut: answered<{ seconds: number }>(408, "mayPass"),
  tooManyRequests: answered<{ retryAfterSeconds: number }>(429, "mayPass"),
  notReady: answered<{
    reason: "noLoads" | "registry" | "registryGone" | "warehouse" | "warehouseDamaged" | "diskFull";
  }>(503, "stopsAll"),
  // Sessions
  signInFailed: answered<NoParameters>(401, "stays"),
  signInDelayed: answered<{ retryAfterSeconds: number }>(429, "stays"),
  sessionMissing: answered<NoParameters>(401, "endsSession"),
  sessionExpired: answered<NoParameters>(401, "endsSession"),
  termsNotAccepted: answered<{ version: string }>(403, "endsSession"),
  termsVersionOutdated: answered<{ version: string; current: string }>(409, "endsSession"),
  // Connection, as the pane meets it
  serverUnreachable: local<{ address: string }>("stopsAll"),
  answerUnreadable: local<{ requestId: string }>("mayPass"),
};
