import { trustedProxies } from "../../src/server/trusted-proxies";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();

/** Ten failures on ten accounts, all through 192.0.2.1, each for another client. */
async function failForTenClients({ app }: OpenedApp): Promise<number> {
  for (let client = 1; client <= 10; client++) {
    await app.inject({
      method: "POST",
      url: "/api/v1/session",
      remoteAddress: "192.0.2.1",
      headers: { "x-forwarded-for": `198.51.100.${client}` },
      payload: { login: `person${client}`, password: "wrong" },
    });
  }
  const eleventh = await app.inject({
    method: "POST",
    url: "/api/v1/session",
    remoteAddress: "192.0.2.1",
    headers: { "x-forwarded-for": "198.51.100.11" },
    payload: { login: "person11", password: "wrong" },
  });
  return eleventh.statusCode;
}

test.each([
  ["is believed from a proxy that is set", "192.0.2.0/24", 401],
  ["is not believed from anybody else", "", 429],
])("the address that a request is forwarded for %s", async (_name, proxies, status) => {
  const opened = await openApp(`${folder}/${status}`, { environment: { NEDB_PROXIES: proxies } });
  expect(await failForTenClients(opened)).toBe(status);
  await opened.close();
});

test("each port of an address that a proxy names is the same client", async () => {
  const environment = { NEDB_PROXIES: "192.0.2.0/24" };
  const { app, close } = await openApp(`${folder}/ports`, { environment });
  const fail = (port: number) =>
    app.inject({
      method: "POST",
      url: "/api/v1/session",
      remoteAddress: "192.0.2.1",
      headers: { "x-forwarded-for": `198.51.100.1:${port}` },
      payload: { login: `person${port}`, password: "wrong" },
    });
  for (let port = 1; port <= 10; port++) expect((await fail(port)).statusCode).toBe(401);
  expect((await fail(11)).statusCode).toBe(429);
  await close();
});

test("a proxy is trusted whatever port it comes from", () => {
  const isTrusted = trustedProxies(["192.0.2.0/24", "2001:db8::1"]);
  const named = ["192.0.2.7:443", "[2001:db8::1]:443", "192.0.3.7:443", "[2001:db8::2]:443"];
  expect(named.map(isTrusted)).toEqual([true, true, false, false]);
});
