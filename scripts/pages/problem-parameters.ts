import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** One code as the table of problems declares it. */
export interface DeclaredProblem {
  readonly code: string;
  /** The heading comment that it stands under. */
  readonly group: string;
  /** Each parameter with its type as written. */
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  /** Values that fit the types, to show what a text looks like. */
  readonly example: Readonly<Record<string, unknown>>;
}

const folder = fileURLToPath(new URL("../../src/problem/", import.meta.url));

const examples: Readonly<Record<string, string | number>> = {
  basis: "presentUnits",
  breakdown: "sex",
  breakdowns: "sex",
  cells: 1_500_000,
  code: "750000000",
  column: "territory",
  columns: 30,
  country: 7511,
  current: "2026-02",
  dimension: "sex",
  file: "totals.csv",
  firstLine: 2,
  folder: ".nedb",
  from: 2018,
  indicator: 1,
  limit: 1_000_000,
  limitBytes: 5_000_000,
  load: 3,
  loadedAt: "2026-10-05T09:00:00.000Z",
  path: "/api/v1/query",
  port: 3000,
  region: "750000000",
  regions: "750000000",
  retryAfterSeconds: 30,
  rows: 1_100_000,
  territory: "790000000",
  to: 2025,
  unit: "790000000",
  version: "2026-01",
  year: 2020,
  years: 2020,
};

/** Where the same parameter means something else under another code. */
const ownExamples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  unknownIndicator: { indicator: "46", possible: Array.from({ length: 44 }, (_, i) => i + 1) },
  indicatorNotQueryable: { indicator: 45 },
  unknownDimension: { dimension: "colour", possible: ["region", "sex"] },
  breakdownNotInIndicator: { possible: ["region", "locality"] },
  unknownMember: { member: "unknown" },
  districtOutsideRegions: { district: "101000000", regions: ["750000000"] },
  memberNotInYears: { dimension: "region", member: "790000000", years: [2010] },
  yearWithoutData: { years: [2030], possible: [2018, 2019, 2020] },
  combinationNotInSource: { possible: [["region", "locality"]] },
  territoryBasisUnavailable: { possible: ["asReported", "comparable"] },
  fileOtherKind: { kind: "workbook" },
  encodingTaken: { encoding: "KZ-1048" },
  headerUnknown: { found: ["id", "val"], required: ["indicator", "year", "territory", "value"] },
  mappingOpen: { fields: ["populations.schools.columns.ID"] },
  columnsMapped: { columns: ["ID → schoolId", "KATO → district"] },
  codesMapped: { column: "sex", codes: ["1 → male", "2 → female"], counts: [61, 59] },
  recordCodeUnknown: { found: ["лицей", "гимназия"], counts: [12, 3] },
  recordDistrictUnknown: { found: ["999999999"], counts: [12] },
  indexColumnLeft: { column: "Unnamed: 0" },
  manifestFieldInvalid: { field: "year", value: '"2024"', must: "year", expected: "2024" },
  notAcceptable: { possible: ["application/json", "text/csv"] },
};

function exampleOf(name: string, type: ts.TypeNode): unknown {
  if (ts.isTypeOperatorNode(type)) return exampleOf(name, type.type);
  if (ts.isParenthesizedTypeNode(type)) return exampleOf(name, type.type);
  if (ts.isArrayTypeNode(type)) return [exampleOf(name, type.elementType)];
  if (ts.isUnionTypeNode(type)) return exampleOf(name, type.types[0]!);
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return type.literal.text;
  if (ts.isTypeLiteralNode(type)) return exampleObject(type);
  const known = examples[name];
  if (type.kind === ts.SyntaxKind.NumberKeyword) return typeof known === "number" ? known : 5;
  return known === undefined ? `‹${name}›` : String(known);
}

function propertiesOf(type: ts.TypeNode | undefined): { name: string; type: ts.TypeNode }[] {
  const members = type && ts.isTypeLiteralNode(type) ? type.members : [];
  return [...members].flatMap((member) =>
    ts.isPropertySignature(member) && member.type
      ? [{ name: member.name.getText(), type: member.type }]
      : []
  );
}

function exampleObject(type: ts.TypeNode | undefined): Record<string, unknown> {
  return Object.fromEntries(
    propertiesOf(type).map((property) => [property.name, exampleOf(property.name, property.type)])
  );
}

/** The files that the table is put together from, in its order. */
function filesOfTable(): string[] {
  const table = readFileSync(join(folder, "problem-table.ts"), "utf8");
  return [...table.matchAll(/^ {2}\.\.\.(\w+)Problems,$/gm)].map(
    ([, kind]) => `${kind}-problems.ts`
  );
}

/** Every problem code in the order of its declaration. */
export function readDeclaredProblems(): DeclaredProblem[] {
  return filesOfTable().flatMap(problemsOfFile);
}

function problemsOfFile(name: string): DeclaredProblem[] {
  const text = readFileSync(join(folder, name), "utf8");
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const codes = tree.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ initializer }) =>
      initializer && ts.isObjectLiteralExpression(initializer) ? [...initializer.properties] : []
    );
  let group = "";
  return codes.flatMap((property) => {
    if (!ts.isPropertyAssignment(property) || !ts.isCallExpression(property.initializer)) return [];
    const comment = ts
      .getLeadingCommentRanges(text, property.pos)
      ?.map((range) => text.slice(range.pos, range.end))
      .find((one) => one.startsWith("// "));
    if (comment) group = comment.slice(3);
    const declared = property.initializer.typeArguments?.[0];
    const parameters = propertiesOf(declared).map(({ name, type }) => ({
      name,
      type: type.getText().replace(/\s+/g, " "),
    }));
    const code = property.name.getText();
    const example = { ...exampleObject(declared), ...ownExamples[code] };
    return [{ code, group, parameters, example }];
  });
}
