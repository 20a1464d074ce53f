import { setTimeout as wait } from "node:timers/promises";
import { CompiledQuery } from "kysely";
import { GroupedWrites } from "../../src/registry/grouped-writes";
import type { DurableLog } from "../../src/registry/durable-log";

/** A log whose disk takes what it is given when it is told to, or refuses it. */
class Disk implements DurableLog {
  readonly written: string[][] = [];
  readonly done: string[] = [];
  private pending: { readonly resolve: () => void; readonly reject: (reason: Error) => void }[] =
    [];
  flushes = 0;
  rewrites = 0;
  refuses: string | null = null;
  broken = false;
  gone = false;

  stands(): void {
    if (this.gone) throw new Error("gone");
  }

  write(statements: readonly CompiledQuery[]): Promise<void> {
    const texts = statements.map(({ sql }) => sql);
    if (this.gone) return Promise.reject(new Error("gone"));
    this.done.push("write");
    if (this.refuses !== null && texts.includes(this.refuses)) {
      return Promise.reject(new Error(`refused ${this.refuses}`));
    }
    this.written.push(texts);
    return Promise.resolve();
  }

  flush(): Promise<void> {
    this.flushes++;
    return new Promise((resolve, reject) => this.pending.push({ resolve, reject }));
  }

  rewrite(): Promise<void> {
    this.rewrites++;
    return this.broken ? Promise.reject(new Error("disk broken")) : Promise.resolve();
  }

  end(reason?: Error): void {
    const [first] = this.pending.splice(0, 1);
    if (reason) first?.reject(reason);
    else first?.resolve();
  }
}

function open() {
  const disk = new Disk();
  return { disk, writes: new GroupedWrites(disk) };
}

const change = (name: string) => CompiledQuery.raw(name);

test("changes of one moment are written together, and each waits as far as it wants", async () => {
  const { disk, writes } = open();
  let onDisk = false;
  const sure = writes.write(change("a"), "onDisk").then(() => (onDisk = true));
  await Promise.all([writes.write(change("b"), "written"), writes.write(change("c"), "written")]);
  expect(disk.written).toEqual([["a", "b", "c"]]);
  expect([onDisk, disk.flushes]).toEqual([false, 1]);
  disk.end();
  await sure;
  expect(onDisk).toBe(true);
});

test("what nobody waits for reaches the disk a few milliseconds later all the same", async () => {
  const { disk, writes } = open();
  for (const name of ["a", "b", "c"]) await writes.write(change(name), "written");
  expect(disk.flushes).toBe(0);
  await wait(50);
  expect([disk.written.length, disk.flushes]).toEqual([3, 1]);
  disk.end();
  await writes.idle();
});

test("the end waits until the disk has everything", async () => {
  const { disk, writes } = open();
  await writes.write(change("a"), "written");
  let ended = false;
  const end = writes.idle().then(() => (ended = true));
  await wait(20);
  expect([ended, disk.flushes]).toEqual([false, 1]);
  disk.end();
  await end;
});

test("a change that comes while the disk is busy waits for its next turn", async () => {
  const { disk, writes } = open();
  const first = writes.write(change("a"), "onDisk");
  await wait(10);
  let second = false;
  const later = writes.write(change("b"), "onDisk").then(() => (second = true));
  await wait(10);
  disk.end();
  await first;
  await wait(10);
  expect([second, disk.flushes]).toEqual([false, 2]);
  disk.end();
  await later;
});

test("one change that is refused takes no other with it", async () => {
  const { disk, writes } = open();
  disk.refuses = "b";
  const results = await Promise.allSettled(
    ["a", "b", "c"].map((name) => writes.write(change(name), "written"))
  );
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(disk.written).toEqual([["a"], ["c"]]);
});

test("after the disk has failed nothing is written before it has taken what it missed", async () => {
  const { disk, writes } = open();
  await writes.write(change("a"), "written");
  await wait(20);
  disk.broken = true;
  disk.end(new Error("EIO"));
  await wait(10);
  await expect(writes.write(change("b"), "written")).rejects.toThrow("disk broken");
  await expect(writes.write(change("c"), "written")).rejects.toThrow("disk broken");
  expect(disk.written).toEqual([["a"]]);
  disk.broken = false;
  await writes.write(change("d"), "written");
  await writes.write(change("e"), "written");
  expect([disk.written, disk.rewrites]).toEqual([[["a"], ["d"], ["e"]], 3]);
});

test("who waits for a disk that fails is told", async () => {
  const { disk, writes } = open();
  const sure = writes.write(change("a"), "onDisk");
  await wait(10);
  disk.end(new Error("EIO"));
  await expect(sure).rejects.toThrow("EIO");
});

test("who would write into files that were taken away is told, and nothing is written", async () => {
  const { disk, writes } = open();
  disk.gone = true;
  const results = await Promise.allSettled([
    writes.write(change("a"), "written"),
    writes.write(change("b"), "onDisk"),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(disk.written).toEqual([]);
  disk.gone = false;
  await writes.write(change("c"), "written");
});
