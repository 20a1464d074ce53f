import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { openBare } from "../bare-database";
import { askedYear } from "../bench-options";
import type { BenchOptions } from "../bench-options";
import { benchQuestions } from "../bench-questions";
import { markdownTable } from "../markdown-table";
import { measureInterleaved } from "../measure-interleaved";
import { inMs, times, whole } from "../numbers";
import { parsedQuestion } from "../parsed-question";
import type { PreparedData } from "../prepared-data";
import { recordStatements } from "../recorded-statements";
import type { Reach, Section } from "../section";

/** Ten times the records may take so many times as long. */
const mostTimes = 2;

const names = ["tenth", "one", "all"] as const;

type Times = Readonly<Record<(typeof names)[number], number>>;

interface Measured {
  readonly name: string;
  readonly answer: Times;
  readonly bare: Times;
}

/** What one year's questions take when the data around them grow. */
export async function measureGrowth(options: BenchOptions, data: PreparedData): Promise<Section> {
  const year = askedYear(options);
  const questions = benchQuestions(options).filter(({ input }) => input.years.length === 1);
  const measured: Measured[] = [];
  for (const { name, input } of questions) {
    const works: Record<string, () => unknown> = {};
    const closing: (() => unknown)[] = [];
    for (const size of names) {
      const { folder } = data[size];
      const database = await openBare(folder);
      const warehouse = await openWarehouse(folder, { demonstration: true });
      const query = await parsedQuestion(warehouse, input);
      const { statements } = await recordStatements(() => warehouse.answer(query));
      works[`answer ${size}`] = () => warehouse.answer(query);
      works[`bare ${size}`] = () => database.read(statements[0]!);
      closing.push(() => warehouse.close());
      closing.push(() => {
        database.close();
      });
    }
    const ms = await measureInterleaved(works, options.repetitions);
    const timesOf = (kind: string): Times => ({
      tenth: ms[`${kind} tenth`]!,
      one: ms[`${kind} one`]!,
      all: ms[`${kind} all`]!,
    });
    measured.push({ name, answer: timesOf("answer"), bare: timesOf("bare") });
    for (const close of closing) await close();
  }
  return {
    title: "Growth",
    blocks: [
      `Questions about ${year}, in process, in three warehouses: the year with a tenth of the records, the year alone, and the year among ${options.years.length}.`,
      sizesTable(data),
      markdownTable(
        [
          ...["question", "a tenth", "the year", "all years"],
          ...["records ×10", "years", "SQL: records ×10", "SQL: years"],
        ],
        measured.map(({ name, answer, bare }) => [
          ...[name, inMs(answer.tenth), inMs(answer.one), inMs(answer.all)],
          ...[times(answer.one, answer.tenth), times(answer.all, answer.one)],
          ...[times(bare.one, bare.tenth), times(bare.all, bare.one)],
        ])
      ),
    ],
    reaches: measured.flatMap((one) => reachesOf(one, options.years.length)),
  };
}

function sizesTable(data: PreparedData): string {
  return markdownTable(
    ["warehouse", "years", "records", "cells"],
    names.map((name) => {
      const { years, rows, cells } = data[name];
      return [name, whole(years.length), whole(rows), whole(cells)];
    })
  );
}

function reachesOf({ name, answer, bare }: Measured, years: number): Reach[] {
  const sql = (from: keyof Times, to: keyof Times) =>
    `SQL alone grows ${times(bare[to], bare[from])}`;
  return [
    {
      what: `Ten times the records, ${name}`,
      limit: `at most ${mostTimes}×`,
      measured: times(answer.one, answer.tenth),
      reached: answer.one <= mostTimes * answer.tenth,
      why: `${sql("tenth", "one")}; ${inMs(answer.tenth)} to ${inMs(answer.one)}`,
    },
    {
      what: `${years} years loaded instead of one, ${name}`,
      limit: `at most ${mostTimes}×`,
      measured: times(answer.all, answer.one),
      reached: answer.all <= mostTimes * answer.one,
      why: sql("one", "all"),
    },
  ];
}
