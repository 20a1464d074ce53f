import { answerTypes } from "../../src/query/answer-types";
import { paths } from "../../src/api/contract";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security?: unknown;
  readonly responses: Readonly<Record<string, { content?: Record<string, object> }>>;
}

const folder = temporaryFolder();
let opened: OpenedApp;
let description: {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

beforeAll(async () => {
  opened = await openApp(folder);
  description = (await opened.app.inject({ url: "/openapi.json" })).json();
});

afterAll(() => opened.close());

const operations = () =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation }))
  );

test("the description is OpenAPI 3.1 and lists every path of the contract", () => {
  expect(description.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(description.paths).sort()).toEqual(Object.values(paths).sort());
  expect(Object.keys(description.paths[paths.session]!).sort()).toEqual(["delete", "post"]);
});

test("every operation has an id of its own, a summary and a success", () => {
  const ids = operations().map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { summary, responses } of operations()) {
    expect(summary).toMatch(/\w/);
    expect(Object.keys(responses).some((status) => status.startsWith("2"))).toBe(true);
  }
});

test("every error answer is a problem document", () => {
  for (const { responses } of operations()) {
    const errors = Object.entries(responses).filter(([status]) => Number(status) >= 400);
    expect(errors.map(([status]) => status)).toContain("500");
    for (const [, { content }] of errors) {
      expect(content).toEqual({
        "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
      });
    }
  }
});

test("what needs a session says so, and answers 401 without one", async () => {
  for (const { path, method, security, responses } of operations()) {
    const answer = await opened.app.inject({ method: method as "GET", url: path });
    const code = answer.statusCode === 401 ? answer.json().code : null;
    expect([path, code === "sessionMissing"]).toEqual([path, security !== undefined]);
    if (security) expect(Object.keys(responses)).toContain("401");
  }
});

test("every reference of the description leads somewhere", () => {
  const text = JSON.stringify(description);
  const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, n]) => n);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(description.components.schemas).toHaveProperty(name!);
});

test("every media type of an answer is described", () => {
  const answer = description.paths[paths.query]!["post"]!.responses["200"]!;
  expect(Object.keys(answer.content ?? {})).toEqual([...answerTypes]);
});
