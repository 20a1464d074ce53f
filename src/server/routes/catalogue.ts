import { createHash } from "node:crypto";
import { CatalogueSchema, paths } from "../../api/contract";
import type { FastifyReply } from "fastify";
import type { Catalogue } from "../../catalogue/catalogue";
import type { WarehouseState } from "../../warehouse/warehouse";
import type { App, Dependencies } from "../app-instance";
import { requireSession } from "../auth/require-session";
import { problemResponses } from "../problem-responses";

interface Prepared {
  readonly version: string;
  readonly body: string;
  readonly etag: string;
}

/** What can be asked: the catalogue with what the loaded data can answer. */
export function addCatalogueRoutes(app: App, dependencies: Dependencies): void {
  const { warehouse, catalogue } = dependencies;
  let prepared: Prepared | null = null;

  app.get(
    paths.catalogue,
    {
      onRequest: requireSession(dependencies),
      schema: {
        operationId: "readCatalogue",
        tags: ["data"],
        summary: "Indicators, dimensions, members, and what the loaded data can answer",
        description: "Changes with every load; If-None-Match with the last ETag asks for news.",
        security: [{ session: [] }],
        response: {
          200: { description: "The catalogue", ...CatalogueSchema },
          304: { description: "As last time", type: "null" },
          ...problemResponses("sessionMissing", "sessionExpired", "notReady"),
        },
      },
    },
    async (request, reply: FastifyReply) => {
      const state = await warehouse.state();
      if (prepared?.version !== state.version) prepared = prepare(catalogue, state);
      const { body, etag } = prepared;
      void reply.header("etag", etag).header("cache-control", "private, no-cache");
      if (namesTag(request.headers["if-none-match"], etag)) return reply.code(304).send();
      return reply.type("application/json; charset=utf-8").send(body);
    }
  );
}

/** Whether If-None-Match names a tag; a proxy that compresses makes it a weak one, `W/"…"`. */
function namesTag(header: string | undefined, etag: string): boolean {
  const tags = (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

function prepare(
  catalogue: Catalogue,
  { version, availability, versions }: WarehouseState
): Prepared {
  const body = JSON.stringify({
    dataVersion: version,
    indicators: catalogue.indicators.map((indicator) => ({
      ...indicator,
      availability: availability.get(indicator.number) ?? [],
      versions: versions.get(indicator.number) ?? {},
    })),
    dimensions: catalogue.dimensions,
  });
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { version, body, etag };
}
