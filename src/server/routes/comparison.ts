import Type from "typebox";
import { ComparisonSchema, paths } from "../../api/contract";
import { fail } from "../../problem/problem";
import { availableYears } from "../../query/availability";
import { jsonStatCollection } from "../../query/json-stat-collection";
import { recordQuestion } from "../../registry/audit";
import { acceptedEncodings, chooseEncoding } from "../answers/encodings";
import { pack, packFrom } from "../answers/pack";
import type { App, Dependencies } from "../app-instance";
import { personOf, requireSession, requireTerms } from "../auth/require-session";
import { goneSignal } from "../gone-signal";
import { preferredLanguage } from "../preferences";
import { problemResponses } from "../problem-responses";

/** The number of the indicator that is a table of all others. */
const comparisonTable = 45;

/** The comparison table of the Order: every indicator over years, by region. */
export function addComparisonRoutes(app: App, dependencies: Dependencies): void {
  const { registry, warehouse, catalogue, now } = dependencies;
  app.post(
    paths.comparison,
    {
      onRequest: [requireSession(dependencies), requireTerms(dependencies)],
      schema: {
        operationId: "compare",
        tags: ["data"],
        summary: "Ask for all indicators over years, by region",
        description:
          "A JSON-stat 2.0 collection with a dataset for each indicator that has data in these years, by region where its figures are split.",
        security: [{ session: [] }],
        body: ComparisonSchema,
        response: {
          200: {
            description: "The comparison table",
            content: {
              "application/json": { schema: Type.Object({}, { additionalProperties: true }) },
            },
          },
          ...problemResponses(
            "requestMalformed",
            "sessionMissing",
            "sessionExpired",
            "termsNotAccepted",
            "yearWithoutData",
            "notReady"
          ),
        },
      },
    },
    async (request, reply) => {
      const years = [...new Set(request.body.years)].sort((a, b) => a - b);
      const language = preferredLanguage(request.headers["accept-language"]);
      const details = JSON.stringify({ years });
      await recordQuestion(registry, now(), personOf(request).id, "compared", details);
      const tables = await warehouse.compare(years, goneSignal(reply));
      if (!tables.length) {
        const { availability } = await warehouse.state();
        const known = new Set([...availability.values()].flatMap(availableYears));
        const possible = [...known].sort((a, b) => a - b);
        fail("yearWithoutData", { indicator: comparisonTable, years, possible });
      }
      const plain = Buffer.concat([...jsonStatCollection(tables, language, catalogue)]);
      const accepted = acceptedEncodings(request.headers["accept-encoding"]);
      const encoding = chooseEncoding(accepted, ["gzip", "br", "identity"]);
      const packed = encoding !== "identity" && plain.length >= packFrom;
      if (packed) void reply.header("content-encoding", encoding);
      return reply
        .headers({ "cache-control": "private, no-cache", "content-language": language })
        .header("vary", "accept-encoding, accept-language")
        .type("application/json; charset=utf-8")
        .send(packed ? await pack(plain, encoding, "quick") : plain);
    }
  );
}
