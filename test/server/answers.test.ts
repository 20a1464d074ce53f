import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { fromJsonStat } from "../../src/query/json-stat";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { temporaryFolder } from "../support/temporary-folder";
import { auditOf, openApp } from "./open-app";
import type { Answer, OpenedApp } from "./open-app";
import { counted } from "./wrapped-warehouse";

const folder = temporaryFolder();
let source: OpenedApp;
let service: OpenedApp;
let headers: { authorization: string };
let warehouse: ReturnType<typeof counted>;
let version = "1";

beforeAll(async () => {
  source = await openApp(`${folder}/source`, { loaded: true });
  const real = source.warehouse;
  warehouse = counted({
    ...real,
    state: async () => ({ ...(await real.state()), version }),
  } satisfies Warehouse);
  service = await openApp(`${folder}/service`, { replace: { warehouse } });
  headers = await service.authorization();
}, 60_000);

afterAll(async () => {
  await service.close();
  await source.close();
});

const large = {
  indicator: 1,
  years: [2016, 2017, 2018, 2019, 2020],
  breakdowns: ["region", "locality"],
};

const ask = (payload: object, more: Record<string, string> = {}) =>
  service.app.inject({
    method: "POST",
    url: "/api/v1/query",
    headers: { ...headers, ...more },
    payload,
  });

function unpacked({ headers: { "content-encoding": encoding }, rawPayload }: Answer): string {
  if (encoding === "gzip") return gunzipSync(rawPayload).toString();
  if (encoding === "br") return brotliDecompressSync(rawPayload).toString();
  expect(encoding).toBeUndefined();
  return rawPayload.toString();
}

test("an answer from the cache is the first one byte for byte, in every packing", async () => {
  const before = warehouse.answered();
  const first = unpacked(await ask(large));
  for (const accept of ["gzip", "br", "identity", "gzip, br", "gzip", "br, gzip", "", "br"]) {
    const again = await ask(large, { "accept-encoding": accept });
    expect([accept, again.statusCode, unpacked(again)]).toEqual([accept, 200, first]);
    expect(again.headers["vary"]).toBe("accept, accept-encoding, accept-language");
  }
  expect(warehouse.answered() - before).toBe(1);
  expect(fromJsonStat(JSON.parse(first), catalogue).values.length).toBeGreaterThan(250);
});

test("each language, media type and question has an answer of its own", async () => {
  const asked = [
    ask(large, { "accept-language": "ru" }),
    ask(large, { "accept-language": "en" }),
    ask(large, { accept: "text/csv" }),
    ask({ ...large, totals: false }),
  ];
  const answers = await Promise.all(asked);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(4);
  expect(new Set(answers.map((answer) => answer.headers["etag"])).size).toBe(4);
});

test("two spellings of one question are one answer", async () => {
  const before = warehouse.answered();
  const [one, other] = [
    await ask({ indicator: 1, years: [2019, 2018], breakdowns: ["locality", "region"] }),
    await ask({ years: [2018, 2019, 2019], indicator: 1, breakdowns: ["region", "locality"] }),
  ];
  expect(one.headers["etag"]).toBe(other.headers["etag"]);
  expect(warehouse.answered() - before).toBe(1);
});

test.each([
  ["gzip;q=0.5, br;q=0.8", "br"],
  ["br;q=0, gzip", "gzip"],
  ["identity, gzip;q=0.5", undefined],
  ["gzip;q=0, br;q=0", undefined],
  ["*;q=0", undefined],
  ["deflate, zstd", undefined],
  ["x-gzip", "gzip"],
])("Accept-Encoding %s is answered with %s", async (accept, encoding) => {
  const answer = await ask(large, { "accept-encoding": accept });
  expect(answer.headers["content-encoding"]).toBe(encoding);
});

test("a small answer stays plain", async () => {
  const answer = await ask(
    { indicator: 1, years: [2020], totals: false },
    { "accept-encoding": "gzip, br", accept: "text/csv" }
  );
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(Number(answer.headers["content-length"])).toBeLessThan(1400);
});

test("an answer that is asked for again is packed better in the background", async () => {
  const question = { ...large, years: [2001, 2002, 2003, 2004, 2005, 2006] };
  const sizes = new Set<number>();
  for (let at = 0; at < 50 && sizes.size < 2; at++) {
    sizes.add((await ask(question, { "accept-encoding": "gzip" })).rawPayload.length);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const [first = 0, later = 0] = sizes;
  expect(later).toBeLessThan(first);
});

test("a client that names the tag it holds is told that nothing has changed", async () => {
  const question = { ...large, years: [2010] };
  const before = warehouse.answered();
  const first = await ask(question, { "accept-encoding": "gzip" });
  const tag = String(first.headers["etag"]);
  expect(tag).toMatch(/^W\/"[\w-]{22}-gzip1"$/);
  expect(first.headers["cache-control"]).toBe("private, no-cache");
  const strong = tag.slice(2);
  const plain = tag.replace("-gzip1", "");
  for (const known of [tag, strong, `"other", ${tag}`, plain, "*"]) {
    const same = await ask(question, { "if-none-match": known });
    expect([known, same.statusCode, same.body]).toEqual([known, 304, ""]);
    expect(same.headers["cache-control"]).toBe("private, no-cache");
    expect([tag, plain]).toContain(same.headers["etag"]);
  }
  for (const other of ['"other"', strong.slice(1, -1), tag.replace("-gzip1", "-x")]) {
    expect([other, (await ask(question, { "if-none-match": other })).statusCode]).toEqual([
      other,
      200,
    ]);
  }
  expect(warehouse.answered() - before).toBe(1);
});

test("a tag spares the work even where nothing is kept", async () => {
  const question = { ...large, years: [2011] };
  const tag = String((await ask(question)).headers["etag"]);
  const empty = await openApp(`${folder}/empty`, {
    environment: { NEDB_CACHE_MEGABYTES: "0" },
    replace: { warehouse },
  });
  const before = warehouse.answered();
  const call = {
    method: "POST" as const,
    url: "/api/v1/query",
    headers: { ...(await empty.authorization()), "if-none-match": tag },
    payload: question,
  };
  expect((await empty.app.inject(call)).statusCode).toBe(304);
  expect(warehouse.answered() - before).toBe(0);
  const plain = { ...call, headers: { ...call.headers, "if-none-match": "" } };
  for (let at = 0; at < 2; at++) expect((await empty.app.inject(plain)).statusCode).toBe(200);
  expect(warehouse.answered() - before).toBe(2);
  await empty.close();
});

test("a new load leaves no answer of the old data", async () => {
  const question = { ...large, years: [2012] };
  const tag = String((await ask(question)).headers["etag"]);
  const before = warehouse.answered();
  version = "2";
  const after = await ask(question, { "if-none-match": tag });
  expect([after.statusCode, warehouse.answered() - before]).toEqual([200, 1]);
  expect(after.headers["etag"]).not.toBe(tag);
});

test("an answer that a load has overtaken is given and not kept", async () => {
  const question = { ...large, years: [2013] };
  const overtaken = warehouse.next(() => (version = "3"));
  expect((await ask(question)).statusCode).toBe(200);
  await overtaken;
  const before = warehouse.answered();
  expect((await ask(question)).statusCode).toBe(200);
  expect(warehouse.answered() - before).toBe(1);
});

test("answers from the cache and unchanged ones stand in the audit log as well", async () => {
  const question = { ...large, years: [2014] };
  const before = (await auditOf(service)).length;
  const { headers: sent } = await ask(question);
  await ask(question);
  await ask(question, { "if-none-match": String(sent["etag"]) });
  const entries = (await auditOf(service)).slice(before);
  expect(entries).toHaveLength(3);
  for (const { action, details } of entries) {
    expect([action, details.years, details.mediaType]).toEqual([
      "queried",
      [2014],
      "application/json",
    ]);
  }
});
