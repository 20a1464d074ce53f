import Type from "typebox";
import { answerTypes, paths, QuerySchema } from "../../api/contract";
import { fail } from "../../problem/problem";
import { answerForms } from "../../query/answer-forms";
import { rowLimit } from "../../query/answer-size";
import { listingTypes, shortJsonStat } from "../../query/answer-types";
import type { AnswerWorkers } from "../answers/answer-workers";
import { largeFrom } from "../answers/answers";
import { KnownQuestions } from "../answers/known-questions";
import type { SendAnswer } from "../answers/send-answer";
import type { App, Dependencies } from "../app-instance";
import { requireSession, requireTerms } from "../auth/require-session";
import { preferredLanguage, preferredType } from "../preferences";
import { problemResponses } from "../problem-responses";
import { rememberBodies } from "./remember-bodies";

const JsonStatSchema = Type.Object(
  { version: Type.Literal("2.0"), class: Type.Literal("dataset") },
  {
    additionalProperties: true,
    description: [
      "A JSON-stat 2.0 dataset. `value` lists every cell: 0 is nil, null is missing, at every size. An answer of more than a million cells, of which only those that occur are known, has no such form: it is refused as `answerNotListable`, and CSV or the short form has it.",
      "`status` names only the states that a value does not tell by itself: null is notAvailable, 0 is nil, any other number is normal.",
      "`category.child` of a dimension with two levels names the districts of each region.",
    ].join(" "),
  }
);

const ShortJsonStatSchema = Type.Object(
  { version: Type.Literal("2.0"), class: Type.Literal("dataset") },
  {
    additionalProperties: true,
    description:
      "The same in the shorter of two forms: `value` is a list, or an object of figures by index where few cells of a large answer are other than nil. `extension.absent` then says what a cell is that is named neither in `value` nor in `status`. To a reader that does not know this, such cells are missing: ask for it only where you do.",
  }
);

const CsvSchema = Type.String({
  description:
    "RFC 4180: commas, UTF-8 without a byte order mark, codes beside labels; then `value`, `state`, `source` and `note`, which says in words what whoever reads this line alone must know: rows that were refused, codes and names that another unit had in the year. An Excel whose list separator is another one, as in Kazakh and Russian, opens it with Data → From Text/CSV.",
});

const description = [
  "Answered as JSON-stat 2.0 or CSV, by Accept, with labels in the language of Accept-Language, packed by Accept-Encoding.",
  "Large answers are sent while they are written.",
  "If-None-Match with the last ETag asks whether the answer would be another one now.",
].join(" ");

/** Questions and their answers. */
export async function addQueryRoutes(
  app: App,
  dependencies: Dependencies,
  sendAnswer: SendAnswer,
  workers: Pick<AnswerWorkers, "write">
): Promise<void> {
  const { warehouse, catalogue } = dependencies;
  const questions = new KnownQuestions(warehouse, catalogue);

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
                [shortJsonStat]: { schema: ShortJsonStatSchema },
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
              "totalWithoutBreakdown",
              "unknownMember",
              "memberNotInYears",
              "districtOutsideRegions",
              "yearWithoutData",
              "combinationNotInSource",
              "territoryBasisUnavailable",
              "overlappingNotSummed",
              "answerTooLarge",
              "answerNotListable",
              "tooManyRequests",
              "notReady"
            ),
          },
        },
      },
      async (request, reply) => {
        const { headers } = request;
        const mediaType = preferredType(headers.accept, answerTypes);
        if (!mediaType) return fail("notAcceptable", { possible: answerTypes });
        const language = preferredLanguage(headers["accept-language"]);
        const { query, names, listed, cells, auditDetails } = await questions.read(request.body);
        const possible: readonly string[] = listingTypes;
        if (listed && !possible.includes(mediaType)) {
          return fail("answerNotListable", { cells, limit: rowLimit, possible });
        }
        const large = cells > largeFrom;
        return sendAnswer(request, reply, {
          ...{ names, mediaType, language, large, action: "queried" },
          auditDetails: auditDetails[mediaType],
          async write(signal) {
            if (large) {
              const found = await warehouse.find(query, signal);
              return workers.write({ ...found, mediaType, language }, signal);
            }
            const table = await warehouse.answer(query, signal);
            return { whole: answerForms[mediaType](table, language, catalogue) };
          },
        });
      }
    );
  });
}
