import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { setTimeout as wait } from "node:timers/promises";
import { loadDemonstration } from "../support/load-demonstration";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp } from "./open-app";
import type { OpenedApp } from "./open-app";
import { counted } from "./wrapped-warehouse";

const folder = temporaryFolder();
let source: OpenedApp;
let service: OpenedApp;
let headers: Record<string, string>;
let address: string;
let warehouse: ReturnType<typeof counted>;

beforeAll(async () => {
  await loadDemonstration(`${folder}/source`, [2024, 2025]);
  source = await openApp(`${folder}/source`);
  warehouse = counted(source.warehouse);
  service = await openApp(`${folder}/service`, {
    environment: { NEDB_CACHE_MEGABYTES: "32" },
    replace: { warehouse },
  });
  headers = { ...(await service.authorization()), "content-type": "application/json" };
  address = await service.app.listen({ port: 0, host: "127.0.0.1" });
}, 120_000);

afterAll(async () => {
  await service.close();
  await source.close();
});

interface Received {
  readonly status: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly pieces: { readonly at: number; readonly bytes: Buffer }[];
}

/** Questions with more cells than an answer at once may have, each by further breakdowns. */
const questionBy = (...beside: string[]) => ({
  ...{ indicator: 8, years: [2025] },
  breakdowns: ["district", "sex", "grade", ...beside],
});

/** Asks over a socket of its own and notes when each piece came; `stopAfter` pieces it hangs up. */
function ask(beside: string, more: Record<string, string> = {}, stopAfter = Infinity) {
  return new Promise<Received>((resolve, reject) => {
    const sent = request(
      `${address}/api/v1/query`,
      { method: "POST", agent: false, headers: { ...headers, ...more } },
      (answer) => {
        const pieces: Received["pieces"] = [];
        const received = { status: answer.statusCode, headers: answer.headers, pieces };
        answer.on("data", (bytes: Buffer) => {
          pieces.push({ at: performance.now(), bytes });
          if (pieces.length < stopAfter) return;
          sent.destroy();
          resolve(received);
        });
        answer.on("end", () => resolve(received));
        answer.on("error", reject);
      }
    );
    sent.on("error", reject);
    sent.end(JSON.stringify(questionBy(...beside.split(" "))));
  });
}

const bytesOf = ({ pieces }: Received) => Buffer.concat(pieces.map(({ bytes }) => bytes));

test("a large answer arrives whole, its first bytes before its last, and then from the cache", async () => {
  const before = warehouse.answered();
  const first = await ask("shift age");
  expect(first.status).toBe(200);
  expect(first.headers["transfer-encoding"]).toBe("chunked");
  const dataset = JSON.parse(bytesOf(first).toString());
  expect(dataset.value.length).toBeGreaterThan(50_000);
  const size = dataset.size as number[];
  expect(dataset.value).toHaveLength(size.reduce((cells, positions) => cells * positions, 1));
  expect(first.pieces.length).toBeGreaterThan(3);
  expect(first.pieces.at(-1)!.at).toBeGreaterThan(first.pieces[0]!.at);
  expect(first.pieces[0]!.bytes.toString()).toMatch(/^\{"version":"2.0"/);

  const again = await ask("shift age");
  expect(Number(again.headers["content-length"])).toBe(bytesOf(first).length);
  expect(bytesOf(again).equals(bytesOf(first))).toBe(true);
  expect(again.headers["etag"]).toBe(first.headers["etag"]);
  expect(warehouse.answered() - before).toBe(1);
}, 30_000);

test("a large answer is packed while it is written, for clients of every kind at once", async () => {
  const before = warehouse.answered();
  const [gzip, br, plain] = await Promise.all([
    ask("age", { "accept-encoding": "gzip" }),
    ask("age", { "accept-encoding": "br" }),
    ask("age"),
  ]);
  expect([gzip.headers["content-encoding"], br.headers["content-encoding"]]).toEqual([
    "gzip",
    "br",
  ]);
  const text = bytesOf(plain);
  expect(gunzipSync(bytesOf(gzip)).equals(text)).toBe(true);
  expect(brotliDecompressSync(bytesOf(br)).equals(text)).toBe(true);
  const later = await ask("age", { "accept-encoding": "gzip" });
  expect(later.headers["content-length"]).toBeDefined();
  expect(gunzipSync(bytesOf(later)).equals(text)).toBe(true);
  expect(warehouse.answered() - before).toBe(1);
}, 30_000);

test("a large answer comes as CSV in pieces as well", async () => {
  const answer = await ask("language", { accept: "text/csv", "accept-encoding": "gzip" });
  const text = gunzipSync(bytesOf(answer)).toString();
  expect(text.startsWith("indicator,year,district")).toBe(true);
  expect(text.trimEnd().split("\r\n").length).toBeGreaterThan(50_000);
}, 30_000);

test("a client that hangs up in the middle leaves the others theirs", async () => {
  const [whole] = await Promise.all([
    ask("schoolType", { "accept-encoding": "gzip" }),
    ask("schoolType", {}, 1),
    ask("schoolType", { "accept-encoding": "gzip" }, 1),
  ]);
  expect(JSON.parse(gunzipSync(bytesOf(whole)).toString()).value.length).toBeGreaterThan(50_000);
}, 30_000);

test("an answer that everybody has left is begun anew for the next", async () => {
  const before = warehouse.answered();
  await ask("shift locality", {}, 1);
  await wait(200);
  const whole = await ask("shift locality");
  expect(JSON.parse(bytesOf(whole).toString()).value.length).toBeGreaterThan(50_000);
  expect(warehouse.answered() - before).toBeGreaterThanOrEqual(1);
  expect(service.log()).not.toContain('"level":50');
}, 30_000);

test("an answer too large to be kept is sent all the same, to slow and fast clients", async () => {
  const small = await openApp(`${folder}/small`, {
    environment: { NEDB_CACHE_MEGABYTES: "1" },
    replace: { warehouse },
  });
  const call = {
    method: "POST" as const,
    url: "/api/v1/query",
    headers: await small.authorization(),
    payload: questionBy("shift", "age"),
  };
  const answers = await Promise.all([1, 2, 3].map(() => small.app.inject(call)));
  expect(answers[0]!.json().value.length).toBeGreaterThan(50_000);
  expect(new Set(answers.map(({ body }) => body.length)).size).toBe(1);
  await small.close();
}, 30_000);
