import { firstDraft } from "../../../src/taskpane/request/draft";
import type { Draft } from "../../../src/taskpane/request/draft";
import { readRequest, writeRequest } from "../../../src/taskpane/saved/request-text";
import { answer, indicatorOf } from "../catalogue-answer";

const first = firstDraft(indicatorOf(8), null);
const full: Draft = {
  ...first,
  years: { kind: "extend", years: [2020, 2022] },
  breakdowns: ["region", "sex", "grade"],
  filter: { region: ["110000000", "710000000"], sex: ["female"] },
  territory: "comparable",
  withoutTotals: ["sex"],
  layout: {
    kind: "cross",
    heading: ["year", "sex"],
    stub: ["grade", "region"],
    repeatLabels: false,
    labels: "both",
    language: "kk",
  },
  place: "selection",
  split: true,
};

function problemOf(text: string): string | undefined {
  return readRequest(text, answer).problem?.code;
}

test("A request comes back from its text as it was", () => {
  const rules = [
    { kind: "all" },
    { kind: "latest", count: 3 },
    { kind: "fixed", years: [] },
  ] as const;
  const none = { ...full, withoutTotals: full.breakdowns };
  for (const draft of [first, full, none, ...rules.map((years) => ({ ...full, years }))]) {
    expect(readRequest(writeRequest(draft), answer).draft).toEqual(draft);
  }
});

test("A person can read the text", () => {
  expect(writeRequest(first)).toMatch(
    /^NEDB\/1; indicator=8; years=2022; territory=asReported; totals=yes; sheet=list; .*; #[0-9a-z]{7}$/
  );
});

test("Lines broken by a mail program, and words around the text, do not matter", () => {
  const text = writeRequest(full);
  const mailed = `Please look:\n> ${text.replaceAll("; ", ";\u00a0\n> ")}\nThank you!`;
  expect(readRequest(mailed, answer).draft).toEqual(full);
});

test("Each change of a sign is found", () => {
  const text = writeRequest(full);
  const begin = text.indexOf("indicator");
  for (let at = begin; at < text.length; at++) {
    const sign = text[at]!;
    if (/\s/.test(sign)) continue;
    const changed = text.slice(0, at) + (sign === "7" ? "8" : "7") + text.slice(at + 1);
    expect([at, readRequest(changed, answer).draft]).toEqual([at, undefined]);
  }
});

test("Other text, half a request and a newer one each have a problem of their own", () => {
  const text = writeRequest(full);
  expect(problemOf("")).toBe("requestTextUnreadable");
  expect(problemOf('{"indicator": 8}')).toBe("requestTextUnreadable");
  expect(problemOf(text.slice(0, -30))).toBe("requestTextDamaged");
  expect(problemOf(text.replace("NEDB/1", "NEDB/2"))).toBe("requestTextNewer");
});

test("What the catalogue of today does not know is named", () => {
  expect(problemOf(writeRequest({ ...first, indicator: 99 }))).toBe("unknownIndicator");
  expect(problemOf(writeRequest({ ...first, breakdowns: ["specialty"] }))).toBe(
    "breakdownNotInIndicator"
  );
  expect(problemOf(writeRequest({ ...first, filter: { sex: ["robot"] } }))).toBe("unknownMember");
});

test("Years without data can be opened and are told where one chooses", () => {
  const ahead: Draft = { ...first, years: { kind: "fixed", years: [2040] } };
  expect(readRequest(writeRequest(ahead), answer).draft).toEqual(ahead);
});
