import type { BenchQuestion } from "../bench-questions";
import { markdownTable } from "../markdown-table";
import { inMs, times, whole } from "../numbers";
import type { Reach } from "../section";

/** What is wanted of small answers, in times of the bare statement and on top of it. */
const small = { cells: 10_000, ratio: 1.3, extraMs: 2 } as const;
const large = { cells: 100_000, ratio: 2 } as const;

/** One question as measured; milliseconds are medians. */
export interface MeasuredQuestion {
  readonly question: BenchQuestion;
  readonly cells: number;
  readonly rows: number;
  readonly bytes: number;
  readonly firstByte: number;
  readonly ms: Readonly<
    Record<"http" | "packed" | "bare" | "scan" | "read" | "answer" | "write", number>
  >;
}

/** The times of the questions and of their peers. */
export function timesTable(measured: readonly MeasuredQuestion[]): string {
  return markdownTable(
    [
      ...["question", "cells", "rows of SQL", "bytes", "HTTP", "first byte", "packed"],
      ...["SQL alone", "scan", "HTTP / SQL", "HTTP / scan"],
    ],
    measured.map(({ question, cells, rows, bytes, firstByte, ms }) => [
      ...[question.name, whole(cells), whole(rows), whole(bytes)],
      ...[ms.http, firstByte, ms.packed, ms.bare, ms.scan].map(inMs),
      ...[times(ms.http, ms.bare), times(ms.http, ms.scan)],
    ])
  );
}

function partsOf({ ms }: MeasuredQuestion) {
  return {
    read: ms.read,
    "laid out": Math.max(0, ms.answer - ms.read),
    written: ms.write,
    service: Math.max(0, ms.http - ms.answer - ms.write),
  };
}

/** The times of the questions by their parts. */
export function partsTable(measured: readonly MeasuredQuestion[]): string {
  return markdownTable(
    ["question", "SQL alone", "read", "laid out", "written", "service"],
    measured.map((one) => [
      one.question.name,
      ...[one.ms.bare, ...Object.values(partsOf(one))].map(inMs),
    ])
  );
}

/** What was to be reached with a question, by the size of its answer. */
export function reachesOf(one: MeasuredQuestion): Reach[] {
  const { question, cells, ms, firstByte } = one;
  const parts = Object.entries(partsOf(one)).map(([name, value]) => `${name} ${inMs(value)}`);
  const why = parts.join(", ");
  const what = `HTTP, ${question.name}`;
  if (cells <= small.cells) {
    const limit = small.ratio * ms.bare + small.extraMs;
    return [
      {
        what,
        limit: `${small.ratio} × SQL + ${small.extraMs} ms = ${inMs(limit)}`,
        measured: inMs(ms.http),
        reached: ms.http <= limit,
        why,
      },
    ];
  }
  if (cells < large.cells) return [];
  return [
    {
      what: `${what} (${whole(cells)} cells)`,
      limit: `${large.ratio} × SQL = ${inMs(large.ratio * ms.bare)}`,
      measured: `${inMs(ms.http)}, first byte ${inMs(firstByte)}`,
      reached: ms.http < large.ratio * ms.bare,
      why,
    },
    {
      what: `${what}, packed`,
      limit: `${large.ratio} × SQL = ${inMs(large.ratio * ms.bare)}`,
      measured: inMs(ms.packed),
      reached: ms.packed < large.ratio * ms.bare,
      why: `${why}; gzip adds ${inMs(Math.max(0, ms.packed - ms.http))}`,
    },
  ];
}
