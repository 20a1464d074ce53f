import type { CatalogueAnswer } from "../../api/contract";
import { isDimensionId } from "../../catalogue/dimension";
import type { DimensionId } from "../../catalogue/dimension";
import { territoryBases } from "../../catalogue/territory";
import { parseLanguage } from "../../i18n/language";
import { problem } from "../../problem/problem";
import type { Problem, ProblemCode } from "../../problem/problem";
import { parseQuery } from "../../query/parse-query";
import type { Filter } from "../../query/query";
import type { YearRule } from "../../query/year-rule";
import type { LayoutAxis } from "../../sheet/layout";
import { checksumOf } from "./checksum";
import { toQueryInput, totalsOf } from "../request/draft";
import type { Draft } from "../request/draft";

const version = 1;

/**
 * A request as one line that people can read, send and paste; the same form keeps it in storage.
 * Without quotes and brackets, which mail programs change; white space does not count.
 */
export function writeRequest(draft: Draft): string {
  const { filter, layout } = draft;
  const fields: [string, string][] = [
    ["indicator", String(draft.indicator)],
    ["years", writeYears(draft.years)],
    ["by", draft.breakdowns.join()],
    ["only", Object.entries(filter).map(writeMembers).join("|")],
    ["territory", draft.territory],
    ["totals", writeTotals(draft)],
    ["sheet", layout.kind],
    ["columns", layout.heading.join()],
    ["rows", layout.stub.join()],
    ["repeat", layout.repeatLabels ? "yes" : "no"],
    ["labels", layout.labels],
    ["language", layout.language ?? ""],
    ["to", draft.place],
    ["split", draft.split ? "region" : ""],
  ];
  const body = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
  return `NEDB/${version}; ${body}; #${checksumOf(withoutSpace(body))}`;
}

export type ReadRequest =
  | { readonly draft: Draft; readonly problem?: never }
  | { readonly draft?: never; readonly problem: Problem };

/** A request read from text, or what is wrong with the text. */
export function readRequest(text: string, catalogue: CatalogueAnswer): ReadRequest {
  const found = /NEDB\/(\d+);(.*);#([0-9a-z]{7})/i.exec(withoutSpace(text));
  if (!found) {
    const begun = /NEDB\/\d+;/i.test(withoutSpace(text));
    return { problem: problem(begun ? "requestTextDamaged" : "requestTextUnreadable", {}) };
  }
  const [, written, body = "", checksum] = found;
  if (Number(written) > version) {
    return { problem: problem("requestTextNewer", { version: Number(written), known: version }) };
  }
  if (checksumOf(body) !== checksum?.toLowerCase()) {
    return { problem: problem("requestTextDamaged", {}) };
  }
  const draft = readFields(new Map(body.split(";").map(fieldOf)));
  if (!draft) return { problem: problem("requestTextDamaged", {}) };
  return checked(draft, catalogue);
}

/** What the catalogue of today does not know; that data are missing is said where one chooses. */
const unknownHere: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "unknownIndicator",
  "indicatorNotQueryable",
  "breakdownNotInIndicator",
  "unknownMember",
]);

function checked(draft: Draft, catalogue: CatalogueAnswer): ReadRequest {
  const own = catalogue.indicators.find(({ number }) => number === draft.indicator);
  const availability = own?.availability ?? [];
  const input = toQueryInput(draft, { availability });
  const { problems = [] } = parseQuery(input, catalogue, availability);
  const unknown = problems.find(({ code }) => unknownHere.has(code));
  return unknown ? { problem: unknown } : { draft };
}

/** Without white space, and without the marks that replies put before each line. */
function withoutSpace(text: string): string {
  return text.replace(/[\s>\u200b-\u200d\u2060]/g, "");
}

function fieldOf(text: string): [string, string] {
  const at = text.indexOf("=");
  return [text.slice(0, at), text.slice(at + 1)];
}

function writeYears(rule: YearRule): string {
  switch (rule.kind) {
    case "fixed":
      return rule.years.join();
    case "extend":
      return `${rule.years.join()}+`;
    case "latest":
      return `latest:${rule.count}`;
    case "all":
      return "all";
  }
}

function readYears(text: string): YearRule | null {
  if (text === "all") return { kind: "all" };
  if (text === "") return { kind: "fixed", years: [] };
  const latest = /^latest:(\d{1,2})$/.exec(text);
  if (latest) return { kind: "latest", count: Number(latest[1]) };
  if (!/^\d{4}(,\d{4})*\+?$/.test(text)) return null;
  const years = text.replace("+", "").split(",").map(Number);
  return { kind: text.endsWith("+") ? "extend" : "fixed", years };
}

/** All, none, or the breakdowns by name. */
function writeTotals(draft: Draft): string {
  const totals = totalsOf(draft);
  if (totals.length === draft.breakdowns.length) return "yes";
  return totals.join() || "no";
}

function readTotals(text: string, breakdowns: readonly DimensionId[]) {
  if (text === "no") return [];
  return text === "yes" || text === "" ? breakdowns : readList(text, isDimensionId);
}

function writeMembers([dimension, codes]: [string, readonly string[]]): string {
  return `${dimension}:${codes.join()}`;
}

function readMembers(text: string): Filter | null {
  const filter: Partial<Record<DimensionId, readonly string[]>> = {};
  for (const part of text ? text.split("|") : []) {
    const [dimension = "", codes = ""] = part.split(":");
    if (!isDimensionId(dimension) || !codes) return null;
    filter[dimension] = codes.split(",");
  }
  return filter;
}

function isAxis(value: string): value is LayoutAxis {
  return value === "year" || isDimensionId(value);
}

/** The values of a list, where every one of them is known. */
function readList<T extends string>(text: string, known: (one: string) => one is T): T[] | null {
  const values = text ? text.split(",") : [];
  return values.every(known) ? values : null;
}

function oneOf<T extends string>(text: string | undefined, ...[first, ...others]: [T, ...T[]]): T {
  return others.find((value) => value === text) ?? first;
}

function readFields(fields: ReadonlyMap<string, string>): Draft | null {
  const field = (name: string) => fields.get(name) ?? "";
  const indicator = Number(field("indicator"));
  const years = readYears(field("years"));
  const breakdowns = readList(field("by"), isDimensionId);
  const filter = readMembers(field("only"));
  const heading = readList(field("columns"), isAxis);
  const stub = readList(field("rows"), isAxis);
  const totals = readTotals(field("totals"), breakdowns ?? []);
  if (
    !Number.isInteger(indicator) ||
    !years ||
    !breakdowns ||
    !filter ||
    !heading ||
    !stub ||
    !totals
  ) {
    return null;
  }
  return {
    indicator,
    years,
    breakdowns,
    filter,
    territory: oneOf(field("territory"), ...territoryBases),
    withoutTotals: breakdowns.filter((id) => !totals.includes(id)),
    layout: {
      kind: oneOf(field("sheet"), "list", "cross"),
      heading,
      stub,
      repeatLabels: field("repeat") !== "no",
      labels: oneOf(field("labels"), "name", "code", "both"),
      language: parseLanguage(field("language")),
    },
    place: oneOf(field("to"), "newSheet", "selection"),
    split: field("split") === "region",
  };
}
