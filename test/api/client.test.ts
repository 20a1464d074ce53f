import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient } from "../../src/api/client";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { ProblemError } from "../../src/problem/problem";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let answer: Answer;
let requests: { method: string; url: string; headers: IncomingMessage["headers"]; body: string }[];

beforeEach(async () => {
  requests = [];
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      requests.push({ method, url, headers, body });
      answer(request, response);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

function client() {
  const { port } = server.address() as AddressInfo;
  return createClient({ baseUrl: `http://127.0.0.1:${port}`, fetch, language: () => "kk" });
}

function json(status: number, body: unknown): Answer {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json", "x-request-id": "r-1" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

const session = { token: "secret", expiresAt: "", person: { name: "A" }, terms: { version: "1" } };

async function problemsOf(call: Promise<unknown>) {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemError)) throw error;
  return error.problems;
}

test("The token of a session goes with every later call, and no longer after signing out", async () => {
  const api = client();
  answer = json(201, session);
  await api.signIn({ login: "analyst", password: "p" });
  expect(requests[0]).toMatchObject({ method: "POST", url: "/api/v1/session" });
  expect(requests[0]?.headers.authorization).toBeUndefined();
  answer = json(200, { version: "1", accepted: true });
  await api.acceptTerms("1");
  answer = (_, response) => response.writeHead(204).end();
  await api.signOut();
  answer = json(200, { indicators: [], dimensions: [] });
  await api.catalogue();
  const [, terms, out, after] = requests;
  expect(terms).toMatchObject({ url: "/api/v1/session/terms", body: '{"version":"1"}' });
  expect(terms?.headers).toMatchObject({ authorization: "Bearer secret", "accept-language": "kk" });
  expect(out?.headers.authorization).toBe("Bearer secret");
  expect(after?.headers.authorization).toBeUndefined();
});

test("A refused request is thrown with all its problems, each once", async () => {
  const first = { code: "unknownMember", parameters: { dimension: "sex", member: "x" } };
  const second = { code: "unknownMember", parameters: { dimension: "sex", member: "y" } };
  const document = { type: "about:blank", title: "", status: 422, requestId: "r-1" };
  answer = json(422, { ...document, ...first, problems: [first, second] });
  const query = { indicator: 8, years: [2020] };
  expect(await problemsOf(client().ask(query, catalogue))).toEqual([first, second]);
  answer = json(401, { ...document, code: "sessionExpired", parameters: {} });
  const expired = [{ code: "sessionExpired", parameters: {} }];
  expect(await problemsOf(client().catalogue())).toEqual(expired);
});

test("An answer that cannot be read names its request", async () => {
  const unreadable = [{ code: "answerUnreadable", parameters: { requestId: "r-1" } }];
  for (const body of ["<html>", '{"indicators":', "[]", "null", "{}"]) {
    answer = json(200, body);
    expect(await problemsOf(client().catalogue())).toEqual(unreadable);
  }
  answer = json(502, "<html>Bad Gateway</html>");
  expect(await problemsOf(client().catalogue())).toEqual(unreadable);
  answer = json(200, { value: [1], dimension: {}, id: ["nothing"] });
  const asked = client().ask({ indicator: 1, years: [2020] }, catalogue);
  expect(await problemsOf(asked)).toEqual(unreadable);
});

test("A server that is gone is told as such, also in the middle of an answer", async () => {
  answer = (_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
    response.write('{"indicators"');
    setTimeout(() => response.destroy(), 10);
  };
  const [broken] = await problemsOf(client().catalogue());
  expect(broken.code).toBe("serverUnreachable");
  const api = createClient({ baseUrl: "http://127.0.0.1:9", fetch });
  const gone = [{ code: "serverUnreachable", parameters: { address: "http://127.0.0.1:9" } }];
  expect(await problemsOf(api.catalogue())).toEqual(gone);
});

test("A cancelled call ends as a cancellation, not as a problem", async () => {
  const abort = new AbortController();
  answer = () => abort.abort();
  const call = client().ask({ indicator: 1, years: [2020] }, catalogue, abort.signal);
  await expect(call).rejects.toMatchObject({ name: "AbortError" });
});
