import { parseQuery } from "../../../src/query/parse-query";
import { firstDraft, toQueryInput } from "../../../src/taskpane/request/draft";
import type { Draft } from "../../../src/taskpane/request/draft";
import {
  countOf,
  everything,
  foundMembers,
  inverted,
  tickOf,
  ticksOf,
  toggleTick,
  withTicked,
  withTicks,
} from "../../../src/taskpane/request/member-choice";
import type { Ticked } from "../../../src/taskpane/request/member-choice";
import { memberLines } from "../../../src/taskpane/request/member-lines";
import { memberTree } from "../../../src/taskpane/request/member-tree";
import { answer, indicatorOf } from "../catalogue-answer";
import { countedAnswer, countedPupils, presentRegions } from "../counted-catalogue";

const first = firstDraft(countedPupils, null);
const tree = memberTree("region", first, countedPupils, countedAnswer);
const [akmola, aktobe] = tree.filter(({ code }) => ["110000000", "150000000"].includes(code)) as [
  (typeof tree)[0],
  (typeof tree)[0],
];

function ticks(...codes: string[]): Ticked {
  return withTicks(tree, new Set(), new Set(codes), true);
}

test("Regions carry their districts, about 230 of them", () => {
  expect(tree.map(({ code }) => code)).toEqual(presentRegions);
  const { all } = countOf(tree, new Set());
  expect(all).toBeGreaterThan(200);
  expect(akmola.children.map(({ label }) => label.en)).toContain("Akkol District");
});

test("Without figures by district there are regions alone", () => {
  const schools = indicatorOf(1);
  const draft: Draft = { ...firstDraft(schools, null), years: { kind: "fixed", years: [2020] } };
  const flat = memberTree("region", draft, schools, answer);
  expect(flat.every(({ children }) => !children.length)).toBe(true);
});

test("A region is ticked with its last district and half ticked before", () => {
  const [one, ...others] = akmola.children.map(({ code }) => code);
  const some = ticks(...others);
  expect(tickOf(akmola, some)).toBe("mixed");
  const all = withTicks(tree, some, new Set([one!]), true);
  expect(tickOf(akmola, all)).toBe("true");
  expect([...all]).toEqual([akmola.code]);
  expect(tickOf(akmola, toggleTick(tree, all, akmola.children[0]!))).toBe("mixed");
  expect(tickOf(akmola, toggleTick(tree, all, akmola))).toBe("false");
});

test("Turned round twice a choice is the same again", () => {
  const some = ticks(akmola.children[0]!.code, aktobe.code);
  const round = inverted(tree, inverted(tree, some));
  expect([...round].sort()).toEqual([...some].sort());
  const { chosen, all } = countOf(tree, some);
  expect(countOf(tree, inverted(tree, some)).chosen).toBe(all - chosen);
});

test("Whole regions are kept as regions, parts of one as districts, everything as nothing", () => {
  const district = akmola.children[0]!.code;
  const kept = (ticked: Ticked) => withTicked(first, "region", tree, ticked).filter;
  expect(kept(ticks(akmola.code))).toEqual({ region: [akmola.code] });
  expect(kept(ticks(district))).toEqual({ district: [district] });
  const mixed = kept(ticks(district, aktobe.code)).district!;
  expect(mixed).toHaveLength(1 + aktobe.children.length);
  expect(kept(everything(tree))).toEqual({});
  expect(kept(new Set())).toEqual({});
});

test("What is kept can be asked and is ticked again when the members are opened once more", () => {
  for (const ticked of [ticks(akmola.code), ticks(akmola.children[0]!.code, aktobe.code)]) {
    const draft = withTicked(first, "district", tree, ticked);
    const { problems } = parseQuery(
      toQueryInput(draft, countedPupils),
      countedAnswer,
      countedPupils.availability
    );
    expect(problems).toBeUndefined();
    expect([...ticksOf(draft, "region", tree)].sort()).toEqual([...ticked].sort());
  }
});

test("A search finds by any language, by code, and with a typing error", () => {
  const named = (search: string) => {
    const found = foundMembers(tree, search);
    return tree
      .flatMap((node) => [node, ...node.children])
      .filter(({ code }) => found.has(code))
      .map(({ label }) => label.en);
  };
  expect(named("Ақкөл")).toEqual(["Akkol District"]);
  expect(named("аккол")).toEqual(["Akkol District"]);
  expect(named("Akkoll")).toContain("Akkol District");
  expect(named(akmola.code)).toEqual([akmola.label.en]);
  expect(named("qqqqqq")).toEqual([]);
});

test("A search shows what it found below what it lies in", () => {
  const lines = memberLines(tree, new Set(), foundMembers(tree, "Akkol"));
  expect(lines.map(({ node, level }) => [node.label.en, level])).toEqual([
    [akmola.label.en, 1],
    ["Akkol District", 2],
  ]);
  expect(memberLines(tree, new Set(), null)).toHaveLength(tree.length);
  const opened = memberLines(tree, new Set([akmola.code]), null);
  expect(opened).toHaveLength(tree.length + akmola.children.length);
  expect(opened.find(({ node }) => node === akmola.children[1])).toMatchObject({
    place: 2,
    siblings: akmola.children.length,
  });
});

test("Members of another dimension are a list without levels", () => {
  const grades = memberTree("grade", first, countedPupils, countedAnswer);
  const kept = withTicked(first, "grade", grades, new Set([grades[0]!.code]));
  expect(kept.filter).toEqual({ grade: [grades[0]!.code] });
  expect([...ticksOf(kept, "grade", grades)]).toEqual([grades[0]!.code]);
});
