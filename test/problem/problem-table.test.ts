import { problem } from "../../src/problem/problem";
import { answered, local } from "../../src/problem/problem-kind";
import type { NoParameters } from "../../src/problem/problem-kind";
import {
  courseOf,
  isServiceProblem,
  problemTable,
  statusOf,
} from "../../src/problem/problem-table";
import type { ProblemCode } from "../../src/problem/problem-table";
import { filesUnder } from "../support/source-files";

test("a code that lacks its status or what comes of it does not compile", () => {
  // @ts-expect-error: whoever answers says with which status.
  answered<{ sheet: string }>("stays");
  // @ts-expect-error: whoever answers says what comes of it.
  answered<{ sheet: string }>(422);
  // @ts-expect-error: so does whoever does not answer.
  local<{ sheet: string }>();
  // @ts-expect-error: a success is no problem.
  answered<{ sheet: string }>(200, "stays");
  const unfinished = { halfKnown: { status: 404 as const } };
  // @ts-expect-error: nothing but a whole problem stands in the table.
  const table: Readonly<Record<string, (typeof problemTable)[ProblemCode]>> = unfinished;
  expect(Object.keys(table)).toEqual(["halfKnown"]);
});

test("a code that never leaves its process has no status to answer with", () => {
  // @ts-expect-error: an answer is made of codes with a status alone.
  expect(statusOf("portTaken")).toBeNull();
  expect(isServiceProblem("portTaken")).toBe(false);
  expect(statusOf("sessionExpired")).toBe(401);
});

test("a problem takes the parameters of its code alone", () => {
  expect(problem("portTaken", { port: 3000 }).parameters).toEqual({ port: 3000 });
  // @ts-expect-error: the port is a number.
  problem("portTaken", { port: "3000" });
  const none: NoParameters = problem("sessionMissing", {}).parameters;
  expect(none).toEqual({});
});

test("no code stands twice in the table", async () => {
  const files = filesUnder("src/problem").filter((path) => path.endsWith("-problems.ts"));
  const parts = await Promise.all(
    files.map((path) => import(`../../${path}`) as Promise<Readonly<Record<string, object>>>)
  );
  const codes = parts.flatMap((part) => Object.values(part).flatMap((table) => Object.keys(table)));
  expect(codes.sort()).toEqual(Object.keys(problemTable).sort());
});

test("a code of a newer server stays until something changes", () => {
  expect(courseOf("fromTheFuture" as ProblemCode)).toBe("stays");
  expect(courseOf("notReady")).toBe("stopsAll");
});
