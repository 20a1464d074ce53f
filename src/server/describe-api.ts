import swagger from "@fastify/swagger";
import packageFile from "../../package.json";
import type { App } from "./app-instance";
import { sharedProblemSchema } from "./problem-responses";

/** Collects the routes that follow into an OpenAPI description at /openapi.json. */
export async function describeApi(app: App): Promise<void> {
  app.addSchema(sharedProblemSchema);
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "NEDB query service",
        version: packageFile.version,
        description:
          "Indicators of the National Educational Database with the breakdowns of the joint Order.",
        license: { name: packageFile.license, identifier: packageFile.license },
      },
      tags: [
        { name: "session", description: "Signing in and out, terms of use" },
        { name: "data", description: "The catalogue and the questions" },
        { name: "service", description: "How the service is" },
      ],
      components: { securitySchemes: { session: { type: "http", scheme: "bearer" } } },
    },
    refResolver: {
      buildLocalReference: ({ $id }, _base, _fragment, index) =>
        typeof $id === "string" ? $id : `schema-${index}`,
    },
  });
  app.get("/openapi.json", { schema: { hide: true } }, () => app.swagger());
}
