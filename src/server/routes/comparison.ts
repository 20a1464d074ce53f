import Type from "typebox";
import { ComparisonSchema, paths } from "../../api/contract";
import { comparisonTable } from "../../catalogue/catalogue";
import { fail } from "../../problem/problem";
import { availableYears } from "../../query/availability";
import { jsonStatCollection } from "../../query/json-stat-collection";
import { AnswerNames } from "../answers/answer-key";
import type { SendAnswer } from "../answers/send-answer";
import type { App, Dependencies } from "../app-instance";
import { requireSession, requireTerms } from "../auth/require-session";
import { preferredLanguage } from "../preferences";
import { problemResponses } from "../problem-responses";

/** The comparison table of the Order: every indicator over years, by region. */
export function addComparisonRoutes(
  app: App,
  dependencies: Dependencies,
  sendAnswer: SendAnswer
): void {
  const { warehouse, catalogue } = dependencies;
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
          304: { description: "As last time", type: "null" },
          ...problemResponses(
            "requestMalformed",
            "sessionMissing",
            "sessionExpired",
            "termsNotAccepted",
            "yearWithoutData",
            "tooManyRequests",
            "notReady"
          ),
        },
      },
    },
    async (request, reply) => {
      const years = [...new Set(request.body.years)].sort((a, b) => a - b);
      const language = preferredLanguage(request.headers["accept-language"]);
      const { version } = await warehouse.state();
      const auditDetails = JSON.stringify({ years });
      return sendAnswer(request, reply, {
        names: new AnswerNames(version, `comparison ${auditDetails}`),
        ...{ mediaType: "application/json", language, action: "compared", auditDetails },
        large: false,
        async write(signal) {
          const tables = await warehouse.compare(years, signal);
          if (!tables.length) await failWithout(years, dependencies);
          return { whole: jsonStatCollection(tables, language, catalogue) };
        },
      });
    }
  );
}

async function failWithout(
  years: readonly number[],
  { warehouse, catalogue }: Pick<Dependencies, "warehouse" | "catalogue">
): Promise<never> {
  const { availability } = await warehouse.state();
  const known = new Set([...availability.values()].flatMap(availableYears));
  const possible = [...known].sort((a, b) => a - b);
  const { number: indicator } = comparisonTable(catalogue);
  return fail("yearWithoutData", { indicator, years, possible });
}
