import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "../../src/problem/problem";
import { readConfig, unknownSettings } from "../../src/settings/read-config";
import { settings } from "../../src/settings/settings";
import type { Setting } from "../../src/settings/settings";
import { root } from "../support/source-files";

function problemsOf(environment: Record<string, string>) {
  try {
    readConfig(environment, "/project");
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems;
  }
}

test("without any setting everything has a value", () => {
  expect(readConfig({}, "/project")).toEqual({
    port: 3000,
    host: "localhost",
    dataFolder: "/project/.nedb",
    demonstration: true,
    demonstrationPassword: null,
    demonstrationData: { years: "2024-2025", scale: 1 },
    sessionLimits: { idleMinutes: 30, hours: 8 },
    loadLimits: { rejectThreshold: 0, publishedTolerance: 2, publishedAllowance: 5 },
    logLevel: "warn",
    officeJs: "self",
    cacheMegabytes: 64,
    tls: null,
    requestSeconds: 30,
    connectionsPerAddress: 256,
    proxies: [],
    names: [],
    frameHosts: [],
  });
});

test("an empty setting is none", () => {
  expect(readConfig({ NEDB_PORT: "", NEDB_DEMO_PASSWORD: "" }, "/project").port).toBe(3000);
});

test("the configuration cannot be changed", () => {
  expect(Object.isFrozen(readConfig({}, "/project"))).toBe(true);
});

test.each([
  ["NEDB_PORT", "0"],
  ["NEDB_PORT", "65536"],
  ["NEDB_PORT", "3000x"],
  ["NEDB_PORT", "3e3"],
  ["NEDB_HOST", "https://localhost"],
  ["NEDB_DEMO", "yes"],
  ["NEDB_REJECT_THRESHOLD", "101"],
  ["NEDB_PUBLISHED_TOLERANCE", "2%"],
  ["NEDB_PUBLISHED_ALLOWANCE", "-1"],
  ["NEDB_SESSION_IDLE_MINUTES", "0"],
  ["NEDB_SESSION_HOURS", "1.5"],
  ["NEDB_LOG_LEVEL", "loud"],
  ["NEDB_OFFICE_JS", "https://example.com/office.js"],
  ["NEDB_PROXIES", "10.0.0.1; 10.0.0.2"],
  ["NEDB_PROXIES", "10.0.0.0/33"],
  ["NEDB_PROXIES", "proxy.example.kz"],
  ["NEDB_REQUEST_SECONDS", "0"],
  ["NEDB_CONNECTIONS_PER_ADDRESS", "none"],
  ["NEDB_NAMES", "https://nedb.example.kz"],
  ["NEDB_NAMES", "nedb.example.kz:0"],
  ["NEDB_NAMES", "nedb..kz"],
  ["NEDB_FRAME_HOSTS", "*.sharepoint.com"],
  ["NEDB_FRAME_HOSTS", "http://contoso.sharepoint.com"],
  ["NEDB_FRAME_HOSTS", "contoso.sharepoint.com 'unsafe-inline'"],
  ["NEDB_FRAME_HOSTS", "contoso.sharepoint.com; script-src *"],
])("%s=%s is refused with what was expected", (name, value) => {
  const { expected }: Setting = settings[name as keyof typeof settings];
  expect(problemsOf({ [name]: value })).toEqual([
    { code: "settingInvalid", parameters: { name, value, expected } },
  ]);
});

test("every wrong setting is told at once", () => {
  expect(problemsOf({ NEDB_PORT: "x", NEDB_DEMO: "x" })).toHaveLength(2);
});

test("a certificate and its key go together", () => {
  expect(problemsOf({ NEDB_TLS_CERT: "/a.pem" })[0].parameters).toMatchObject({
    name: "NEDB_TLS_KEY",
  });
  expect(problemsOf({ NEDB_TLS_KEY: "/a.pem" })[0].parameters).toMatchObject({
    name: "NEDB_TLS_CERT",
  });
});

test("a wrong password setting is told without the password", () => {
  const problems = problemsOf({ NEDB_DEMO_PASSWORD: "p".repeat(501) });
  expect(problems).toHaveLength(1);
  expect(JSON.stringify(problems)).not.toContain("ppp");
});

test("a proxy is an address or a network of either kind", () => {
  const { proxies } = readConfig({ NEDB_PROXIES: "10.0.0.1, 10.1.0.0/16, 2001:DB8::/32" }, "/x");
  expect(proxies).toEqual(["10.0.0.1", "10.1.0.0/16", "2001:db8::/32"]);
});

test("hosts are listed by commas, in small letters", () => {
  const config = readConfig({ NEDB_NAMES: "Nedb.Example.kz, 192.0.2.1:8443," }, "/project");
  expect(config.names).toEqual(["nedb.example.kz", "192.0.2.1:8443"]);
});

test("a slip of the pen in a setting's name is noticed", () => {
  expect(unknownSettings({ NEDB_PROT: "1", NEDB_PORT: "1", HOME: "/" })).toEqual(["NEDB_PROT"]);
});

test("the page of settings lists every setting with its default, and no others", () => {
  const page = readFileSync(join(root, "docs/settings.md"), "utf8");
  const rows = [...page.matchAll(/^\| `(NEDB_\w+)` +\| (\S+) +\| \S/gm)];
  const listed = Object.fromEntries(rows.map(([, name, value]) => [name, value]));
  const expected = Object.entries<Setting>(settings).map(([name, setting]) => [
    name,
    setting.default === null ? "–" : `\`${setting.default}\``,
  ]);
  expect(listed).toEqual(Object.fromEntries(expected));
});

test("every setting that a script reads is on the list", () => {
  const texts = readdirSync(join(root, "scripts"), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(root, "scripts", entry.name), "utf8"));
  const names = texts.flatMap((text) => text.match(/\bNEDB_[A-Z_]+\b/g) ?? []);
  for (const name of names) expect(Object.keys(settings)).toContain(name);
});
