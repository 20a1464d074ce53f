import Type from "typebox";
import type { Static, TSchema } from "typebox";
import { dimensionIds } from "../catalogue/dimension";
import { sections, units } from "../catalogue/indicator";
import { territoryBases } from "../catalogue/territory";

/** Every path of the query service. */
export const paths = {
  session: "/api/v1/session",
  terms: "/api/v1/session/terms",
  catalogue: "/api/v1/catalogue",
  query: "/api/v1/query",
  comparison: "/api/v1/comparison",
  health: "/api/v1/health",
  ready: "/api/v1/ready",
} as const;

/** Media types in which a question is answered. */
export { answerTypes } from "../query/answer-types";

function oneOf<const V extends readonly string[]>(values: V) {
  return Type.Unsafe<V[number]>({ type: "string", enum: [...values] });
}

const closed = { additionalProperties: false } as const;
const LabelsSchema = Type.Object(
  { kk: Type.String(), ru: Type.String(), en: Type.String() },
  closed
);
const DimensionSchema = oneOf(dimensionIds);
const YearsSchema = Type.Array(Type.Integer({ minimum: 1990, maximum: 2100 }), {
  minItems: 1,
  maxItems: 60,
});

/** Terms of use as they stand now, and whether the person has accepted this version. */
export const TermsSchema = Type.Object(
  { version: Type.String(), text: LabelsSchema, accepted: Type.Boolean() },
  closed
);

export const PersonSchema = Type.Object(
  {
    login: Type.String(),
    name: Type.String(),
    role: oneOf(["analyst", "contributor", "administrator"] as const),
    body: LabelsSchema,
  },
  closed
);

export const SignInSchema = Type.Object(
  {
    login: Type.String({ minLength: 1, maxLength: 200 }),
    password: Type.String({ minLength: 1, maxLength: 500 }),
  },
  closed
);

/** The answer to a sign-in: an opaque bearer token and who it stands for. */
export const SessionSchema = Type.Object(
  {
    token: Type.String(),
    expiresAt: Type.String({ format: "date-time" }),
    person: PersonSchema,
    terms: TermsSchema,
  },
  closed
);

export const AcceptTermsSchema = Type.Object(
  { version: Type.String({ minLength: 1, maxLength: 40 }) },
  closed
);

export const AvailabilitySchema = Type.Object(
  {
    years: Type.Array(Type.Integer()),
    source: oneOf(["totals", "records"] as const),
    combinations: Type.Union([Type.Array(Type.Array(DimensionSchema)), Type.Literal("every")]),
    regions: Type.Array(Type.String()),
    demonstration: Type.Boolean(),
    scope: Type.Union([
      Type.Object({ dimension: DimensionSchema, members: Type.Array(Type.String()) }, closed),
      Type.Null(),
    ]),
  },
  closed
);

export const IndicatorSchema = Type.Object(
  {
    number: Type.Integer(),
    name: LabelsSchema,
    reading: Type.Union([LabelsSchema, Type.Null()]),
    section: oneOf(sections),
    unit: Type.Union([oneOf(units), Type.Null()]),
    population: Type.String(),
    referenceDate: oneOf(["october5", "schoolYearEnded", "october5AgeOnSeptember1"] as const),
    breakdowns: Type.Array(DimensionSchema),
    innerSplits: Type.Record(Type.String(), Type.Array(Type.String())),
    innerTotals: Type.Array(DimensionSchema),
    overlapping: Type.Array(DimensionSchema),
    doubtful: Type.Boolean(),
    edition: Type.Integer(),
    availability: Type.Array(AvailabilitySchema),
    /** By year: another one once other figures answer for it. */
    versions: Type.Record(Type.String(), Type.String()),
  },
  closed
);

export const MemberSchema = Type.Object(
  {
    code: Type.String(),
    label: LabelsSchema,
    from: Type.Union([Type.Integer(), Type.Null()]),
    to: Type.Union([Type.Integer(), Type.Null()]),
    parents: Type.Optional(
      Type.Array(
        Type.Object({
          region: Type.String(),
          from: Type.Integer(),
          to: Type.Union([Type.Integer(), Type.Null()]),
        })
      )
    ),
    exchanges: Type.Optional(
      Type.Array(Type.Object({ with: Type.String(), from: Type.Integer() }))
    ),
    populations: Type.Optional(Type.Array(Type.String())),
    indicators: Type.Optional(Type.Array(Type.Integer())),
    outsideCode: Type.Union([Type.String(), Type.Null()]),
  },
  closed
);

/** The catalogue with what the loaded data can answer for each indicator. */
export const CatalogueSchema = Type.Object(
  {
    dataVersion: Type.String(),
    indicators: Type.Array(IndicatorSchema),
    dimensions: Type.Array(
      Type.Object(
        { id: DimensionSchema, name: LabelsSchema, members: Type.Array(MemberSchema) },
        closed
      )
    ),
  },
  closed
);

export const QuerySchema = Type.Object(
  {
    indicator: Type.Integer({ minimum: 1, maximum: 99 }),
    years: YearsSchema,
    breakdowns: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })),
    filter: Type.Optional(
      Type.Record(
        Type.String({ maxLength: 40 }),
        Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 500 })
      )
    ),
    territory: Type.Optional(oneOf(territoryBases)),
    // Not a union of schemas: a wrong value is one mistake and told once.
    totals: Type.Optional(
      Type.Unsafe<boolean | string[]>({
        ...{ type: ["boolean", "array"], maxItems: 20 },
        items: { type: "string", maxLength: 40 },
      })
    ),
  },
  closed
);

export const ComparisonSchema = Type.Object({ years: YearsSchema }, closed);

/** RFC 9457 problem with the code and parameters that clients put into words. */
export const ProblemSchema = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  parameters: Type.Record(Type.String(), Type.Unknown()),
  requestId: Type.String(),
  problems: Type.Optional(
    Type.Array(
      Type.Object({ code: Type.String(), parameters: Type.Record(Type.String(), Type.Unknown()) })
    )
  ),
});

export const ReadySchema = Type.Object(
  { ready: Type.Boolean(), indicators: Type.Integer(), loads: Type.Integer() },
  closed
);

export type { Static, TSchema };
export type Terms = Static<typeof TermsSchema>;
export type Person = Static<typeof PersonSchema>;
export type SignIn = Static<typeof SignInSchema>;
export type Session = Static<typeof SessionSchema>;
export type CatalogueAnswer = Static<typeof CatalogueSchema>;
export type CatalogueIndicator = Static<typeof IndicatorSchema>;
export type ProblemDocument = Static<typeof ProblemSchema>;
