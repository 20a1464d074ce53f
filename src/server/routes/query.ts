import type { FastifyReply } from "fastify";
import Type from "typebox";
import { answerTypes, paths, QuerySchema } from "../../api/contract";
import { fail, ProblemError } from "../../problem/problem";
import { toCsv } from "../../query/csv";
import { toJsonStat } from "../../query/json-stat";
import { parseQuery } from "../../query/parse-query";
import type { Query, QueryInput } from "../../query/query";
import { recordAction } from "../../registry/audit";
import type { App, Dependencies } from "../app-instance";
import { personOf, requireSession, requireTerms } from "../auth/require-session";
import { preferredLanguage, preferredType } from "../preferences";
import { problemResponses } from "../problem-responses";

const JsonStatSchema = Type.Object(
  { version: Type.Literal("2.0"), class: Type.Literal("dataset") },
  { additionalProperties: true, description: "A JSON-stat 2.0 dataset" }
);

/** Questions and their answers. */
export function addQueryRoutes(app: App, dependencies: Dependencies): void {
  const { registry, warehouse, catalogue, now } = dependencies;

  app.post(
    paths.query,
    {
      onRequest: [requireSession(dependencies), requireTerms(dependencies)],
      schema: {
        operationId: "ask",
        tags: ["data"],
        summary: "Ask for an indicator over years, by breakdowns",
        description:
          "Answered as JSON-stat 2.0 or CSV, by Accept, with labels in the language of Accept-Language.",
        security: [{ session: [] }],
        body: QuerySchema,
        response: {
          200: {
            description: "The answer",
            content: {
              "application/json": { schema: JsonStatSchema },
              "text/csv": { schema: Type.String() },
            },
          },
          ...problemResponses(
            "requestMalformed",
            "sessionMissing",
            "sessionExpired",
            "termsNotAccepted",
            "unknownIndicator",
            "notAcceptable",
            "bodyTooLarge",
            "indicatorNotQueryable",
            "unknownDimension",
            "breakdownNotInIndicator",
            "unknownMember",
            "memberNotInYears",
            "yearWithoutData",
            "combinationNotInSource",
            "territoryBasisUnavailable",
            "overlappingNotSummed",
            "answerTooLarge",
            "notReady"
          ),
        },
      },
    },
    async (request, reply) => {
      const mediaType = preferredType(request.headers.accept, answerTypes);
      if (!mediaType) return fail("notAcceptable", { possible: answerTypes });
      const language = preferredLanguage(request.headers["accept-language"]);
      const query = await parse(request.body);
      const { indicator, years, breakdowns, filter, territory, totals } = query;
      await recordAction(registry, now(), personOf(request).id, "queried", {
        ...{ indicator, years, breakdowns, filter, territory, totals },
        mediaType,
      });
      const table = await warehouse.answer(query, signalOf(reply));
      const answer =
        mediaType === "text/csv"
          ? toCsv(table, language, catalogue)
          : JSON.stringify(toJsonStat(table, language, catalogue));
      return reply
        .type(`${mediaType}; charset=utf-8`)
        .header("content-language", language)
        .header("vary", "accept, accept-language")
        .send(answer);
    }
  );

  async function parse(input: QueryInput): Promise<Query> {
    const { availability } = await warehouse.state();
    const parsed = parseQuery(input, catalogue, availability.get(input.indicator) ?? []);
    if (parsed.problems) throw new ProblemError(parsed.problems);
    return parsed.query;
  }
}

/** Aborted when the client goes away before it has its answer. */
function signalOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
