import type { FastifyError } from "fastify";
import { problem } from "../problem/problem";
import type { Problem } from "../problem/problem";

/** The most that a request's body may weigh. */
export const bodyLimit = 64 * 1024;

/** The most findings that are told at once. */
const detailLimit = 20;

/** Words of our own: those of the parser repeat pieces of the body, which may hold a password. */
const messages: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "the content type must be application/json",
  FST_ERR_CTP_EMPTY_JSON_BODY: "the body is empty",
  FST_ERR_CTP_INVALID_JSON_BODY: "the body is not valid JSON",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "the body is not as long as Content-Length says",
  FST_ERR_BAD_URL: "the path cannot be decoded",
};

/** What is wrong with a request that Fastify itself refused. */
export function malformedRequest(
  error: FastifyError
): Problem<"bodyTooLarge" | "requestMalformed"> {
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    return problem("bodyTooLarge", { limitBytes: bodyLimit });
  }
  const details = error.validation
    ?.slice(0, detailLimit)
    .map(({ instancePath, params, message }) => ({
      path: pathOf(instancePath, params),
      message: message ?? "is not as expected",
    }));
  const message = messages[error.code] ?? "the body is not valid JSON";
  return problem("requestMalformed", { details: details ?? [{ path: "", message }] });
}

/** A JSON pointer; an unknown field is named itself, not the object that holds it. */
function pathOf(instancePath: string, params: Record<string, unknown>): string {
  const field = params["additionalProperty"] ?? params["missingProperty"];
  const pointer = typeof field === "string" ? `${instancePath}/${field}` : instancePath;
  return pointer.slice(0, 200);
}
