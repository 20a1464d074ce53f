import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCertificate } from "../../src/server/certificate";
import { originOf } from "../../src/server/origin";
import { readConfig } from "../../src/settings/read-config";
import { temporaryFolder } from "../support/temporary-folder";
import { openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const folder = temporaryFolder();
const page = '<script src="/office-js/office.js"></script>';
let self: OpenedApp;
let cdn: OpenedApp;

beforeAll(async () => {
  // The library says on the console that it has made a certificate.
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  const certified = readConfig({ NEDB_DATA: folder, NEDB_HOST: "data.example.kz" }, folder);
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
    environment: {
      ...{ NEDB_OFFICE_JS: "cdn", NEDB_HOST: "nedb.example.kz", NEDB_PORT: "3100" },
      NEDB_NAMES: "excel.example.kz, excel.example.kz:8443",
      NEDB_FRAME_HOSTS: "contoso.sharepoint.com, office.example.kz:8443",
    },
    replace: { certificate: await readCertificate(certified, new Date()) },
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

test("Excel on the web may frame the pane, and nobody else frames the workbench", async () => {
  const ancestorsOf = async (url: string, from = self) =>
    /frame-ancestors ([^;]*)/.exec(
      String((await get(url, "localhost:3000", from)).headers["content-security-policy"])
    )?.[1];
  expect(await ancestorsOf("/taskpane/?_host_Info=Excel$Web")).toBe(
    "'self' https://*.officeapps.live.com"
  );
  expect(await ancestorsOf("/taskpane/", cdn)).toBe(
    "'self' https://*.officeapps.live.com https://contoso.sharepoint.com https://office.example.kz:8443"
  );
  expect(await ancestorsOf("/workbench/")).toBe("'self'");
  expect(await ancestorsOf("/workbench/", cdn)).toBe("'self'");
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

test("the manifest names the host under which it is fetched, if it is one of the service's own", async () => {
  for (const host of [
    ...["nedb.example.kz:3100", "localhost:3100", "127.0.0.1:3100"],
    // Of the setting, and of the certificate.
    ...["excel.example.kz", "excel.example.kz:8443", "data.example.kz:3100", "data.example.kz"],
  ]) {
    const { body, headers } = await get("/manifest.xml", host, cdn);
    expect(headers["content-type"]).toBe("application/xml; charset=utf-8");
    expect(body).toContain(`https://${host}/taskpane/`);
    expect(body).not.toContain("https://localhost:3000");
  }
});

test("any other host does not get into the manifest: the service names where it listens", async () => {
  for (const host of [
    ...["evil.example", "excel.example.kz:9", "data.example.kz:8443", "localhost:1", "127.0.0.1:1"],
    // A proxy at the port of https stands before other names.
    ...["localhost", "127.0.0.1"],
    ...["x.data.example.kz:3100", 'x"><script>', "nedb.example.kz:3100@evil.example", "[::1]:3100"],
  ]) {
    const { body } = await get("/manifest.xml", host, cdn);
    expect(body).toContain("https://nedb.example.kz:3100/taskpane/");
    expect(body).not.toContain(`${host}/`);
  }
  const { body } = await get("/manifest.xml", "nedb.example.kz:3000");
  expect(body).toContain("https://localhost:3000/taskpane/");
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
