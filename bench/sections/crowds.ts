import { paths } from "../../src/api/contract";
import type { QueryInput } from "../../src/query/query";
import { atOnce } from "../bench-options";
import type { BenchOptions } from "../bench-options";
import { HttpsClient } from "../https-client";
import { markdownTable } from "../markdown-table";
import { inMs, mean, median, quantile, times, whole } from "../numbers";
import type { Section } from "../section";
import type { Service } from "../service";
import { differentQuestions, equalQuestions } from "./crowd-questions";

/** The slowest of many different questions may take so many times the mean of a fair queue. */
const mostTimes = 3;

interface Crowd {
  readonly totalMs: number;
  readonly each: readonly number[];
  readonly failures: number;
  readonly computations: number;
}

interface Services {
  /** Keeps answers. */
  readonly keeping: Service;
  /** Computes every answer. */
  readonly computing: Service;
}

/** Many clients at one moment: all with one question, and each with its own. */
export async function measureCrowds(
  options: BenchOptions,
  folder: string,
  { keeping, computing }: Services
): Promise<Section> {
  const rounds = Math.min(options.repetitions, 9);
  const equal: Crowd[] = [];
  for (const question of equalQuestions(options, rounds)) {
    equal.push(await askAtOnce(keeping, Array<QueryInput>(atOnce).fill(question)));
  }
  const different = await differentQuestions(options, folder);
  const alone: number[] = [];
  const crowds: Crowd[] = [];
  for (let round = 0; round < rounds; round++) {
    alone.push(await meanOfFairQueue(computing, different));
    crowds.push(await askAtOnce(computing, different));
  }
  const fair = median(alone);
  const p99 = median(crowds.map(({ each }) => quantile(each, 0.99)));
  const failures = [...equal, ...crowds].reduce((sum, crowd) => sum + crowd.failures, 0);
  const computations = Math.max(...equal.map((crowd) => crowd.computations));
  return {
    title: `${atOnce} questions at once`,
    blocks: [
      `${atOnce} clients ask at one moment over connections that are open already; medians of ${rounds} rounds. The equal question is a new one in each round. The mean of a fair queue is what the different ones would take on average if they were answered one after the other, each as fast as it is alone.`,
      markdownTable(
        ["questions", "computed", "all answered", "p50", "p99", "mean of a fair queue", "failures"],
        [crowdRow("equal", equal, "–"), crowdRow("different, nothing kept", crowds, inMs(fair))]
      ),
    ],
    reaches: [
      {
        what: `${atOnce} equal questions at once, computations`,
        limit: "1",
        measured: String(computations),
        reached: computations === 1,
        why: "",
      },
      {
        what: `${atOnce} different questions at once, p99`,
        limit: `${mostTimes} × mean of a fair queue = ${inMs(mostTimes * fair)}`,
        measured: `${inMs(p99)} (${times(p99, fair)})`,
        reached: p99 <= mostTimes * fair,
        why: `all were answered within ${inMs(median(crowds.map(({ totalMs }) => totalMs)))}`,
      },
      {
        what: `${atOnce} questions at once, failures`,
        limit: "none",
        measured: whole(failures),
        reached: failures === 0,
        why: "",
      },
    ],
  };
}

function crowdRow(name: string, crowds: readonly Crowd[], fair: string): string[] {
  const ofEach = (share: number) => median(crowds.map(({ each }) => quantile(each, share)));
  return [
    name,
    whole(median(crowds.map(({ computations }) => computations))),
    inMs(median(crowds.map(({ totalMs }) => totalMs))),
    ...[inMs(ofEach(0.5)), inMs(ofEach(0.99)), fair],
    whole(crowds.reduce((sum, { failures }) => sum + failures, 0)),
  ];
}

async function askAtOnce(service: Service, questions: readonly QueryInput[]): Promise<Crowd> {
  const client = new HttpsClient(service.origin, service.headers, questions.length);
  await Promise.all(questions.map(() => client.get(paths.ready)));
  const before = await service.computations();
  const start = performance.now();
  const answers = await Promise.all(
    questions.map((question) => client.post(paths.query, question).catch(() => null))
  );
  const totalMs = performance.now() - start;
  client.close();
  return {
    totalMs,
    each: answers.flatMap((answer) => (answer ? [answer.totalMs] : [])),
    failures: answers.filter((answer) => answer?.status !== 200).length,
    computations: (await service.computations()) - before,
  };
}

async function meanOfFairQueue(
  service: Service,
  questions: readonly QueryInput[]
): Promise<number> {
  const client = new HttpsClient(service.origin, service.headers, 1);
  const until: number[] = [];
  for (const question of questions) {
    const { totalMs } = await client.post(paths.query, question);
    until.push((until.at(-1) ?? 0) + totalMs);
  }
  client.close();
  return mean(until);
}
