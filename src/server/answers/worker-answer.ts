import type { MessagePort } from "node:worker_threads";
import { ProblemError } from "../../problem/problem";
import type { PiecesAskedFor, WorkerReport } from "./worker-protocol";

/** So many pieces may lie here unread: enough that the worker goes on while one is sent. */
const ahead = 8;

/** An answer that a worker writes, as it comes over a port that is its own, until a signal ends it. */
export class WorkerAnswer implements AsyncIterableIterator<Buffer, undefined> {
  private readonly pieces: Buffer[] = [];
  private ending: { readonly error?: Error } | null = null;
  private cells: number | null = null;
  /** Called with everything that comes. */
  private heard = () => {};

  constructor(
    private readonly port: MessagePort,
    private readonly signal: AbortSignal
  ) {
    port.on("message", (report: WorkerReport) => this.take(report));
    // Behind the end it says nothing; before it the worker has died or was ended.
    port.once("close", () => this.end(new Error("the worker that wrote an answer has ended")));
    signal.addEventListener("abort", this.gone, { once: true });
    this.ask(ahead);
  }

  /** The number of cells, once the answer has been laid out. */
  async laidOut(): Promise<number> {
    while (this.cells === null) {
      if (this.ending) throw this.ending.error ?? new Error("an answer without a size");
      await this.something();
    }
    return this.cells;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Buffer, undefined>> {
    while (!this.pieces.length && !this.ending) await this.something();
    const value = this.pieces.shift();
    if (value) {
      this.ask(1);
      return { done: false, value };
    }
    if (this.ending?.error) throw this.ending.error;
    return { done: true, value: undefined };
  }

  /** Has the worker write no further. */
  return(): Promise<IteratorResult<Buffer, undefined>> {
    this.pieces.length = 0;
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  private ask(pieces: PiecesAskedFor): void {
    if (!this.ending) this.port.postMessage(pieces);
  }

  private take(report: WorkerReport): void {
    if (report.kind === "laidOut") this.cells = report.cells;
    else if (report.kind === "piece") this.pieces.push(bufferOf(report.piece));
    else if (report.kind === "problems") this.end(new ProblemError(report.problems));
    else if (report.kind === "failed") this.end(report.error as Error);
    else this.end();
    this.heard();
  }

  private end(error?: Error): void {
    if (this.ending) return;
    this.ending = error ? { error } : {};
    this.signal.removeEventListener("abort", this.gone);
    this.port.close();
    this.heard();
  }

  private readonly gone = () => this.end(this.signal.reason as Error);

  private something(): Promise<void> {
    return new Promise((resolve) => (this.heard = resolve));
  }
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
