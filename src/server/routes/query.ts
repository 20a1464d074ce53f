import type { FastifyReply } from "fastify";
import Type from "typebox";
import type { Static } from "typebox";
import { answerTypes, paths, QuerySchema } from "../../api/contract";
import { fail } from "../../problem/problem";
import { recordQuestion } from "../../registry/audit";
import { formTag, matchingTag } from "../answers/answer-key";
import { createAnswers } from "../answers/answers";
import type { Sendable } from "../answers/answers";
import { acceptedEncodings } from "../answers/encodings";
import { KnownQuestions } from "../answers/known-questions";
import type { App, Dependencies } from "../app-instance";
import { personOf, requireSession, requireTerms } from "../auth/require-session";
import { goneSignal } from "../gone-signal";
import { preferredLanguage, preferredType } from "../preferences";
import { problemResponses } from "../problem-responses";
import { rememberBodies } from "./remember-bodies";

const JsonStatSchema = Type.Object(
  { version: Type.Literal("2.0"), class: Type.Literal("dataset") },
  {
    additionalProperties: true,
    description: [
      "A JSON-stat 2.0 dataset. `value` is a list, or an object of figures by index where few cells of a large answer are other than nil; `extension.absent` then says what a cell is that is named neither in `value` nor in `status`. An answer of more than a million cells lists only those that occur: readers that lay out every cell, as jsonstat-toolkit does, have no room for the largest.",
      "`status` names only the states that a value does not tell by itself: null is notAvailable, 0 is nil, any other number is normal.",
      "`category.child` of a dimension with two levels names the districts of each region.",
    ].join(" "),
  }
);

const CsvSchema = Type.String({
  description:
    "RFC 4180: commas, UTF-8 without a byte order mark, codes beside labels. An Excel whose list separator is another one, as in Kazakh and Russian, opens it with Data → From Text/CSV.",
});

const description = [
  "Answered as JSON-stat 2.0 or CSV, by Accept, with labels in the language of Accept-Language, packed by Accept-Encoding.",
  "Large answers are sent while they are written.",
  "If-None-Match with the last ETag asks whether the answer would be another one now.",
].join(" ");

/** Questions and their answers. */
export async function addQueryRoutes(app: App, dependencies: Dependencies): Promise<void> {
  const { registry, warehouse, catalogue, config, now } = dependencies;
  const questions = new KnownQuestions(warehouse, catalogue);
  const answers = createAnswers({
    ...{ warehouse, catalogue, cacheMegabytes: config.cacheMegabytes },
    report: (error) => app.log.error({ err: error }, "answers"),
  });

  await rememberBodies(app, questions, (scope) => {
    scope.post(
      paths.query,
      {
        onRequest: [requireSession(dependencies), requireTerms(dependencies)],
        schema: {
          operationId: "ask",
          tags: ["data"],
          summary: "Ask for an indicator over years, by breakdowns",
          description,
          security: [{ session: [] }],
          body: QuerySchema,
          response: {
            200: {
              description: "The answer",
              content: {
                "application/json": { schema: JsonStatSchema },
                "text/csv": { schema: CsvSchema },
              },
            },
            304: { description: "As last time", type: "null" },
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
              "districtOutsideRegions",
              "yearWithoutData",
              "combinationNotInSource",
              "territoryBasisUnavailable",
              "overlappingNotSummed",
              "answerTooLarge",
              "tooManyRequests",
              "notReady"
            ),
          },
        },
      },
      async (request, reply: FastifyReply) => {
        const { headers } = request;
        const mediaType = preferredType(headers.accept, answerTypes);
        if (!mediaType) return fail("notAcceptable", { possible: answerTypes });
        const language = preferredLanguage(headers["accept-language"]);
        const { query, version, names, auditDetails } = await questions.read(
          request.body as Static<typeof QuerySchema>
        );
        const person = personOf(request);
        const accepted = acceptedEncodings(headers["accept-encoding"]);
        const wish = { query, version, mediaType, language, accepted, role: person.role };
        const { key, tag } = names.of(wish);
        const same = matchingTag(headers["if-none-match"], tag);
        const kept = same === null ? answers.kept(key, wish) : null;
        const gone = same === null && !kept ? goneSignal(reply) : null;
        // The entry is written while the answer is made; nothing leaves before both are done.
        const making = gone ? answers.make(key, wish, gone) : Promise.resolve(kept ?? undefined);
        const [answer] = await Promise.all([
          making,
          recordQuestion(registry, now(), person.id, "queried", auditDetails[mediaType]).catch(
            (error: unknown) => {
              void making.then(letGo, () => undefined);
              throw error;
            }
          ),
        ]);
        void reply.headers({ "cache-control": "private, no-cache", vary });
        if (same !== null || !answer)
          return reply
            .code(304)
            .header("etag", same ?? "")
            .send();
        if (answer.encoding !== "identity") reply.header("content-encoding", answer.encoding);
        return reply
          .header("etag", formTag(tag, answer.mark))
          .header("content-type", `${mediaType}; charset=utf-8`)
          .header("content-language", language)
          .send(answer.bytes ?? answer.body);
      }
    );
  });
}

/** An answer that nobody will read must not keep its place among those under way. */
function letGo(answer: Sendable | undefined): void {
  if (answer && "body" in answer) answer.body.destroy();
}

const vary = "accept, accept-encoding, accept-language";
