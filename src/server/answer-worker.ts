import { setImmediate as nextTurn } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { catalogue } from "../catalogue/shipped-catalogue";
import { ProblemError } from "../problem/problem";
import { answerForms } from "../query/answer-forms";
import { assembleTable } from "../query/assemble-table";
import type {
  AnswerTask,
  PiecesAskedFor,
  WorkerReport,
  WorkerRequest,
} from "./answers/worker-protocol";

/** What the other side has said about an answer so far. */
class Reader {
  private asked = 0;
  private closed = false;
  private heard = () => {};

  constructor(port: MessagePort) {
    port.on("message", (more: PiecesAskedFor) => {
      this.asked += more;
      this.heard();
    });
    port.once("close", () => {
      this.closed = true;
      this.heard();
    });
  }

  /** Waits until a piece is asked for; false where nobody reads any longer. */
  async wantsPiece(): Promise<boolean> {
    // Several answers are written in turn.
    await nextTurn();
    while (!this.asked && !this.closed) {
      await new Promise<void>((resolve) => (this.heard = resolve));
    }
    this.asked--;
    return !this.closed;
  }
}

/** Lays an answer out and writes it, a piece whenever one is asked for. */
async function write(task: AnswerTask, port: MessagePort): Promise<void> {
  const reader = new Reader(port);
  const report = (message: WorkerReport, moved: ArrayBuffer[] = []) =>
    port.postMessage(message, moved);
  try {
    // Whoever has gone while others were laid out is not worth the work.
    if (!(await reader.wantsPiece())) return;
    const { figures, context, mediaType, language } = task;
    const table = assembleTable(figures, { ...context, catalogue });
    report({ kind: "laidOut", cells: table.values.length });
    for (const piece of answerForms[mediaType](table, language, catalogue)) {
      report({ kind: "piece", piece }, [piece.buffer as ArrayBuffer]);
      if (!(await reader.wantsPiece())) return;
    }
    report({ kind: "end" });
  } catch (error) {
    const { problems } = error instanceof ProblemError ? error : { problems: null };
    report(problems ? { kind: "problems", problems } : { kind: "failed", error });
  } finally {
    port.close();
  }
}

parentPort?.on("message", ({ task, port }: WorkerRequest) => void write(task, port));
