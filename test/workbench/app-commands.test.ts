import { AppCommands } from "../../src/workbench/protocol/app-commands";
import type { CommandCall } from "../../src/workbench/protocol/app-commands";

let sent: CommandCall[];
let commands: AppCommands;

beforeEach(() => {
  sent = [];
  commands = new AppCommands((call) => sent.push(call));
});

test("what is pressed before the page's functions are known is called as soon as they are", async () => {
  const pressed = commands.invoke("Tab.Refresh", "refreshAll");
  expect(sent).toEqual([]);
  commands.ready();
  expect(sent).toEqual([["1", "refreshAll", '{"source":{"id":"Tab.Refresh"}}']]);
  commands.completed("1", 0);
  await pressed;
});

test("calls of one function run one after another, those of another function beside them", async () => {
  commands.ready();
  const first = commands.invoke("A", "one");
  const second = commands.invoke("A", "one");
  const other = commands.invoke("B", "two");
  expect(sent.map(([id, name]) => [id, name])).toEqual([
    ["1", "one"],
    ["3", "two"],
  ]);
  commands.completed("3", 0);
  await other;
  expect(sent.length).toBe(2);
  commands.completed("1", 0);
  await first;
  expect(sent.at(-1)?.[0]).toBe("2");
  commands.completed("2", 0);
  await second;
});

test("a function that is not there, one that fails and a runtime that ends fail the press", async () => {
  commands.ready();
  const missing = commands.invoke("A", "one");
  commands.completed("1", 11101);
  await expect(missing).rejects.toThrow("The add-in has no function one.");
  const failed = commands.invoke("A", "one");
  commands.completed("2", 5001);
  await expect(failed).rejects.toThrow("5001");
  const left = [commands.invoke("A", "one"), commands.invoke("A", "one")];
  commands.end();
  for (const each of left) await expect(each).rejects.toThrow("ended before one did");
});
