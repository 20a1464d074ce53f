import { paths } from "../../src/api/contract";
import { shortJsonStat } from "../../src/query/answer-types";
import type { QueryInput } from "../../src/query/query";
import { askedYear } from "../bench-options";
import type { BenchOptions } from "../bench-options";
import { HttpsClient, answered } from "../https-client";
import type { TimedAnswer } from "../https-client";
import { markdownTable } from "../markdown-table";
import { inMb, inMs, median, quantile, times, whole } from "../numbers";
import type { LargeReport, LargeRequest } from "../programs/ask-large";
import { runProgram } from "../run-program";
import type { Reach, Section } from "../section";
import type { Service } from "../service";

/** Beside large questions small ones may take so many times as long as alone, and so much longer. */
const reach = { times: 2, extraMs: 50 } as const;

const small = { health: "health", question: "pupils by sex, a year" } as const;

type Small = keyof typeof small;
type Times = Readonly<Record<Small, readonly number[]>>;

/** Small requests alone, and beside eight large questions that are asked at one moment. */
export async function measureLargeBesideSmall(
  options: BenchOptions,
  { origin, headers }: Service
): Promise<Section> {
  const client = new HttpsClient(origin, headers, 200);
  const question = { indicator: 8, years: [askedYear(options)], breakdowns: ["sex"] };
  const ask: Record<Small, () => Promise<TimedAnswer>> = {
    health: () => client.get(paths.health),
    question: () => client.post(paths.query, question),
  };
  const request: LargeRequest = {
    ...{ origin, headers: { ...headers, "accept-encoding": "gzip, deflate, br" } },
    questions: largeQuestions(askedYear(options)),
  };
  const alone = { health: [] as number[], question: [] as number[] };
  const beside = { health: [] as number[], question: [] as number[] };
  const large: LargeReport[] = [];
  for (let round = 0; round < Math.min(options.repetitions, 5); round++) {
    await askUntil(ask, wait(1500), alone);
    const asking = runProgram<LargeReport>("ask-large", request);
    await askUntil(ask, asking, beside);
    large.push(await asking);
  }
  client.close();
  return {
    title: "Small requests beside large ones",
    blocks: [
      `${request.questions.length} clients in a process of their own ask at one moment for answers of half a million cells and more, packed, as JSON-stat and as CSV (${inMb(median(large.map(({ bytes }) => bytes)))} together); nothing is kept. Meanwhile a small question and \`/health\` are asked every 20 ms. All large answers had come after ${inMs(median(large.map(({ milliseconds }) => milliseconds)))}.`,
      markdownTable(
        ["request", "", "asked", "p50", "p99", "slowest", "p99 / p99 alone"],
        (Object.keys(small) as Small[]).flatMap((name) => [
          row(small[name], "alone", alone[name], alone[name]),
          row("", "beside", beside[name], alone[name]),
        ])
      ),
    ],
    reaches: (Object.keys(small) as Small[]).map((name) => reachOf(name, alone, beside)),
  };
}

/** Asks at a steady pace, whether those before are answered or not: who waits is not left out. */
async function askUntil(
  ask: Readonly<Record<Small, () => Promise<TimedAnswer>>>,
  end: Promise<unknown>,
  taken: Readonly<Record<Small, number[]>>
): Promise<void> {
  const ended = new AbortController();
  const stop = () => ended.abort();
  end.then(stop, stop);
  const asked: Promise<void>[] = [];
  const time = async (name: Small) => {
    taken[name].push(answered(await ask[name]()).totalMs);
  };
  while (!ended.signal.aborted) {
    asked.push(time("health"), time("question"));
    await wait(20);
  }
  await Promise.all(asked);
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function largeQuestions(year: number): LargeRequest["questions"] {
  const ask = (beside: readonly string[], more: Partial<QueryInput>, accept: string) => ({
    input: {
      ...{ indicator: 8, years: [year], ...more },
      breakdowns: ["district", "sex", "grade", ...beside],
    },
    accept,
  });
  const listed = { totals: false };
  return [
    ask(["shift", "age"], {}, shortJsonStat),
    ask(["shift", "ethnicity"], {}, "text/csv"),
    ask(["age", "locality"], {}, "application/json"),
    ask(["age", "ownership"], {}, "text/csv"),
    ask(["ethnicity", "locality"], {}, shortJsonStat),
    ask(["language", "schoolType"], {}, "text/csv"),
    ask(["language", "shift", "age", "ethnicity"], listed, shortJsonStat),
    ask(["language", "shift", "ethnicity", "locality"], listed, "text/csv"),
  ];
}

function row(name: string, how: string, taken: readonly number[], alone: readonly number[]) {
  const p99 = quantile(taken, 0.99);
  return [
    ...[name, how, whole(taken.length), inMs(median(taken)), inMs(p99), inMs(Math.max(...taken))],
    taken === alone ? "" : times(p99, quantile(alone, 0.99)),
  ];
}

function reachOf(name: Small, alone: Times, beside: Times): Reach {
  const limit = reach.times * quantile(alone[name], 0.99) + reach.extraMs;
  const measured = quantile(beside[name], 0.99);
  return {
    what: `Beside eight large questions, ${small[name]}, p99`,
    limit: `${reach.times} × alone + ${reach.extraMs} ms = ${inMs(limit)}`,
    measured: inMs(measured),
    reached: measured <= limit,
    why: `slowest ${inMs(Math.max(...beside[name]))}`,
  };
}
