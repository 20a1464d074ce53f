import type { MessagePort } from "node:worker_threads";
import type { Language } from "../../i18n/language";
import type { Problem } from "../../problem/problem";
import type { AnswerType } from "../../query/answer-types";
import type { FoundFigures } from "../../warehouse/warehouse";

/** An answer that a worker is to lay out and to write. */
export interface AnswerTask extends FoundFigures {
  readonly mediaType: AnswerType;
  readonly language: Language;
}

/** What a worker is sent: a task, and the way on which its answer comes back. */
export interface WorkerRequest {
  readonly task: AnswerTask;
  readonly port: MessagePort;
}

/** What comes back, in this order: the size, pieces as far as they were asked for, the end. */
export type WorkerReport =
  | { readonly kind: "laidOut"; readonly cells: number }
  | { readonly kind: "piece"; readonly piece: Uint8Array }
  | { readonly kind: "end" }
  | { readonly kind: "problems"; readonly problems: readonly [Problem, ...Problem[]] }
  | { readonly kind: "failed"; readonly error: unknown };

/** What goes to a worker behind a task: how many further pieces it may write. */
export type PiecesAskedFor = number;
