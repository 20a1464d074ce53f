import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { originOf } from "../../src/server/origin";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
const page = '<script src="/office-js/office.js"></script>';
let self: OpenedApp;
let cdn: OpenedApp;

beforeAll(async () => {
  for (const data of ["self", "cdn"]) {
    for (const name of ["taskpane", "workbench"]) {
      const web = join(folder, data, "web", name);
      mkdirSync(web, { recursive: true });
      writeFileSync(join(web, "index.html"), page);
      writeFileSync(join(web, "main.0123abcdef.js"), "1");
      writeFileSync(join(web, ".hidden"), "1");
    }
  }
  self = await openApp(join(folder, "self"));
  cdn = await openApp(join(folder, "cdn"), {
    environment: { NEDB_OFFICE_JS: "cdn", NEDB_HOST: "nedb.example.kz", NEDB_PORT: "3100" },
  });
});

afterAll(async () => {
  await self.close();
  await cdn.close();
});

const get = (url: string, host = "nedb.example.kz", from = self) =>
  from.app.inject({ url, headers: { host } });

test("the root and page names without a slash lead to the pages", async () => {
  expect((await get("/")).headers["location"]).toBe("/workbench/");
  expect((await get("/taskpane")).headers["location"]).toBe("/taskpane/");
});

test("pages may run their own scripts only", async () => {
  for (const name of ["taskpane", "workbench"]) {
    const answer = await get(`/${name}/`);
    expect([answer.statusCode, answer.body]).toEqual([200, page]);
    const policy = String(answer.headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
  }
});

test("Office may frame the pane, and nobody else frames the workbench", async () => {
  const ancestorsOf = async (url: string) =>
    /frame-ancestors ([^;]*)/.exec(
      String((await get(url)).headers["content-security-policy"])
    )?.[1];
  expect(await ancestorsOf("/taskpane/?_host_Info=Excel$Web")).toContain(
    "https://*.officeapps.live.com"
  );
  expect(await ancestorsOf("/workbench/")).toBe("'self'");
});

test("files named after their content are kept for good, pages are asked for again", async () => {
  const script = await get("/taskpane/main.0123abcdef.js");
  expect(script.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await get("/taskpane/")).headers["cache-control"]).toBe("no-cache");
});

test("Office.js is served unmodified from the installed package", async () => {
  const answer = await get("/office-js/office.js");
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-type"]).toMatch(/javascript/);
});

test("Microsoft's own Office.js is named and allowed where the setting asks for it", async () => {
  for (const url of ["/taskpane/", "/taskpane/index.html"]) {
    const answer = await get(url, "localhost", cdn);
    expect(answer.body).toBe(
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>'
    );
    expect(answer.headers["content-security-policy"]).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com;"
    );
  }
});

test("nothing outside the served folders can be reached", async () => {
  for (const url of [
    "/taskpane/../../registry.sqlite",
    "/taskpane/..%2f..%2fregistry.sqlite",
    "/taskpane/.hidden",
    "/assets/%2e%2e/package.json",
    "/taskpane/missing.js",
  ]) {
    expect([url, (await get(url)).json().code]).toEqual([url, "notFound"]);
  }
});

test("the manifest names the address under which it is fetched", async () => {
  const { body, headers } = await get("/manifest.xml", "nedb.example.kz:8443");
  expect(headers["content-type"]).toBe("application/xml; charset=utf-8");
  expect(body).toContain("https://nedb.example.kz:8443/taskpane/");
  expect(body).not.toContain("https://localhost:3000");
});

test("a host that is none does not get into the manifest: the service names its own", async () => {
  const { body } = await get("/manifest.xml", 'x"><script>');
  expect(body).not.toContain("<script>");
  expect(body).toContain("https://localhost:3000/taskpane/");
  const other = (await get("/manifest.xml", 'x"><script>', cdn)).body;
  expect(other).toContain("https://nedb.example.kz:3100/taskpane/");
  expect(other).not.toContain("https://localhost:3000");
});

test.each([
  ["localhost", "https://localhost:3100"],
  ["0.0.0.0", "https://localhost:3100"],
  ["::", "https://localhost:3100"],
  ["nedb.example.kz", "https://nedb.example.kz:3100"],
  ["2001:db8::1", "https://[2001:db8::1]:3100"],
])("a service that listens on %s is opened at %s", (host, origin) => {
  expect(originOf({ host, port: 3100 })).toBe(origin);
});
