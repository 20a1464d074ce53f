import { isIP } from "node:net";
import { resolve } from "node:path";
import { ProblemError, problem } from "../problem/problem";
import type { Problem } from "../problem/problem";
import { settings } from "./settings";
import type { Setting, SettingName } from "./settings";

/** What the server was told from outside, checked and frozen. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly demonstration: boolean;
  /** Null where a password is to be generated. */
  readonly demonstrationPassword: string | null;
  /** Which years of demonstration data to make, and how much of the country; null makes none. */
  readonly demonstrationData: { readonly years: string; readonly scale: number } | null;
  readonly sessionLimits: { readonly idleMinutes: number; readonly hours: number };
  /**
   * Percent of refused rows with which an extract loads; percent and units by which its figures
   * may differ from published ones.
   */
  readonly loadLimits: {
    readonly rejectThreshold: number;
    readonly publishedTolerance: number;
    readonly publishedAllowance: number;
  };
  readonly logLevel: LogLevel;
  readonly officeJs: "self" | "cdn";
  /** Memory for answers that are kept as they were sent; 0 keeps none. */
  readonly cacheMegabytes: number;
  /** Null where a certificate is to be made. */
  readonly tls: { readonly certificateFile: string; readonly keyFile: string } | null;
  /** Within this time a request must have arrived, and a connection have moved. */
  readonly requestSeconds: number;
  readonly connectionsPerAddress: number;
  /** Addresses of reverse proxies whose X-Forwarded-For is believed. */
  readonly proxies: readonly string[];
  /** Hosts, with their port where it is not 443, that lead to the service beside its own. */
  readonly names: readonly string[];
  /** Hosts beside Microsoft's whose pages may show the pane. */
  readonly frameHosts: readonly string[];
}

const logLevels = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

export type LogLevel = (typeof logLevels)[number];

/** A host name or an IPv4 address, with a port or without. */
const hostForm =
  /^(?=.{1,253}(:|$))[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:[1-9]\d{0,4})?$/;

const isHost = (entry: string) => hostForm.test(entry);

/** Whether a text is an IP address, or a network as an address and the number of its bits. */
function isNetwork(entry: string): boolean {
  const [, address = "", bits = "0"] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(bits) <= (family === 4 ? 32 : 128);
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; throws a `ProblemError` that names every wrong one. */
export function readConfig(environment: Environment, projectFolder: string): Config {
  const problems: Problem[] = [];

  const text = (name: SettingName): string =>
    environment[name]?.trim() || (settings[name].default ?? "");

  const refuse = (name: SettingName): void => {
    const { secret, expected }: Setting = settings[name];
    const value = secret ? "•••" : text(name);
    problems.push(problem("settingInvalid", { name, value, expected }));
  };

  const number = (name: SettingName, from: number, to: number): number => {
    const value = text(name);
    const valid = /^\d{1,7}$/.test(value) && from <= Number(value) && Number(value) <= to;
    if (!valid) refuse(name);
    return Number(value);
  };

  const percent = (name: SettingName): number => {
    const value = text(name);
    const valid = /^\d{1,3}(\.\d{1,3})?$/.test(value) && Number(value) <= 100;
    if (!valid) refuse(name);
    return Number(value);
  };

  const share = (name: SettingName): number => {
    const value = text(name);
    const valid = /^(1|0\.\d{1,6})$/.test(value) && Number(value) > 0;
    if (!valid) refuse(name);
    return Number(value);
  };

  const choice = <const V extends string>(name: SettingName, values: readonly [V, ...V[]]): V => {
    const chosen = values.find((value) => value === text(name));
    if (chosen === undefined) refuse(name);
    return chosen ?? values[0];
  };

  const list = (name: SettingName, isValid: (entry: string) => boolean): readonly string[] => {
    const entries = text(name)
      .split(",")
      .map((entry) => entry.trim().toLowerCase())
      .filter((entry) => entry !== "");
    if (!entries.every(isValid)) refuse(name);
    return Object.freeze(entries);
  };

  const path = (name: SettingName): string => resolve(projectFolder, text(name));

  const host = text("NEDB_HOST");
  if (!/^[\w.:-]+$/.test(host)) refuse("NEDB_HOST");
  const password = environment["NEDB_DEMO_PASSWORD"] || null;
  if (password !== null && password.length > 500) refuse("NEDB_DEMO_PASSWORD");
  const certificate = text("NEDB_TLS_CERT");
  const key = text("NEDB_TLS_KEY");
  if (certificate && !key) refuse("NEDB_TLS_KEY");
  if (key && !certificate) refuse("NEDB_TLS_CERT");

  const config: Config = {
    port: number("NEDB_PORT", 1, 65535),
    host,
    dataFolder: path("NEDB_DATA"),
    demonstration: choice("NEDB_DEMO", ["on", "off"]) === "on",
    demonstrationPassword: password,
    demonstrationData:
      text("NEDB_DEMO") === "on" && text("NEDB_DEMO_YEARS") !== "off"
        ? Object.freeze({ years: text("NEDB_DEMO_YEARS"), scale: share("NEDB_DEMO_SCALE") })
        : null,
    sessionLimits: Object.freeze({
      idleMinutes: number("NEDB_SESSION_IDLE_MINUTES", 1, 1440),
      hours: number("NEDB_SESSION_HOURS", 1, 168),
    }),
    loadLimits: Object.freeze({
      rejectThreshold: percent("NEDB_REJECT_THRESHOLD"),
      publishedTolerance: percent("NEDB_PUBLISHED_TOLERANCE"),
      publishedAllowance: number("NEDB_PUBLISHED_ALLOWANCE", 0, 1_000_000),
    }),
    logLevel: choice("NEDB_LOG_LEVEL", logLevels),
    officeJs: choice("NEDB_OFFICE_JS", ["self", "cdn"]),
    cacheMegabytes: number("NEDB_CACHE_MEGABYTES", 0, 65_536),
    tls:
      certificate && key
        ? Object.freeze({ certificateFile: path("NEDB_TLS_CERT"), keyFile: path("NEDB_TLS_KEY") })
        : null,
    requestSeconds: number("NEDB_REQUEST_SECONDS", 1, 3600),
    connectionsPerAddress: number("NEDB_CONNECTIONS_PER_ADDRESS", 1, 65_535),
    proxies: list("NEDB_PROXIES", isNetwork),
    names: list("NEDB_NAMES", isHost),
    frameHosts: list("NEDB_FRAME_HOSTS", isHost),
  };
  const [first, ...others] = problems;
  if (first) throw new ProblemError([first, ...others]);
  return Object.freeze(config);
}

/** Names in the environment that look like settings and are none: a slip of the pen. */
export function unknownSettings(environment: Environment): string[] {
  return Object.keys(environment).filter(
    (name) => name.startsWith("NEDB_") && !Object.hasOwn(settings, name)
  );
}
