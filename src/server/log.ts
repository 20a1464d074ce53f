import type { FastifyRequest, FastifyServerOptions } from "fastify";
import type { Dependencies } from "./app-instance";

/**
 * Structured logs without personal data: a request is its id, method and route pattern. Paths as
 * asked, query strings, bodies, headers and addresses are never written.
 */
export function logOptions(
  dependencies: Dependencies
): NonNullable<FastifyServerOptions["logger"]> {
  return {
    level: dependencies.config.logLevel,
    stream: dependencies.logTo ?? process.stderr,
    base: null,
    redact: {
      paths: ["headers", "*.headers", "authorization", "*.authorization", "*.password", "*.token"],
      censor: "•••",
    },
    serializers: {
      req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions.url }),
      res: ({ statusCode }) => ({ statusCode }),
    },
  };
}
