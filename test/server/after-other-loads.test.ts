import { setTimeout as wait } from "node:timers/promises";
import { afterOtherLoads } from "../../src/server/after-other-loads";
import { lockLoads } from "../../src/warehouse/load-lock";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const load = () => Promise.resolve().then(() => lockLoads(folder)());

test("a load waits for another one that runs, and no longer than it may", async () => {
  const letGo = lockLoads(folder);
  const { signal } = new AbortController();
  await expect(afterOtherLoads(load, signal, 100)).rejects.toThrow("loadRunning");
  const loading = afterOtherLoads(() => load().then(() => "loaded"), signal);
  await wait(300);
  letGo();
  expect(await loading).toBe("loaded");
});

test("a load that waits ends when it is told to, and another failure is told at once", async () => {
  const letGo = lockLoads(folder);
  const stopping = new AbortController();
  const loading = afterOtherLoads(load, stopping.signal);
  setTimeout(() => stopping.abort(new Error("stopped")), 50);
  await expect(loading).rejects.toThrow("stopped");
  letGo();
  const failing = () => Promise.reject(new Error("of another kind"));
  await expect(afterOtherLoads(failing, new AbortController().signal)).rejects.toThrow(
    "of another"
  );
});
