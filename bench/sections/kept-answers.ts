import autocannon from "autocannon";
import { paths } from "../../src/api/contract";
import type { QueryInput } from "../../src/query/query";
import { askedYear } from "../bench-options";
import type { BenchOptions } from "../bench-options";
import { answered, HttpsClient } from "../https-client";
import { markdownTable } from "../markdown-table";
import { inMs, median, times, whole } from "../numbers";
import type { Reach, Section } from "../section";
import type { Service } from "../service";
import { startBytes } from "../service";

const clients = [1, 8, 32] as const;
const reach = { clients: 8, perSecond: 10_000 } as const;

interface Measured {
  readonly answer: string;
  readonly bytes: number;
  readonly clients: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
  /** Requests a second of the least that a server can do. */
  readonly peer: number;
}

/** Answers out of the cache, with 1, 8 and 32 clients that ask again at once. */
export async function measureKeptAnswers(
  options: BenchOptions,
  service: Service,
  dataFolder: string
): Promise<Section> {
  const year = [askedYear(options)];
  const answers: readonly (readonly [string, QueryInput])[] = [
    ["pupils by sex", { indicator: 8, years: year, breakdowns: ["sex"] }],
    [
      "pupils by region, sex, grade",
      { indicator: 8, years: year, breakdowns: ["region", "sex", "grade"] },
    ],
  ];
  const headers = { ...service.headers, "accept-encoding": "gzip, deflate, br" };
  const measured: Measured[] = [];
  for (const [answer, input] of answers) {
    const client = new HttpsClient(service.origin, headers, 1);
    // From the third time on the answer is packed as well as it ever will be.
    for (let turn = 0; turn < 3; turn++) answered(await client.post(paths.query, input));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { bytes } = answered(await client.post(paths.query, input));
    client.close();
    const bare = await startBytes({ dataFolder, bytes });
    for (const connections of clients) {
      const load = { options, connections, headers, body: JSON.stringify(input) };
      const rounds: { readonly own: Asked; readonly peer: Asked }[] = [];
      for (let round = 0; round < options.roundsOfClients; round++) {
        rounds.push({ peer: await ask(bare.origin, load), own: await ask(service.origin, load) });
      }
      measured.push({
        ...{ answer, bytes, clients: connections },
        perSecond: median(rounds.map(({ own }) => own.perSecond)),
        p50: median(rounds.map(({ own }) => own.p50)),
        p99: median(rounds.map(({ own }) => own.p99)),
        failures: rounds.reduce((sum, { own }) => sum + own.failures, 0),
        peer: median(rounds.map(({ peer }) => peer.perSecond)),
      });
    }
    await bare.stop();
  }
  return {
    title: "Answers that are kept",
    blocks: [
      "autocannon over TLS from the same machine, without pipelining, so that clients and service share its cores. Each request is authorised, and written to the audit log before it is answered. `bare` is a server of Node's own `https` module that sends as many bytes and does nothing else.",
      markdownTable(
        [
          "answer",
          "bytes",
          "clients",
          "a second",
          "p50",
          "p99",
          "failures",
          "bare, a second",
          "share",
        ],
        measured.map((one) => [
          ...[one.answer, whole(one.bytes), whole(one.clients), whole(one.perSecond)],
          ...[inMs(one.p50), inMs(one.p99), whole(one.failures)],
          ...[whole(one.peer), times(one.perSecond, one.peer)],
        ])
      ),
    ],
    reaches: measured.filter((one) => one.clients === reach.clients).map(reachOf),
  };
}

interface Load {
  readonly options: BenchOptions;
  readonly connections: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Asked {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
}

async function ask(origin: string, { options, connections, headers, body }: Load): Promise<Asked> {
  const request = {
    ...{ url: origin + paths.query, connections, body },
    method: "POST" as const,
    headers: { ...headers, "content-type": "application/json" },
  };
  await autocannon({ ...request, duration: 1 });
  const { requests, latency, non2xx, errors, timeouts, duration } = await autocannon({
    ...request,
    duration: options.secondsOfClients,
  });
  return {
    ...{ perSecond: requests.total / duration, p50: latency.p50, p99: latency.p99 },
    failures: non2xx + errors + timeouts,
  };
}

function reachOf({ answer, clients: count, perSecond, peer, failures }: Measured): Reach {
  return {
    what: `Kept answers, ${count} clients, ${answer}`,
    limit: `over ${whole(reach.perSecond)} a second`,
    measured: `${whole(perSecond)} a second${failures ? `, ${failures} failures` : ""}`,
    reached: perSecond > reach.perSecond && failures === 0,
    why: `a bare server with the same bytes, shared with its clients, does ${whole(peer)}`,
  };
}
