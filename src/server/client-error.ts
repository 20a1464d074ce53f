import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { NamesIn } from "../catalogue/problem-names";
import { problem } from "../problem/problem";
import type { Problem } from "../problem/problem";
import { statusOf } from "../problem/problem-table";
import { preferredLanguage } from "./preferences";
import { problemDocument } from "./problem-document";
import { always } from "./security-headers";
import { responseOn } from "./time-limits";

/** Answers what comes to no request, so that even it is told in a problem document. */
export function answerClientError(names: NamesIn, requestSeconds: number) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    const response = responseOn(socket);
    const isOfHttp = /^(HPE|ERR_HTTP)_/.test(error.code ?? "");
    // Before TLS is spoken nothing can be said, and in an answer that has begun it would be taken
    // for a part of it.
    if (!isOfHttp || !socket.writable || response?.headersSent) {
      socket.destroy();
      return;
    }
    const [found, status] = problemOf(error, requestSeconds);
    const language = preferredLanguage(response?.req.headers["accept-language"]);
    const request = randomUUID();
    const document = problemDocument([found], names(language), { language, status, request });
    const body = Buffer.from(JSON.stringify(document));
    const headers = {
      ...always,
      "x-request-id": request,
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": language,
      "content-length": body.length,
      connection: "close",
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n`);
    socket.write(body);
    socket.destroySoon();
  };
}

function problemOf(
  { code }: NodeJS.ErrnoException,
  seconds: number
): [Problem<"requestTimedOut" | "requestMalformed">, number] {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    return [problem("requestTimedOut", { seconds }), statusOf("requestTimedOut")];
  }
  const tooLong = code === "HPE_HEADER_OVERFLOW";
  const message = tooLong ? "the headers are too long" : "this is not HTTP";
  const details = [{ path: "", message }];
  return [problem("requestMalformed", { details }), tooLong ? 431 : statusOf("requestMalformed")];
}
