import { MessageChannel } from "node:worker_threads";
import type { Worker } from "node:worker_threads";
import type { Figures } from "../../query/assemble-table";
import { WorkerAnswer } from "./worker-answer";
import type { AnswerTask, WorkerRequest } from "./worker-protocol";

/** Threads that lay out and write answers, so that nobody else waits for the large ones. */
export interface AnswerWorkers {
  /** An answer that has been laid out, whose pieces are written as they are read. */
  write(
    task: AnswerTask,
    signal: AbortSignal
  ): Promise<{ readonly cells: number; readonly pieces: AsyncIterableIterator<Buffer, undefined> }>;
  close(): Promise<void>;
}

interface Options {
  /** Starts the program of a worker. */
  readonly start: () => Worker;
  readonly count: number;
  /** Takes what ends a worker. */
  readonly report: (error: unknown) => void;
}

/** Makes workers when they are first needed; one that has died is replaced by the next answer. */
export function answerWorkers({ start, count, report }: Options): AnswerWorkers {
  /** Each with the answers that it has in hand. */
  const workers = new Map<Worker, number>();

  function add(): Worker {
    const worker = start();
    // Their answers' ports keep the process alive, and nothing else does.
    worker.unref();
    worker.on("error", report);
    worker.once("exit", () => workers.delete(worker));
    workers.set(worker, 0);
    return worker;
  }

  function leastBusy(): Worker {
    const [found, answers = 0] = [...workers].sort((one, other) => one[1] - other[1])[0] ?? [];
    return found && (answers === 0 || workers.size >= count) ? found : add();
  }

  return {
    async write(task, signal) {
      signal.throwIfAborted();
      const worker = leastBusy();
      const { port1, port2 } = new MessageChannel();
      const answer = new WorkerAnswer(port1, signal);
      workers.set(worker, (workers.get(worker) ?? 0) + 1);
      port1.once("close", () => {
        const answers = workers.get(worker);
        if (answers !== undefined) workers.set(worker, answers - 1);
      });
      const request: WorkerRequest = { task, port: port2 };
      worker.postMessage(request, [port2, ...arraysOf(task.figures)]);
      return { cells: await answer.laidOut(), pieces: answer };
    },
    async close() {
      await Promise.all([...workers.keys()].map((worker) => worker.terminate()));
    },
  };
}

/** The columns of counted records, which are moved to the worker and not copied. */
function arraysOf({ records }: Figures): ArrayBuffer[] {
  if (!records) return [];
  const { year, value, region, district, members } = records;
  const columns = [year, value, region, district, ...members.map(({ numbers }) => numbers)];
  const arrays = columns.filter((column) => column instanceof Int32Array);
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
