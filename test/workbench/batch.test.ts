import { BatchRun, type BatchAnswer } from "../../src/workbench/protocol/batch";
import { createHost } from "../../src/workbench/protocol/create-host";
import { executeMethod } from "../../src/workbench/protocol/execute-method";
import { Faults } from "../../src/workbench/protocol/faults";
import type { Host } from "../../src/workbench/protocol/host";
import { readValues } from "../../src/workbench/workbook/read-cells";
import { Workbook } from "../../src/workbench/workbook/workbook";
import { captured } from "../support/captured-request";

function start(): { workbook: Workbook; host: Host; run: (name: string) => Promise<BatchAnswer> } {
  const workbook = new Workbook();
  const host = createHost(workbook);
  return { workbook, host, run: (name) => new BatchRun(host, captured(name)).run() };
}

/** The loaded values of an answer, without what only identifies objects. */
const loaded = (answer: BatchAnswer) =>
  answer.Results.map(({ Value }) => Value as Record<string, unknown> | null).filter(
    (value) => value && Object.keys(value).length > 1
  );

test("values written by a real request are in the workbook and in the answer", async () => {
  const { workbook, run } = start();
  const answer = await run("write-and-load");
  expect(answer.Error).toBeUndefined();
  expect(readValues(workbook.active, { row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
    ["Region", "Schools"],
    ["Abai", 12],
  ]);
  expect(loaded(answer)).toContainEqual(
    expect.objectContaining({
      Values: [
        ["Region", "Schools"],
        ["Abai", 12],
      ],
      Text: [
        ["Region", "Schools"],
        ["Abai", "12"],
      ],
      Address: "Sheet1!A1:B2",
    })
  );
});

test("a collection answers its items, nested objects included", async () => {
  const { run } = start();
  await run("write-and-load");
  const answer = await run("load-tables");
  expect(answer.Error).toBeUndefined();
  expect(answer.Results.map(({ Value }) => Value)).toContainEqual(
    expect.objectContaining({
      _Items: [
        expect.objectContaining({
          Name: "Schools",
          Worksheet: expect.objectContaining({ Name: "Sheet1" }),
        }),
      ],
    })
  );
  expect(answer.Results.map(({ Value }) => Value)).toContainEqual({
    _Items: [
      { Id: 1, Name: "Region" },
      { Id: 2, Name: "Schools" },
    ],
  });
});

test("what hangs on a null object is a null object too", async () => {
  const answer = await start().run("null-sheet");
  expect(answer.Error).toBeUndefined();
  expect(answer.Results.at(-1)?.Value).toBeNull();
});

test("a failed action stops the batch, and what came before it stays done", async () => {
  const { workbook, run } = start();
  const answer = await run("missing-sheet");
  expect(answer.Error).toMatchObject({
    Code: "ItemNotFound",
    Location: "WorksheetCollection.getItem",
    HttpStatusCode: 404,
  });
  expect(workbook.active.value(0, 2)).toBe(7);
});

test("a member that is not implemented is refused by its name", async () => {
  const answer = await start().run("shapes");
  expect(answer.Error).toMatchObject({
    Code: "ApiNotFound",
    Message: "The workbench does not implement Worksheet.shapes.",
  });
});

test("a tracked range gets a reference that later requests can use", async () => {
  const { host, run } = start();
  const answer = await run("track-range");
  const reference = answer.Results.map(
    ({ Value }) => (Value as Record<string, unknown> | null)?.["_ReferenceId"]
  ).find(Boolean);
  expect(host.kept(String(reference))?.rect).toEqual({ row: 4, column: 0, rows: 1, columns: 1 });
});

test("a range follows its cells when rows are inserted in the same batch", async () => {
  const answer = await start().run("insert-range");
  expect(
    loaded(answer).concat(answer.Results.map(({ Value }) => Value as Record<string, unknown>))
  ).toContainEqual({ Address: "Sheet1!B3" });
});

test("a name is defined for a range object given as an argument", async () => {
  const { workbook, run } = start();
  await run("add-name-for-range");
  expect(workbook.names).toMatchObject([
    { name: "answer", formula: "=Sheet1!$A$1:$B$2", comment: "note" },
  ]);
});

test("events can be registered, and the marks that Office.js waits for come back", async () => {
  const batch = captured("register-changed");
  const answer = await new BatchRun(start().host, batch).run();
  expect(answer.Error).toBeUndefined();
  expect(answer.TraceIds).toEqual(
    batch.Actions.filter(({ ActionType }) => ActionType === 5).map(({ Id }) => Id)
  );
});

const call = (batch: unknown, flags = 0) => ({
  DdaMethod: { DispatchId: 93 },
  ArrayData: ["", "POST", "ProcessQuery", [], JSON.stringify(batch), 0, flags],
});

test("during cell editing a batch is refused, and waits when it asks for that", async () => {
  const { host } = start();
  const faults = new Faults();
  faults.isEditing = true;
  expect((await executeMethod(call(captured("write-and-load")), host, faults)).Error).toBe(5004);
  const waiting = executeMethod(call(captured("write-and-load"), 64), host, faults);
  faults.isEditing = false;
  expect((await waiting).Error).toBe(0);
});

test("a request over five megabytes is refused", async () => {
  const { host } = start();
  const big = { Actions: [], ObjectPaths: {}, padding: "x".repeat(5 * 1024 * 1024) };
  expect((await executeMethod(call(big), host, new Faults())).Error).toBe(5103);
});

test("an ordered error comes once, at the member it was ordered for", async () => {
  const { host } = start();
  const faults = new Faults();
  faults.order({ member: "Range.values", code: "AccessDenied" });
  const check = (member: string) => faults.check(member);
  expect((await new BatchRun(host, captured("write-and-load"), check).run()).Error).toMatchObject({
    Code: "AccessDenied",
    Location: "Range.values",
  });
  expect((await new BatchRun(host, captured("write-and-load"), check).run()).Error).toBeUndefined();
});
